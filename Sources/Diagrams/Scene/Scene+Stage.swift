extension Scene {
  /// How a part stands out of a figure.
  ///
  /// Nothing of it moves anything: two figures of one scene that differ in stages only have every part in
  /// the same place.
  package enum Stage: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Its place is kept, and left blank.
    case hidden
    /// It stands back.
    case faded
    /// As ever.
    case plain
    /// It is what the figure points at.
    case highlighted

    private var rank: Int { Stage.allCases.firstIndex(of: self) ?? 0 }

    /// From what is least seen to what is seen first.
    package static func < (one: Stage, other: Stage) -> Bool { one.rank < other.rank }
  }

  /// What became of a relation between two dates.
  package enum Change: String, Sendable, Hashable, CaseIterable {
    /// It held on both.
    case kept
    /// It held on the later date only.
    case begun
    /// It held on the earlier date only.
    case ended
    /// The sources do not say for one of the dates, or for both.
    case unknown

    /// Its words in the legend.
    package var caption: String {
      switch self {
      case .kept: "on both dates"
      case .begun: "begun: on the later date only"
      case .ended: "ended: on the earlier date only"
      case .unknown: "not known on one of the dates"
      }
    }
  }

  /// The scene with every part staged anew.
  ///
  /// - Parameters:
  ///   - node: the stage of a node.
  ///   - relation: the stage of a relation, given the edge it belongs to.
  /// - Complexity: O(*n* + *m*) and the sorting of the scene.
  package func staged(
    node: (Node) -> Stage, relation: (Edge, Relation) -> Stage
  ) -> Scene {
    let nodes = nodes.map { old in
      var new = old
      new.stage = node(old)
      return new
    }
    let edges = edges.map { edge in
      let relations = edge.relations.map { old in
        var new = old
        new.stage = relation(edge, old)
        return new
      }
      return Edge(edge.from, edge.to, relations, isSymmetric: edge.isSymmetric)
    }
    return replacing(nodes: nodes, edges: edges)
  }
}
