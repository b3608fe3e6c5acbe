import Rendering
import Testing

@Suite("the dark") struct NightTests {
  private let ground = "#14181d"

  @Test("every colour drawn has a twin in the dark, and keeps its own in the light")
  func twins() async throws {
    let style = FigureStyle(darkColors: ["#e3eef9": "#12304c", "#0b5c9e": "no colour"])
    let finished = try await SmallFigure.finished(SmallFigure.text, style: style)
    let figure = Markup(finished)
    #expect(finished.contains("<ellipse fill=\"#e3eef9\" stroke=\"#0b5c9e\""))
    #expect(figure.sheet.contains("#f [fill=\"#e3eef9\"]{fill:#12304c}"))
    for tag in figure.tags {
      for name in ["fill", "stroke"] {
        guard let color = tag.attributes[name], color != "none" else { continue }
        #expect(figure.sheet.contains("#f [\(name)=\"\(color)\"]{\(name):#"), "\(color)")
      }
    }
    #expect(!figure.sheet.contains("no colour"))
  }

  @Test("dark rules are for screens, so that print is light")
  func print() async throws {
    let sheet = Markup(try await SmallFigure.finished(SmallFigure.text)).sheet
    let start = try #require(sheet.range(of: "@media screen and (prefers-color-scheme:dark){\n"))
    let light = sheet[..<start.lowerBound]
    #expect(light.contains("color-scheme:light dark;background:#ffffff"))
    #expect(!light.contains(ground))
    #expect(sheet.contains("@media print{\n#f{color-scheme:light;background:none}"))
  }

  @Test("the halo of words on lines has the colour of the paper")
  func halo() async throws {
    let style = FigureStyle(paper: "#fafafa", darkPaper: "#101010")
    let sheet = Markup(try await SmallFigure.finished(SmallFigure.text, style: style)).sheet
    #expect(sheet.contains("#f .edge text{paint-order:stroke;stroke:#fafafa;"))
    #expect(sheet.contains("#f .edge text{stroke:#101010}"))
    let broken = FigureStyle(paper: "red;}*{x:url(https://e)", darkPaper: "</style>")
    let fallback = try await SmallFigure.finished(SmallFigure.text, style: broken)
    #expect(!fallback.contains("url(") && !fallback.contains("*{"))
  }

  @Test("a twin keeps its contrast to the paper, over all hues and lightnesses")
  func mirrored() throws {
    let dark = try #require(NightColor(ground))
    let white = try #require(NightColor("#ffffff"))
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let color = try #require(NightColor(hex(red, green, blue)))
          let before = color.contrast(with: white)
          let after = color.twin(on: dark).contrast(with: dark)
          // Black would have to be brighter than white.
          #expect(after >= min(before, 14) * 0.93, "\(color.hex) \(before) \(after)")
          #expect(after <= before * 1.08, "\(color.hex) \(before) \(after)")
        }
      }
    }
  }

  @Test(
    "what is no colour has no twin",
    arguments: ["", "#", "none", "#12345", "#gggggg", "url(#a)", "#+12345"])
  func none(_ text: String) { #expect(NightColor(text) == nil) }

  @Test("a source that was reached is readable on its mark")
  func mark() throws {
    let words = try #require(NightColor("#52606d"))
    #expect(words.contrast(with: try #require(NightColor("#ffe08a"))) >= 4.5)
    let pale = try #require(NightColor("#ffffff"))
    #expect(pale.contrast(with: try #require(NightColor("#6b4e00"))) >= 4.5)
  }

  private func hex(_ parts: Int...) -> String {
    parts.reduce(into: "#") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }
}

extension String {
  /// The first range of a text in this one.
  fileprivate func range(of needle: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
