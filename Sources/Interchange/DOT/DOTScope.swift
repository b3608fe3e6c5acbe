internal import DOT

/// A name compared by its bytes, as Graphviz does: two spellings of `é` are two names.
struct ByteName: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (one: ByteName, other: ByteName) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8(0xFF))
  }
}

/// Attributes by name; a later one replaces an earlier one.
typealias DOTTable = [String: DOTValue]

/// A graph or subgraph with what holds inside it.
struct DOTScope {
  let name: String?
  /// The scope around it; `nil` for the graph itself.
  let parent: Int?
  /// Its own attributes, those of the scopes around it as of its first opening included.
  var attributes: DOTTable
  /// The defaults set in it, not those of the scopes around it.
  var nodeDefaults: DOTTable = [:]
  var edgeDefaults: DOTTable = [:]
  /// The nodes named in it or in subgraphs of it; not kept for the graph itself.
  var members: Set<Int> = []
  /// The subgraphs right in it that have names.
  var children: [ByteName: Int] = [:]

  /// Whether Graphviz draws a box around it.
  var isCluster: Bool {
    guard parent != nil else { return false }
    return name?.hasPrefix("cluster") ?? false || attributes["cluster"]?.content == "true"
  }
}

extension DOTTable {
  /// The table with another's entries over its own.
  func overlaid(with other: DOTTable) -> DOTTable {
    if other.isEmpty { return self }
    if isEmpty { return other }
    return merging(other) { $1 }
  }

  /// The length of all values in bytes.
  var bytes: Int { values.reduce(0) { $0 + $1.byteCount } }
}

extension DOTValue {
  /// The characters of the text as the file has them.
  var written: String {
    switch self {
    case .text(let text, _), .escString(let text), .raw(let text), .markup(let text): text
    case .html: content
    }
  }

  /// The length in bytes.
  var byteCount: Int { written.utf8.count }
}
