import Diagnostics
import GraphSchema
import Interchange
public import PropertyGraph

extension OpenGraph {
  /// The one node that a word means: its `name`, another text that it bears as a whole (an id, a
  /// code), its name in letters of either case, or its row as `#12`.
  ///
  /// - Throws: ``LiaisonError/ambiguousName(_:candidates:)`` when several are meant,
  ///   ``LiaisonError/unknownName(_:nearest:)`` when none is.
  /// - Complexity: O(*n*) in the number of nodes and of their properties.
  public func node(_ word: String) throws(LiaisonError) -> NodeID {
    if let node = node(ofRow: word) { return node }
    for found in [nodes(named: word), nodes(bearing: word), nodes(foldedTo: word)] {
      if found.count > 1 {
        throw .ambiguousName(word, candidates: found.prefix(10).map(candidate))
      }
      if let node = found.first { return node }
    }
    throw .unknownName(word, nearest: nearest(word))
  }

  private func node(ofRow word: String) -> NodeID? {
    guard word.hasPrefix("#"), let row = UInt32(word.dropFirst()), row < graph.nodeBound else {
      return nil
    }
    return graph.nodes.first { $0.row == row }
  }

  private func nodes(named word: String) -> [NodeID] {
    let wanted = Value.string(word)
    return graph.nodes.filter { graph.value(of: $0, named: GraphReading.nameProperty) == wanted }
  }

  private func nodes(bearing word: String) -> [NodeID] {
    let wanted = Value.string(word)
    return graph.nodes.filter { node in
      graph.properties(of: node).contains { $0.value == wanted || $0.value.description == word }
    }
  }

  private func nodes(foldedTo word: String) -> [NodeID] {
    let wanted = word.lowercased()
    return graph.nodes.filter { name(of: $0).lowercased() == wanted }
  }

  /// What a node is called: its name, else the first of some usual properties, else its row.
  public func name(of node: NodeID) -> String {
    for property in [GraphReading.nameProperty, "label", "title", "id", "key", "code"] {
      let value = graph.value(of: node, named: property)
      if value != .null { return value.description }
    }
    return "#\(node.row)"
  }

  /// The labels of a node in one cell.
  func kind(of node: NodeID) -> String { graph.labelNames(of: node).joined(separator: ", ") }

  private func candidate(_ node: NodeID) -> LiaisonError.Candidate {
    LiaisonError.Candidate(key: "#\(node.row)", name: name(of: node), type: kind(of: node))
  }

  private func nearest(_ word: String) -> [LiaisonError.Candidate] {
    let sample = graph.nodes.prefix(200_000)
    var byName: [String: NodeID] = [:]
    var names: [String] = []
    for node in sample {
      let name = name(of: node)
      if byName.updateValue(node, forKey: name) == nil { names.append(name) }
    }
    let wanted = word.lowercased()
    let holding = names.lazy.filter { $0.lowercased().contains(wanted) }.prefix(5)
    let near = nearestNames(to: word, among: names, limit: 5)
    let all = near + holding.filter { !near.contains($0) }
    return all.prefix(5).compactMap { byName[$0].map(candidate) }
  }

  /// The label that a word means.
  ///
  /// - Throws: ``LiaisonError/badArgument(_:hint:)`` with the nearest labels.
  func label(_ word: String) throws(LiaisonError) -> LabelID {
    let all = graph.labels.map { ($0, graph.name(of: $0)) }
    if let found = all.first(where: { $0.1.lowercased() == word.lowercased() }) { return found.0 }
    throw .badArgument(
      "there is no label '\(word)'", hint: Self.hint(word, all.map(\.1), "labels are"))
  }

  /// The relationship type that a word means.
  ///
  /// - Throws: ``LiaisonError/badArgument(_:hint:)`` with the nearest types.
  func type(_ word: String) throws(LiaisonError) -> RelationshipTypeID {
    let all = graph.relationshipTypes.map { ($0, graph.name(of: $0)) }
    if let found = all.first(where: { $0.1.lowercased() == word.lowercased() }) { return found.0 }
    throw .badArgument(
      "there is no relationship type '\(word)'", hint: Self.hint(word, all.map(\.1), "types are"))
  }

  private static func hint(_ word: String, _ known: [String], _ head: String) -> String? {
    if let near = didYouMean(word, among: known) { return near }
    let shown = known.sorted().prefix(12).joined(separator: ", ")
    return shown.isEmpty ? nil : "\(head) \(shown)" + (known.count > 12 ? " …" : "")
  }
}
