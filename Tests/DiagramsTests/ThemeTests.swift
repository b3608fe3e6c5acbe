import DOT
import Diagrams
import Testing

@Suite("Theme")
struct ThemeTests {
  let theme = Theme.paper

  @Test("contrast is the ratio that WCAG defines")
  func ratio() {
    let white = DOTColor(0xFFFFFF)
    #expect(abs(Contrast.ratio(DOTColor(0x000000), white) - 21) < 0.001)
    #expect(abs(Contrast.ratio(white, white) - 1) < 0.001)
    #expect(abs(Contrast.ratio(DOTColor(0x777777), white) - 4.478) < 0.001)
  }

  @Test("words in nodes are readable on their fill", arguments: Look.allCases)
  func words(_ look: Look) {
    let style = theme.style(of: look)
    #expect(Contrast.ratio(style.ink, style.fill) >= 7)
    #expect(Contrast.ratio(style.border, style.fill) >= 4.5)
    #expect(Contrast.ratio(theme.quiet, style.fill) >= 4.5)
  }

  @Test("outlines stand out from their fill and from what they stand on", arguments: Look.allCases)
  func outlines(_ look: Look) {
    let border = theme.style(of: look).border
    for ground in grounds { #expect(Contrast.ratio(border, ground) >= 3) }
  }

  @Test("lines and their words are readable wherever they lead", arguments: Family.allCases)
  func lines(_ family: Family) {
    let color = theme.style(of: family).color
    for ground in grounds { #expect(Contrast.ratio(color, ground) >= 4.5) }
  }

  @Test("the words of frames, headlines and sources are readable")
  func frames() {
    for frame in Theme.frames + [theme.sharedFrame] {
      #expect(Contrast.ratio(frame.line, frame.tint) >= 4.5)
    }
    for ground in grounds {
      #expect(Contrast.ratio(theme.ink, ground) >= 7)
      #expect(Contrast.ratio(theme.quiet, ground) >= 4.5)
    }
  }

  @Test("no two looks share shape, style and colours, and no two families arrow and hue")
  func distinct() {
    let looks = Look.allCases.map { theme.style(of: $0) }.map {
      "\($0.shape) \($0.style) \($0.border) \($0.fill)"
    }
    #expect(Set(looks).count == looks.count)
    let families = Family.allCases.map { theme.style(of: $0) }.map { "\($0.arrow) \($0.color)" }
    #expect(Set(families).count == families.count)
  }

  /// What lines and outlines may stand on.
  private var grounds: [DOTColor] {
    [theme.paper, theme.sharedFrame.tint] + Theme.frames.map(\.tint)
  }
}
