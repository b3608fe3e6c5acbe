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
  /// - Complexity: O(nodes + relationships) a round, and as much memory; then O(nodes log nodes).
  ///   A few rounds are usual.
  ///
  /// Source: U. N. Raghavan, R. Albert and S. Kumara, *Near linear time algorithm to detect
  /// community structures in large-scale networks* (2007).
  public mutating func communities(seed: UInt64 = 0, rounds: Int = 100) -> Communities {
    lending { walk, _ in
      var budget = walk.newBudget()
      guard let members = walk.admittedRows(&budget), let rows = walk.simpleRows(&budget)
      else { return walk.communities([], &budget) }
      var generator = SeededOrder(seed: seed)
      let order = generator.order(members)
      var propagation = LabelPropagation(rows)
      var (made, isStable) = (0, members.isEmpty)
      while made < rounds, !isStable {
        guard let changed = propagation.run(order, &budget) else {
          return walk.communities([], &budget, rounds: made)
        }
        made += 1
        isStable = !changed
      }
      let groups = Self.gather(members, propagation.labels)
      return walk.communities(groups, &budget, rounds: made, isStable: isStable)
    }
  }

  private func communities(
    _ groups: [[NodeID]], _ budget: inout Budget, rounds: Int = 0, isStable: Bool = false
  ) -> Communities {
    let most = max(0, limits.results ?? .max)
    if groups.count > most { budget.stop(.results(most)) }
    return Communities(
      communities: Array(groups.prefix(most)), rounds: rounds, isStable: isStable,
      truncation: budget.truncation)
  }

  /// The rows by label, the largest group first.
  private static func gather(_ rows: [UInt32], _ labels: [UInt32]) -> [[NodeID]] {
    var groups: [[NodeID]] = []
    var numbers = Array(repeating: -1, count: labels.count)
    for row in rows {
      let label = Int(labels[Int(row)])
      if numbers[label] < 0 {
        numbers[label] = groups.count
        groups.append([])
      }
      groups[numbers[label]].append(NodeID(row: row))
    }
    return groups.sorted { a, b in a.count != b.count ? a.count > b.count : a[0] < b[0] }
  }
}
