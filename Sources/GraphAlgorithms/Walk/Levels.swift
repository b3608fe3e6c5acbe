/// A small number per node, forgotten all at once: visited marks and distances in one array.
///
/// ```
/// marks[row] <  base            not seen in this walk (left by an earlier one, or zero)
/// marks[row] == base + distance seen, at this distance
/// ```
///
/// Beginning a new walk raises `base` above every mark written so far, which empties the map
/// without touching it; only when 32 bits run out are the marks cleared.
struct Levels {
  /// What an unseen row reads as.
  static let unseen = UInt32.max

  /// The number of rows.
  let count: Int
  private var marks: [UInt32] = []
  private var base: UInt32 = 1
  private var highest: UInt32 = 0

  /// An empty map of `count` rows, which takes its memory when it is first begun.
  init(count: Int) {
    self.count = count
  }

  /// Forgets everything; `false`, with everything as it was, when the budget was spent.
  ///
  /// Numbers up to the count of rows can be stored afterwards.
  mutating func begin(_ budget: inout Budget) -> Bool {
    guard budget.renew(&marks, count, with: 0) else { return false }
    let (needed, overflow) = highest.addingReportingOverflow(UInt32(clamping: marks.count))
    if overflow || needed >= .max - 1 {
      // In one go: it comes after thousands of millions of numbers.
      for index in marks.indices { marks[index] = 0 }
      highest = 0
    }
    base = highest + 1
    return true
  }

  /// The number stored for a row, or ``unseen``.
  @inline(__always)
  subscript(_ row: UInt32) -> UInt32 {
    get {
      let mark = marks[Int(row)]
      return mark >= base ? mark - base : Self.unseen
    }
    set {
      let mark = base + newValue
      marks[Int(row)] = mark
      if mark > highest { highest = mark }
    }
  }

  /// Whether a number is stored for a row.
  @inline(__always)
  func contains(_ row: UInt32) -> Bool { marks[Int(row)] >= base }
}
