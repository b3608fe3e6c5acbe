public import PropertyGraph

/// The communities of a graph by label propagation.
///
/// One question of ``Walk/communities(seed:rounds:)``, which has the details.
public func communities(
  seed: UInt64 = 0, rounds: Int = 100, in graph: GraphSnapshot, rules: WalkRules = WalkRules()
) -> Communities {
  var walk = Walk(in: graph, rules: rules)
  return walk.communities(seed: seed, rounds: rounds)
}

extension Walk {
  /// The communities of the admitted nodes by label propagation.
  ///
  /// Each node begins with its row as its label. In every round the nodes, in an order drawn from
  /// the seed once, each take the label that most of their neighbours have at that moment, of
  /// equally frequent ones the one they have, or else the smallest. Rounds end when one changes
  /// nothing, which always comes, since each change joins more neighbours, or after `rounds`. Nodes
  /// with the same label are a community.
  ///
  /// Nodes are neighbours by admitted relationships, whichever way they point; parallel ones count
  /// once and loops not at all. A node that may not be walked through is a community of its own.
  /// The same graph and seed give the same communities, in whichever order relationships were
  /// added; another seed may give others, and now and then a label crosses a bridge in the first
  /// round and takes both sides.
  ///
  /// ``WalkLimits/results`` keeps the first communities; the other limits but the deadline do not
  /// apply. When the deadline passes, there is no community.
  ///
  /// - Complexity: O(nodes + relationships) a round, and as much memory. A few rounds are usual.
  ///
  /// Source: U. N. Raghavan, R. Albert and S. Kumara, *Near linear time algorithm to detect
  /// community structures in large-scale networks* (2007).
  public mutating func communities(seed: UInt64 = 0, rounds: Int = 100) -> Communities {
    lending { walk, _ in
      var budget = walk.newWholeBudget()
      var generator = SeededOrder(seed: seed)
      guard let members = walk.admittedRows(&budget), let rows = walk.simpleRows(&budget),
        let order = generator.order(members, &budget),
        var propagation = LabelPropagation(rows, &budget)
      else { return Self.communities(&budget) }
      var (made, isStable) = (0, members.isEmpty)
      while made < rounds, !isStable {
        guard let changed = propagation.run(order, &budget) else {
          return Self.communities(&budget, rounds: made)
        }
        made += 1
        isStable = !changed
      }
      guard
        let groups = Components(
          of: members, propagation.labels, most: walk.limits.results ?? .max, &budget),
        let lists = groups.lists(&budget)
      else { return Self.communities(&budget, rounds: made) }
      return Communities(
        communities: lists, rounds: made, isStable: isStable, truncation: budget.truncation)
    }
  }

  /// No community: the deadline passed.
  private static func communities(_ budget: inout Budget, rounds: Int = 0) -> Communities {
    Communities(communities: [], rounds: rounds, isStable: false, truncation: budget.truncation)
  }
}
