public import PropertyGraph

/// The weakly connected components of a graph.
///
/// One question of ``Walk/connectedComponents()``, which has the details.
public func connectedComponents(
  in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Components {
  var walk = Walk(in: graph, rules: rules)
  return walk.connectedComponents()
}

extension Walk {
  /// The weakly connected components: nodes that hang together when relationships are followed
  /// whichever way they point.
  ///
  /// Only admitted nodes and relationships count; a type that may be followed one way counts both
  /// ways. A node that may not be walked through joins nothing and is a component of its own.
  /// ``WalkLimits/results`` keeps the first components; the other limits but the deadline do not
  /// apply. When the deadline passes, there is no component.
  ///
  /// - Complexity: O(nodes log nodes + relationships), up to the inverse of Ackermann's function.
  ///
  /// Source: union-find, R. E. Tarjan, *Efficiency of a good but not linear set union algorithm*
  /// (1975).
  public mutating func connectedComponents() -> Components {
    lending { walk, view in
      var budget = walk.newBudget()
      var components = walk.components(view, &budget)
      let most = max(0, walk.limits.results ?? .max)
      if components.count > most {
        components.removeSubrange(most...)
        budget.stop(.results(most))
      }
      let bound = Int(walk.graph.nodeBound)
      return Components(components, bound: bound, truncation: budget.truncation)
    }
  }

  private func components(_ view: AdjacencyView, _ budget: inout Budget) -> [[NodeID]] {
    var sets = DisjointSets(count: graph.nodeBound)
    for node in graph.nodes where rules.interior[Int(node.row)] {
      var steps = 1
      view.forEachStep(from: node.row, .forward, rules) { neighbour, _ in
        steps += 1
        if rules.interior[Int(neighbour)] { sets.unite(node.row, neighbour) }
      }
      guard budget.spend(steps: steps) else { return [] }
    }
    return gather(&sets, &budget)
  }

  /// The admitted nodes by set, the largest set first.
  private func gather(_ sets: inout DisjointSets, _ budget: inout Budget) -> [[NodeID]] {
    var components: [[NodeID]] = []
    var numbers = Array(repeating: -1, count: Int(graph.nodeBound))
    for node in graph.nodes where rules.admitted[Int(node.row)] {
      guard budget.spend(steps: 1) else { return [] }
      let root = Int(sets.root(of: node.row))
      if numbers[root] < 0 {
        numbers[root] = components.count
        components.append([])
      }
      components[numbers[root]].append(node)
    }
    return components.sorted { a, b in
      a.count != b.count ? a.count > b.count : a[0] < b[0]
    }
  }
}
