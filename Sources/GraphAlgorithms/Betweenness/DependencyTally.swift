/// Brandes' accumulation: one search out and one back for each source.
///
/// ```
/// marks  row → level, number of shortest paths from the source, dependency of the source
/// found  [ source | level 1 | level 2 … ]   read forwards, then backwards
/// ```
///
/// Only what a search found is cleared after it.
struct DependencyTally {
  private struct Mark {
    var paths = 0.0
    var dependency = 0.0
    var level: Int32 = -1
  }

  /// Greater counts of paths are counted again in another way: their inverses would lose digits.
  private static let mostPaths = 1e290

  /// The sum of the dependencies of all sources so far, by row.
  private(set) var scores: [Double]
  /// Whether some search would have gone further than the hops allowed.
  private(set) var wasCut = false
  private var marks: [Mark]
  private var found: [UInt32] = []
  private let onward: StepTable
  private let backward: StepTable
  private let hops: Int32

  init(onward: StepTable, backward: StepTable, bound: Int, hops: Int) {
    (self.onward, self.backward) = (onward, backward)
    self.hops = Int32(clamping: hops)
    marks = Array(repeating: Mark(), count: bound)
    scores = Array(repeating: 0, count: bound)
  }

  /// Adds the dependencies of a source; `false`, and nothing added, when a limit was reached.
  mutating func add(_ source: UInt32, interior: borrowing Bitmap, _ budget: inout Budget) -> Bool {
    defer { for row in found { marks[Int(row)] = Mark() } }
    guard search(from: source, interior, &budget), budget.visit(found.count) else { return false }
    let isTooGreat = found.contains { marks[Int($0)].paths > Self.mostPaths }
    let counts = isTooGreat ? scaledCounts(interior) : nil
    guard accumulate(counts, interior, &budget) else { return false }
    for row in found.dropFirst() where interior[Int(row)] {
      scores[Int(row)] += marks[Int(row)].dependency
    }
    return true
  }

  /// Finds levels and counts paths.
  private mutating func search(
    from source: UInt32, _ interior: borrowing Bitmap, _ budget: inout Budget
  ) -> Bool {
    found.removeAll(keepingCapacity: true)
    found.append(source)
    marks[Int(source)] = Mark(paths: 1, level: 0)
    var index = 0
    while index < found.count {
      let row = Int(found[index])
      index += 1
      // An end is not walked through; the source was.
      if index > 1, !interior[row] { continue }
      let range = onward.firsts[row]..<onward.firsts[row + 1]
      guard budget.spend(steps: range.count + 1) else { return false }
      let mark = marks[row]
      if Self.visit(onward.targets, range, mark, &marks, &found, isLast: mark.level >= hops) {
        wasCut = true
      }
    }
    return true
  }

  /// Takes the steps from a row; `true` when one was beyond the last level.
  @inline(__always)
  private static func visit(
    _ targets: [UInt32], _ range: Range<Int>, _ mark: Mark, _ marks: inout [Mark],
    _ found: inout [UInt32], isLast: Bool
  ) -> Bool {
    var marks = marks.mutableSpan
    let targets = targets.span
    for step in range {
      let target = targets[step]
      let before = marks[Int(target)].level
      if before < 0 {
        if isLast { return true }
        marks[Int(target)].level = mark.level + 1
        found.append(target)
      } else if before != mark.level + 1 {
        continue
      }
      marks[Int(target)].paths += mark.paths
    }
    return false
  }

  /// Hands dependencies back from the last node found to the first.
  ///
  /// What a node that may not be walked through collects is never handed on.
  private mutating func accumulate(
    _ counts: [ScaledCount]?, _ interior: borrowing Bitmap, _ budget: inout Budget
  ) -> Bool {
    for row in found.dropFirst().reversed() {
      let mark = marks[Int(row)]
      let load = interior[Int(row)] ? 1 + mark.dependency : 1
      let range = backward.firsts[Int(row)]..<backward.firsts[Int(row) + 1]
      guard budget.spend(steps: range.count + 1) else { return false }
      if let counts {
        handBack(range, load, mark.level - 1, of: counts[Int(row)], counts)
      } else {
        handBack(range, load / mark.paths, mark.level - 1)
      }
    }
    return true
  }

  @inline(__always)
  private mutating func handBack(_ range: Range<Int>, _ share: Double, _ level: Int32) {
    let table = backward
    let targets = table.targets.span
    var marks = marks.mutableSpan
    for step in range {
      let row = Int(targets[step])
      if marks[row].level == level { marks[row].dependency += marks[row].paths * share }
    }
  }

  private mutating func handBack(
    _ range: Range<Int>, _ load: Double, _ level: Int32, of whole: ScaledCount,
    _ counts: [ScaledCount]
  ) {
    for step in range {
      let row = Int(backward.targets[step])
      guard marks[row].level == level else { continue }
      marks[row].dependency += load * counts[row].share(of: whole)
    }
  }

  /// Counts paths again where a `Double` was too small for them.
  private func scaledCounts(_ interior: borrowing Bitmap) -> [ScaledCount] {
    var counts = Array(repeating: ScaledCount.zero, count: marks.count)
    for (index, row) in found.enumerated() {
      if index == 0 { counts[Int(row)] = .one } else if !interior[Int(row)] { continue }
      for step in onward.firsts[Int(row)]..<onward.firsts[Int(row) + 1] {
        let target = Int(onward.targets[step])
        guard marks[target].level == marks[Int(row)].level + 1 else { continue }
        counts[target].add(counts[Int(row)])
      }
    }
    return counts
  }
}
