import Diagnostics
import Diagrams
import Testing

@Suite("Text in figures")
struct TextTests {
  @Test(
    "a name is wrapped into even lines",
    arguments: [
      ("Bureau of Industry and Security", ["Bureau of Industry", "and Security"]),
      ("BIS", ["BIS"]), ("", []), ("  two\n words ", ["two words"]),
      ("Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahrts", "gesellschaft"]),
      ("日本国经济产业省 对外贸易司", ["日本国经济产业省", "对外贸易司"]),
    ])
  func wrapped(_ text: String, _ lines: [String]) {
    #expect(PlainText.wrap(text, width: 22, lines: 4) == lines)
  }

  @Test(
    "what does not fit ends in an ellipsis, and no line is too wide",
    arguments: Samples.hostileTexts)
  func capped(_ text: String) {
    for lines in 1...3 {
      let wrapped = PlainText.wrap(text, width: 12, lines: lines)
      #expect(wrapped.count <= lines)
      #expect(wrapped.allSatisfy { displayWidth(of: $0) <= 12 })
    }
    let long = PlainText.wrap(String(repeating: "word ", count: 50), width: 12, lines: 2)
    #expect(long.last?.last == "…")
  }

  @Test(
    "nothing that steers a terminal or turns the text gets through", arguments: Samples.hostileTexts
  )
  func cleaned(_ text: String) {
    let line = PlainText.line(text)
    #expect(
      line.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
          && !(0x202A...0x202E).contains($0.value)
      })
    #expect(PlainText.line(line) == line)
  }

  @Test(
    "source numbers are sorted, and runs are shortened",
    arguments: [
      ([], ""), ([3], "[3]"), ([4, 3], "[3,4]"), ([1, 2, 3], "[1–3]"), ([9, 1, 3, 2], "[1–3,9]"),
      ([1, 3, 5, 7, 9], "[1,3,5,…]"), ([Int.max, Int.max - 1], "[\(Int.max - 1),\(Int.max)]"),
    ])
  func numbers(_ numbers: [Int], _ text: String) {
    #expect(Numbers.bracketed(numbers) == text)
  }
}
