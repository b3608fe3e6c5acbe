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

  /// Shares a width among the columns: each has room for its longest word, if that can be had, and
  /// what is left goes to them in proportion to what they lack.
  ///
  /// - Returns: the widths; `nil` when the columns do not fit side by side.
  /// - Complexity: O(*c* log *c*) for *c* columns.
  func shared(among room: Int) -> [Int]? {
    let caps = stride(from: Self.longestWholeWord, through: Self.narrowest, by: -1)
    let floors = caps.lazy.map { cap in
      natural.indices.map { column in
        let word = max(Self.narrowest, min(words[column], cap))
        return isFixed[column] ? natural[column] : min(natural[column], word)
      }
    }
    guard let floor = floors.first(where: { $0.reduce(0, +) <= room }) else { return nil }
    // One endless cell must not starve the other columns.
    let lacks = natural.indices.map { min(natural[$0], room) - floor[$0] }
    let lack = lacks.reduce(0, +)
    let rest = room - floor.reduce(0, +)
    if lack <= rest { return natural.indices.map { floor[$0] + lacks[$0] } }
    var widths = natural.indices.map { floor[$0] + lacks[$0] * rest / lack }
    let widestFirst = natural.indices.sorted { (-lacks[$0], $0) < (-lacks[$1], $1) }
    for column in widestFirst.prefix(room - widths.reduce(0, +)) { widths[column] += 1 }
    return widths
  }
}
