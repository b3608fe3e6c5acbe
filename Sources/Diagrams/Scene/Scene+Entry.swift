extension Scene {
  /// One line more in a box, beside name and detail: who leads a body, who holds an office.
  ///
  /// ```swift
  /// var node = Scene.Node("bis", role: .body, type: "agency", name: "Bureau of Industry and Security")
  /// node.entries = [Scene.Entry("led by Mario Mancuso · seen on 11 Dec 2007", sources: [3])]
  /// ```
  package struct Entry: Sendable, Hashable {
    /// The words.
    package let words: String
    /// The numbers of its sources.
    package let sources: [Int]
    /// Whether it matters as much as the name: the holder of an office.
    package let isStrong: Bool

    /// Writes a line.
    package init(_ words: String, sources: [Int] = [], isStrong: Bool = false) {
      self.words = words
      self.sources = Set(sources).sorted()
      self.isStrong = isStrong
    }
  }
}
