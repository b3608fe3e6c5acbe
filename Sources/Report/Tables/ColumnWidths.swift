/// How wide the columns of a table may be, and how wide they would like to be.
///
/// ```
/// cells   │ 0 … least │ … words … │ … natural │
///           never less  no word     nothing
///                       is broken   is wrapped
/// ```
struct ColumnWidths {
  /// A column of text is not made narrower than this.
  static let narrowest = 8
  /// A longer word is broken rather than given a column of its own width.
  static let longestWholeWord = 20

  /// The width at which no cell is wrapped.
  let natural: [Int]
  /// The width at which no word is broken.
  let words: [Int]
  /// Whether a column is never wrapped.
  let isFixed: [Bool]

  /// Shares a width among the columns: each gets what it needs or, where that is too much, the same
  /// as the other wide ones, but no less than its longest word takes if that can be had.
  ///
  /// - Returns: the widths; `nil` when the columns do not fit side by side.
  /// - Complexity: O(*c* · *w*) for *c* columns and width *w*.
  func shared(among room: Int) -> [Int]? {
    let caps = stride(from: Self.longestWholeWord, through: Self.narrowest, by: -1)
    let floors = caps.lazy.map { cap in
      natural.indices.map { column in
        let word = max(Self.narrowest, min(words[column], cap))
        return isFixed[column] ? natural[column] : min(natural[column], word)
      }
    }
    guard let floor = floors.first(where: { $0.reduce(0, +) <= room }) else { return nil }
    var widths = floor
    var rest = room - widths.reduce(0, +)
    while rest > 0 {
      let hungry = widths.indices.filter { widths[$0] < natural[$0] }
      guard let lowest = hungry.map({ widths[$0] }).min() else { break }
      for column in hungry where widths[column] == lowest && rest > 0 {
        widths[column] += 1
        rest -= 1
      }
    }
    return widths
  }
}
