import Diagnostics
import GraphSchema
import Interchange
import PropertyGraph

/// The graph as lines, nodes first: `0 :Person {name: Ada}`, `0 -KNOWS-> 1 {since: 2007}`.
///
/// Values that are no texts are marked with the first letter of their type: `i7`, `d1.5`, `b`, `D`, `l`.
func lines(_ graph: GraphSnapshot) -> [String] {
  graph.nodes.map { node in
    "\(node.row)" + graph.labelNames(of: node).map { " :\($0)" }.joined()
      + list(graph.properties(of: node))
  }
    + graph.relationships.map { link in
      "\(graph.source(of: link).row) -\(graph.name(of: graph.type(of: link)))-> "
        + "\(graph.target(of: link).row)" + list(graph.properties(of: link))
    }
}

private func list(_ properties: [(key: String, value: Value)]) -> String {
  properties.isEmpty
    ? "" : " {" + properties.map { "\($0.key): \(marked($0.value))" }.joined(separator: ", ") + "}"
}

private func marked(_ value: Value) -> String {
  switch value {
  case .integer: "i\(value)"
  case .double: "d\(value)"
  case .boolean: "b\(value)"
  case .date: "D\(value)"
  case .list(let values): "l[" + values.map(marked).joined(separator: "|") + "]"
  default: value.description
  }
}

/// A file made of a text.
func file(_ name: String, _ text: String, _ mapping: CSVMapping = .header()) -> CSVFile {
  CSVFile(name: name, bytes: Array(text.utf8), mapping: mapping)
}

/// Imports files, or fails.
func imported(
  _ files: [CSVFile], _ badRows: CSVOptions.BadRows = .refuse,
  limits: ReadingLimits = CSVOptions.usualLimits
) throws -> CSVImport {
  try CSVImporter(options: CSVOptions(badRows: badRows, limits: limits)).read(files)
}

/// What is said when files are refused: one line per mistake, without the caret.
func refusal(_ files: [CSVFile], limits: ReadingLimits = CSVOptions.usualLimits) -> [String] {
  do {
    _ = try CSVImporter(options: CSVOptions(limits: limits)).read(files)
    return []
  } catch {
    switch error {
    case .overLimit(let text): return [text]
    case .invalid(let found):
      return found.map { "\($0.span.map { "\($0): " } ?? "")\($0.message)" }
    }
  }
}
