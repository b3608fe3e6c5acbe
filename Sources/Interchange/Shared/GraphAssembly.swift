internal import GraphSchema
internal import PropertyGraph

/// Puts gathered nodes and relationships into a graph, in place.
///
/// ```
/// nodes:         [{labels, properties}]          ─ runs of the same labels ─┐
/// relationships: [{type, ends, properties}]      ─ runs of the same type ───┴ GraphBuilder ─ graph
/// ```
/// Rows are given in the order of the calls, nodes and relationships each for themselves; keys of
/// properties in the order of the first element that bears them, by name where one bears several.
struct GraphAssembly: ~Copyable {
  private var builder = GraphBuilder()
  private var labelSets: [[String]: GraphBuilder.LabelSet] = [:]
  private var types: [String: RelationshipTypeID] = [:]
  private var keys: [String: PropertyKeyID] = [:]

  /// Adds as many nodes as there are label lists.
  ///
  /// - Complexity: O(*n*) in nodes and the bytes of their labels.
  mutating func addNodes(
    _ count: Int, labels: (Int) -> [String]
  ) throws(GraphReadingError) {
    var start = 0
    while start < count {
      let names = labels(start)
      var end = start + 1
      while end < count, labels(end) == names { end += 1 }
      do throws(GraphError) {
        let set = if let known = labelSets[names] { known } else { try builder.labels(names) }
        labelSets[names] = set
        try builder.appendNodes(end - start, set)
      } catch { throw Self.full(error) }
      start = end
    }
  }

  /// Adds relationships between nodes that were added before.
  ///
  /// - Complexity: O(*m*).
  mutating func addRelationships(
    _ count: Int, type: (Int) -> String, ends: (Int) -> (source: Int, target: Int)
  ) throws(GraphReadingError) {
    var start = 0
    while start < count {
      let name = type(start)
      var sources: [UInt32] = []
      var targets: [UInt32] = []
      var end = start
      while end < count, end == start || type(end) == name {
        let (source, target) = ends(end)
        sources.append(UInt32(clamping: source))
        targets.append(UInt32(clamping: target))
        end += 1
      }
      do throws(GraphError) {
        let type =
          if let known = types[name] { known } else { try builder.relationshipType(name) }
        types[name] = type
        try builder.appendRelationships(type, from: sources.span, to: targets.span)
      } catch { throw Self.full(error) }
      start = end
    }
  }

  /// Sets the properties of a node that was added.
  mutating func setProperties(
    _ properties: [String: Value], ofNode row: Int
  ) throws(GraphReadingError) {
    do throws(GraphError) {
      for (name, value) in properties.sorted(by: { $0.key < $1.key }) where value != .null {
        try builder.set(value, ofNode: UInt32(clamping: row), key(name))
      }
    } catch { throw Self.full(error) }
  }

  /// Sets the properties of a relationship that was added.
  mutating func setProperties(
    _ properties: [String: Value], ofRelationship row: Int
  ) throws(GraphReadingError) {
    do throws(GraphError) {
      for (name, value) in properties.sorted(by: { $0.key < $1.key }) where value != .null {
        try builder.set(value, ofRelationship: UInt32(clamping: row), key(name))
      }
    } catch { throw Self.full(error) }
  }

  private mutating func key(_ name: String) throws(GraphError) -> PropertyKeyID {
    if let known = keys[name] { return known }
    let made = try builder.propertyKey(name)
    keys[name] = made
    return made
  }

  /// The graph.
  consuming func finish() -> GraphSnapshot { builder.finish() }

  private static func full(_ error: GraphError) -> GraphReadingError {
    .overLimit("the graph cannot be held: \(error)")
  }
}
