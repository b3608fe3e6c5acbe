internal import PropertyGraph

/// The detours in hand, and how a path that has been returned is replaced by the rest of its set.
struct DetourSplitting {
  let goal: UInt32
  let weights: RelationshipWeights
  /// Whether paths over the same nodes count once.
  let byNodes: Bool
  var search: LightestSearch
  var inHand: [WeightedDetour] = []

  /// Takes the lightest of all paths in hand.
  mutating func begin(
    at source: UInt32, _ rules: borrowing CompiledRules, _ view: AdjacencyView,
    _ budget: inout Budget
  ) {
    let whole = WeightedDetour(
      nodes: [source], relationships: [], sums: [0], deviation: 0, excludedNodes: [],
      excludedRelationships: [])
    take(whole, upTo: 0, [], [], rules, view, &budget)
  }

  /// For each node of a path from its deviation on, takes the best path that leaves it there.
  mutating func split(
    _ best: WeightedDetour, _ rules: inout CompiledRules, _ view: AdjacencyView,
    _ budget: inout Budget
  ) {
    let taken = best.nodes.filter { rules.interior[Int($0)] }
    for row in best.nodes[..<best.deviation] { rules.interior[Int(row)] = false }
    for index in best.deviation..<best.nodes.count - 1 where budget.isOpen {
      // The nodes up to here are spoken for; one more with each turn.
      rules.interior[Int(best.nodes[index])] = false
      let isFirst = index == best.deviation
      var nodes = isFirst ? best.excludedNodes : []
      var relationships = isFirst ? best.excludedRelationships : []
      if byNodes {
        nodes.append(best.nodes[index + 1])
      } else {
        relationships.append(best.relationships[index])
      }
      take(best, upTo: index, nodes, relationships, rules, view, &budget)
    }
    for row in taken { rules.interior[Int(row)] = true }
  }

  /// Takes in hand the best path that begins like another up to a node.
  private mutating func take(
    _ other: WeightedDetour, upTo index: Int, _ nodes: [UInt32], _ relationships: [UInt32],
    _ rules: borrowing CompiledRules, _ view: AdjacencyView, _ budget: inout Budget
  ) {
    let start = Departure(
      row: other.nodes[index], weight: other.sums[index], hops: UInt32(index),
      excludedNodes: nodes, excludedRelationships: relationships)
    guard search.run(from: start, to: goal, weights, view, rules, &budget),
      let rest = search.firstPath(from: start, to: goal, weights, view, rules, &budget)
    else { return }
    inHand.append(
      WeightedDetour(
        nodes: other.nodes[..<index] + rest.nodes,
        relationships: other.relationships[..<index] + rest.relationships,
        sums: other.sums[..<index] + rest.nodes.map(search.weight(of:)),
        deviation: index, excludedNodes: nodes, excludedRelationships: relationships))
  }
}
