import DOT
import Diagrams
import Foundation
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

  /// Colours nearer than this are held to be one colour, whatever the eye.
  private static let near = 20.0

  @Test("the distance of colours is that of CIELAB")
  func distance() {
    let (black, white) = (DOTColor(0x000000), DOTColor(0xFFFFFF))
    #expect(abs(ColorVision.full.distance(black, white) - 100) < 0.1)
    #expect(abs(ColorVision.full.distance(DOTColor(0xFF0000), DOTColor(0x00FF00)) - 170.6) < 0.5)
    #expect(ColorVision.grey.distance(DOTColor(0x86418F), DOTColor(0x525E64)) < 6)
    #expect(
      ColorVision.deutan.distance(DOTColor(0xFF0000), DOTColor(0x00FF00))
        < ColorVision.full.distance(DOTColor(0xFF0000), DOTColor(0x00FF00)) / 1.5)
  }

  @Test(
    "kinds whose colours look alike differ in shape, outline or corners",
    arguments: ColorVision.allCases)
  func alikeLooks(_ eye: ColorVision) {
    for (place, one) in Look.allCases.enumerated() {
      for other in Look.allCases[..<place] {
        let (a, b) = (theme.style(of: one), theme.style(of: other))
        guard eye.distance(a.border, b.border) < Self.near, eye.distance(a.fill, b.fill) < Self.near
        else { continue }
        let differs = a.shape != b.shape || a.style != b.style || abs(a.width - b.width) >= 0.3
        #expect(differs, "\(one) and \(other) look alike to the \(eye) eye")
      }
    }
  }

  @Test(
    "lines whose colours look alike differ in arrow or weight", arguments: ColorVision.allCases)
  func alikeLines(_ eye: ColorVision) {
    for (place, one) in Family.allCases.enumerated() {
      for other in Family.allCases[..<place] {
        let (a, b) = (theme.style(of: one), theme.style(of: other))
        guard eye.distance(a.color, b.color) < Self.near else { continue }
        let differs = a.arrow != b.arrow || abs(a.width - b.width) >= 0.8
        #expect(differs, "\(one) and \(other) look alike to the \(eye) eye")
      }
    }
  }

  @Test("marks of an overview differ in shape or filling, not in hue alone")
  func marks() {
    let marks = Look.allCases.map { look -> String in
      let figure = try? OverviewView().figure(
        of: Scene(
          title: "",
          nodes: (0..<40).map {
            Scene.Node("k\($0)", role: .body, type: "x", look: look, name: "Thing \($0)")
          }, edges: []))
      let reading = figure.map { Reading($0.document) }
      let small = reading?.shown.compactMap { reading?.nodes[$0]?.attributes }
        .first { $0["fixedsize"] != nil }
      let isHollow = small?["fillcolor"]?.text == theme.paper.description
      return "\(small?["shape"]?.text ?? "none") \(isHollow)"
    }
    #expect(Set(marks).count == Look.allCases.count, "\(marks)")
  }

  @Test(
    "the table of distances",
    .enabled(if: ProcessInfo.processInfo.environment["LIAISON_TABLE"] != nil))
  func table() {
    let colors = Dictionary(grouping: Family.allCases) { theme.style(of: $0).color.description }
      .values.map { $0[0] }.sorted { $0.rawValue < $1.rawValue }
    for eye in ColorVision.allCases {
      var rows: [(Double, String)] = []
      for (place, one) in colors.enumerated() {
        for other in colors[..<place] {
          let d = eye.distance(theme.style(of: one).color, theme.style(of: other).color)
          rows.append((d, "\(one)/\(other)"))
        }
      }
      let least = rows.sorted { $0.0 < $1.0 }.prefix(4)
        .map { "\($0.1) \(Int($0.0.rounded()))" }.joined(separator: ", ")
      print("| \(eye) | \(least) |")
    }
    for look in Look.allCases {
      let style = theme.style(of: look)
      let ratios = [
        Contrast.ratio(style.ink, style.fill), Contrast.ratio(theme.quiet, style.fill),
        Contrast.ratio(style.border, style.fill), Contrast.ratio(style.border, theme.paper),
      ].map { "\(($0 * 10).rounded() / 10)" }
      print("| \(look) | " + ratios.joined(separator: " | ") + " |")
    }
    for family in Family.allCases {
      let ratio = Contrast.ratio(theme.style(of: family).color, theme.paper)
      print("| \(family) | \((ratio * 10).rounded() / 10) |")
    }
  }

  /// What lines and outlines may stand on.
  private var grounds: [DOTColor] {
    [theme.paper, theme.sharedFrame.tint] + Theme.frames.map(\.tint)
  }
}
