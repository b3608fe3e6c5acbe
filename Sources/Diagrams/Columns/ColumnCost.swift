/// What makes columns hard to read, in hundredths of a column that a line has to pass.
///
/// The numbers were found by measuring crossings, lines through words and the length of all lines over
/// figures of several dossiers; none of them is sharp: half or twice as much draws much the same.
enum ColumnCost {
  /// A line between two nodes of one column: it has no room for words, and Graphviz 2.43 frees the
  /// ranks of some layouts with such lines twice.
  static let flat = 6_000
  /// A line that passes two columns or more.
  static let long = 200
  /// A line against the direction of reading: to the left in the middle, outwards on a side.
  static func backward(in zone: Zone) -> Int { zone == .middle ? 60 : 150 }
  /// A column.
  static let column = 200
  /// A column in which there is something of a kind: things of a kind should stand together.
  static let trait = 40
  /// The same where things of a kind are framed together.
  static let framedTrait = 500
  /// What a line that passes a column adds to its height, in tenths of a line of text.
  static let passing = 16

  /// A line that passes a column, by its weight in the theme.
  static func span(weight: Int) -> Int { 100 + 25 * weight }

  /// A line that leaves a frame, for each column of the frame that lies before it, by its weight: such
  /// lines go round the outside of the frame.
  static func exit(weight: Int) -> Int { 60 + 30 * weight }

  /// A column that is higher than it should be; both in tenths of a line of text.
  static func tall(_ height: Int, limit: Int) -> Int {
    let excess = max(0, height - limit)
    return 3 * excess * excess / 100
  }

  /// How high columns should be, from the height of all nodes together, so that the figure is about
  /// as wide as a page laid sideways.
  static func fairHeight(total: Int) -> Int {
    60 + Int((Double(total) / 10).squareRoot() * 24)
  }
}
