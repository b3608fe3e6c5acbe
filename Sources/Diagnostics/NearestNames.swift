/// The names nearest to a misspelt one, nearest first.
///
/// Nearness is the optimal string alignment distance (insert, delete, replace, swap of neighbours)
/// over the lower-cased characters. A name is near when the distance is at most a third of the
/// longer of the two, and 1 edit is always allowed.
///
/// ```swift
/// nearestNames(to: "co-chair", among: ["co_chairs", "cites", "chairs"])  // ["co_chairs"]
/// ```
///
/// - Parameters:
///   - word: what the user wrote.
///   - candidates: the names that exist; equal distances keep their order.
///   - limit: how many names to give at most.
/// - Complexity: O(*c* · *w*²) for *c* candidates of length *w*.
public func nearestNames(
  to word: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  let wanted = Array(word.lowercased().prefix(64))
  guard !wanted.isEmpty else { return [] }
  var found: [(name: String, distance: Int, order: Int)] = []
  for (order, name) in candidates.enumerated() {
    let other = Array(name.lowercased().prefix(64))
    let allowed = max(1, max(wanted.count, other.count) / 3)
    guard abs(wanted.count - other.count) <= allowed else { continue }
    let distance = alignmentDistance(wanted, other)
    if distance <= allowed { found.append((name, distance, order)) }
  }
  found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
  return found.prefix(limit).map(\.name)
}

/// A hint made of the nearest names: `did you mean 'a' or 'b'?`, or `nil` when nothing is near.
public func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
  let names = nearestNames(to: word, among: candidates).map { "'\($0)'" }
  guard let last = names.last else { return nil }
  if names.count == 1 { return "did you mean \(last)?" }
  return "did you mean \(names.dropLast().joined(separator: ", ")) or \(last)?"
}

/// The optimal string alignment distance between two texts, given as arrays of their characters.
///
/// - Complexity: O(|a| · |b|) time, O(|b|) memory.
/// - Note: After F. Damerau, "A technique for computer detection and correction of spelling errors",
///   CACM 7 (1964), in the restricted form where no substring is edited twice.
public func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty { return b.count }
  if b.isEmpty { return a.count }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [Int](repeating: i, count: b.count + 1)
    for j in 1...b.count {
      let same = a[i - 1] == b[j - 1]
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
