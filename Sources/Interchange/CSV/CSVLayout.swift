internal import Diagnostics

/// What each column of a file is for.
struct CSVLayout {
  enum Role: Hashable {
    /// The id of a node, and the property that holds it as well.
    case id(property: String?)
    case labels
    case start
    case end
    case type
    case property(String)
    case ignored
  }

  struct Column {
    var role: Role
    var type = CSVMapping.Column(.string)
    /// The id space, of the columns that hold ids.
    var space = ""
    /// What messages call it.
    var name: String
  }

  var columns: [Column] = []
  var isNodes = true
  var labels: [String] = []
  var type: String?
  var delimiter = UInt8(ascii: ",")
  var listSeparator = UInt8(ascii: ";")

  /// The place of the one column with a role.
  func index(_ role: Role) -> Int? { columns.firstIndex { $0.role == role } }
  /// The place of the column of ids.
  var idIndex: Int? {
    columns.firstIndex { if case .id = $0.role { true } else { false } }
  }

  /// The most columns that a file may have.
  static let columnLimit = 4_096

  /// The delimiter that stands most often in the first line, quoted cells aside; a comma when none
  /// does.
  static func delimiter(in text: Span<UInt8>, from start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == CSVScanner.quote { isQuoted.toggle() }
      if !isQuoted {
        if byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn { break }
        if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
      }
      index += 1
    }
    let best = counts.indices.max {
      counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1)
    }
    return candidates[best ?? 0]
  }
}

/// What is wrong with a header cell.
struct CSVHeaderProblem {
  /// The column, counted from 0; `nil` when the header as a whole is meant.
  var column: Int?
  var message: String
  var hint: String?
}

/// Finds out what the columns of a file are for.
struct CSVHeaderReader {
  let mapping: CSVMapping
  private(set) var problems: [CSVHeaderProblem] = []

  init(_ mapping: CSVMapping) { self.mapping = mapping }

  mutating func layout(_ names: [String]) -> CSVLayout {
    var layout = CSVLayout()
    for (index, name) in names.enumerated() {
      layout.columns.append(column(name.trimmingSpaces, index))
    }
    switch mapping.kind {
    case .header(let labels, let type):
      layout.labels = labels
      layout.type = type
    case .nodes(let labels, _, _): layout.labels = labels
    case .relationships(let type, _, _): layout.type = type
    }
    layout.isNodes = layout.idIndex != nil
    checkParts(layout, names)
    checkRepeated(layout)
    return layout
  }

  private mutating func column(_ name: String, _ index: Int) -> CSVLayout.Column {
    if mapping.ignored.contains(name) { return CSVLayout.Column(role: .ignored, name: name) }
    let given = mapping.types[name] ?? CSVMapping.Column(.string)
    switch mapping.kind {
    case .header: return marked(name, index)
    case .nodes(_, let id, let space) where name == id:
      if given.isList { note(index, "ids are no lists", nil) }
      return CSVLayout.Column(role: .id(property: name), type: given, space: space, name: name)
    case .relationships(_, let start, _) where name == start.column:
      return CSVLayout.Column(role: .start, space: start.space, name: name)
    case .relationships(_, _, let end) where name == end.column:
      return CSVLayout.Column(role: .end, space: end.space, name: name)
    default:
      if name.isEmpty { note(index, "a column needs a name", "name it, or take it out") }
      return CSVLayout.Column(role: .property(name), type: given, name: name)
    }
  }

  /// A cell `name:KIND(Space)` or `name:TYPE[]`.
  private mutating func marked(_ cell: String, _ index: Int) -> CSVLayout.Column {
    guard let colon = cell.lastIndex(of: ":") else {
      if cell.isEmpty { note(index, "a column needs a name", "write ':IGNORE' to leave it out") }
      let type = mapping.types[cell] ?? CSVMapping.Column(.string)
      return CSVLayout.Column(role: .property(cell), type: type, name: cell)
    }
    let name = String(cell[..<colon])
    var kind = String(cell[cell.index(after: colon)...])
    var space = ""
    if kind.hasSuffix(")"), let open = kind.firstIndex(of: "(") {
      space = String(kind[kind.index(after: open)...].dropLast())
      kind = String(kind[..<open])
    }
    let role: CSVLayout.Role? =
      switch kind.uppercased() {
      case "ID": .id(property: name.isEmpty ? nil : name)
      case "LABEL": .labels
      case "START_ID": .start
      case "END_ID": .end
      case "TYPE": .type
      case "IGNORE": .ignored
      default: nil
      }
    if let role { return CSVLayout.Column(role: role, space: space, name: cell) }
    return typed(name, kind, cell, index)
  }

  private mutating func typed(
    _ name: String, _ kind: String, _ cell: String, _ index: Int
  ) -> CSVLayout.Column {
    let isList = kind.hasSuffix("[]")
    let word = isList ? String(kind.dropLast(2)) : kind
    let known = CSVType.names + ["ID", "LABEL", "START_ID", "END_ID", "TYPE", "IGNORE"]
    guard let type = CSVType(name: word) else {
      note(
        index, "unknown type '\(kind)' of column '\(cell)'",
        didYouMean(word, among: known) ?? "known are \(known.joined(separator: ", "))")
      return CSVLayout.Column(role: .ignored, name: cell)
    }
    if name.isEmpty { note(index, "the property in '\(cell)' needs a name", "write 'name\(cell)'") }
    return CSVLayout.Column(
      role: .property(name), type: CSVMapping.Column(type, isList: isList), name: name)
  }

  private mutating func checkParts(_ layout: CSVLayout, _ names: [String]) {
    switch mapping.kind {
    case .nodes(_, let id, _): require(id, names)
    case .relationships(_, let start, let end):
      require(start.column, names)
      require(end.column, names)
    case .header:
      let (hasStart, hasEnd) = (layout.index(.start) != nil, layout.index(.end) != nil)
      if layout.isNodes {
        if hasStart || hasEnd { note(nil, "a file holds nodes or relationships, not both", nil) }
      } else if !hasStart || !hasEnd {
        note(
          nil, "expected ':ID', or ':START_ID' and ':END_ID', in the header",
          "write one of them, or give a mapping")
      } else if layout.index(.type) == nil, layout.type == nil {
        note(nil, "expected ':TYPE' in the header", "write it, or give the type in the mapping")
      }
    }
    for name in mapping.types.keys.sorted() { require(name, names) }
  }

  private mutating func require(_ name: String, _ names: [String]) {
    let names = names.map { String($0.trimmingSpaces.prefix { $0 != ":" }) } + names
    if names.contains(where: { $0.trimmingSpaces == name }) { return }
    note(nil, "the header has no column '\(name)'", didYouMean(name, among: names))
  }

  private mutating func checkRepeated(_ layout: CSVLayout) {
    var seen: Set<String> = []
    for (index, column) in layout.columns.enumerated() {
      let key: String? =
        switch column.role {
        case .ignored: nil
        case .id(let property): property ?? ":ID"
        case .labels: ":LABEL"
        case .start: ":START_ID"
        case .end: ":END_ID"
        case .type: ":TYPE"
        case .property(let name): name
        }
      guard let key else { continue }
      if !seen.insert(key).inserted { note(index, "column '\(key)' stands twice", nil) }
      if case .id = column.role, index != layout.idIndex {
        note(index, "a second column of ids; a node has one", nil)
      }
    }
  }

  private mutating func note(_ column: Int?, _ message: String, _ hint: String?) {
    problems.append(CSVHeaderProblem(column: column, message: message, hint: hint))
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...last])
  }
}
