import Diagnostics
import Testing

@Suite("nearest names")
struct NearestNamesTests {
  @Test(
    "misspelt words find their names",
    arguments: [
      ("co-chair", "co_chairs"), ("estabished", "established"), ("Oficial", "Official"),
      ("NAME", "name"), ("naem", "name"),
    ])
  func found(word: String, name: String) {
    let names = ["established", "co_chairs", "Official", "name", "cites"]
    #expect(nearestNames(to: word, among: names).first == name)
  }

  @Test("words unlike any name find none")
  func notFound() {
    #expect(nearestNames(to: "xyzzy", among: ["name", "cites"]).isEmpty)
    #expect(nearestNames(to: "", among: ["a"]).isEmpty)
    #expect(didYouMean("xyzzy", among: ["name"]) == nil)
  }

  @Test("the nearest comes first, equal ones keep their order, three at most")
  func order() {
    #expect(
      nearestNames(to: "abcd", among: ["abce", "abcd", "xbcd", "abxd"])
        == ["abcd", "abce", "xbcd"])
    #expect(didYouMean("abcd", among: ["abce"]) == "did you mean 'abce'?")
    #expect(
      didYouMean("abcd", among: ["abce", "abcf", "abcg", "abch"])
        == "did you mean 'abce', 'abcf' or 'abcg'?")
  }

  @Test(
    "the distance counts inserting, deleting, replacing and swapping",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("ab", "ba", 1), ("abc", "axc", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
  func distance(a: String, b: String, expected: Int) {
    #expect(alignmentDistance(Array(a), Array(b)) == expected)
    #expect(alignmentDistance(Array(b), Array(a)) == expected)
  }
}
