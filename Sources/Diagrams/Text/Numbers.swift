/// Source numbers as a label bears them.
package enum Numbers {
  /// `[1–3,7]`: ascending, runs of three or more written as a range; empty for no numbers.
  package static func bracketed(_ numbers: [Int]) -> String {
    let sorted = Set(numbers).sorted()
    guard !sorted.isEmpty else { return "" }
    var parts: [String] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end + 1 < sorted.count, sorted[end + 1] == sorted[end] + 1 { end += 1 }
      if end - start >= 2 {
        parts.append("\(sorted[start])–\(sorted[end])")
      } else {
        parts += sorted[start...end].map(String.init)
      }
      start = end + 1
    }
    if parts.count > 4 { parts = parts.prefix(3) + ["…"] }
    return "[" + parts.joined(separator: ",") + "]"
  }
}
