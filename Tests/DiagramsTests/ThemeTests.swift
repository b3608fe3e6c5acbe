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

  @Test("every colour has a twin in the dark, and no two share one that means something")
  func twins() {
    let looks = Look.allCases.map { theme.style(of: $0) }.flatMap { [$0.fill, $0.border, $0.ink] }
    let lines = Family.allCases.map { theme.style(of: $0).color }
    let frames = (Theme.frames + [theme.sharedFrame]).flatMap { [$0.line, $0.tint] }
    for color in looks + lines + frames + [theme.ink, theme.quiet, theme.paper] {
      #expect(Theme.darkTwins[color] != nil, "\(color) has no twin")
    }
    #expect(Set(Theme.darkTwins.values).count == Theme.darkTwins.count)
  }

  @Test("words in nodes are readable in the dark", arguments: Look.allCases)
  func darkWords(_ look: Look) {
    let style = theme.darkStyle(of: look)
    #expect(Contrast.ratio(style.ink, style.fill) >= 7)
    #expect(Contrast.ratio(style.border, style.fill) >= 4.5)
    #expect(Contrast.ratio(Theme.dark(theme.quiet), style.fill) >= 4.5)
    for ground in darkGrounds { #expect(Contrast.ratio(style.border, ground) >= 4.5) }
  }

  @Test("lines and their words are readable in the dark", arguments: Family.allCases)
  func darkLines(_ family: Family) {
    let color = theme.darkStyle(of: family).color
    for ground in darkGrounds { #expect(Contrast.ratio(color, ground) >= 4.5) }
  }

  @Test("the words of frames, headlines and sources are readable in the dark")
  func darkFrames() {
    for frame in (Theme.frames + [theme.sharedFrame]).map(Theme.dark) {
      #expect(Contrast.ratio(frame.line, frame.tint) >= 4.5)
    }
    for ground in darkGrounds {
      #expect(Contrast.ratio(Theme.dark(theme.ink), ground) >= 7)
      #expect(Contrast.ratio(Theme.dark(theme.quiet), ground) >= 4.5)
    }
  }

  /// What lines and outlines stand on in the dark.
  private var darkGrounds: [DOTColor] {
    let tints = (Theme.frames + [theme.sharedFrame]).map { Theme.dark($0.tint) }
    return [Theme.darkPaper, Theme.dark(theme.paper)] + tints
  }

  /// What lines and outlines may stand on.
  private var grounds: [DOTColor] {
    [theme.paper, theme.sharedFrame.tint] + Theme.frames.map(\.tint)
  }
}
