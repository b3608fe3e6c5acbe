/// Why a scene is not drawn.
package enum SceneRefusal: Error, Sendable, Hashable {
  /// There is nothing in it.
  case empty
  /// It has too many nodes; the kinds are those with the most nodes, the most first.
  case tooManyNodes(count: Int, limit: Int, kinds: [Kind])
  /// It has too many edges; the families are those with the most edges, the most first.
  case tooManyEdges(count: Int, limit: Int, families: [Family])
  /// Too much meets in one node.
  case tooManyLines(at: String, count: Int, limit: Int)
  /// It tells of too many disagreements.
  case tooManyBands(count: Int, limit: Int)
  /// Nothing in it is dated.
  case nothingDated
  /// A timeline has too many lanes; the kinds are those with the most, the most first.
  case tooManyLanes(count: Int, limit: Int, kinds: [Kind])
  /// A timeline has too many things on its lanes; the lanes are those with the most.
  case tooManyMarks(count: Int, limit: Int, lanes: [Kind])

  /// How many nodes of one kind there are.
  package struct Kind: Sendable, Hashable {
    /// The word for several of the kind.
    package let name: String
    /// Their number.
    package let count: Int
  }
}

extension SceneRefusal: CustomStringConvertible {
  /// One sentence with what could be left out.
  package var description: String {
    switch self {
    case .empty: "there is nothing to draw"
    case .tooManyNodes(let count, let limit, let kinds):
      "a figure holds \(limit) nodes, this one has \(count): ask for fewer hops or a shorter time, "
        + "or leave out some of its "
        + kinds.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    case .tooManyEdges(let count, let limit, let families):
      "a figure holds \(limit) lines, this one has \(count): ask for fewer relations, above all of "
        + families.map { "'\($0.caption)'" }.joined(separator: ", ")
    case .nothingDated: "nothing in it is dated, so that there is nothing to draw"
    case .tooManyLanes(let count, let limit, let kinds):
      "a timeline holds \(limit) lanes, this one has \(count): ask for a shorter time, or leave out "
        + "some of its " + kinds.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    case .tooManyMarks(let count, let limit, let lanes):
      "a timeline holds \(limit) dated things, this one has \(count): ask for a shorter time or fewer "
        + "relations; most are on "
        + lanes.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
    case .tooManyLines(let name, let count, let limit):
      "\(count) lines meet in \(name), a figure holds \(limit) at one node: ask for fewer relations "
        + "or a shorter time, or for a path through it"
    case .tooManyBands(let count, let limit):
      "a figure holds \(limit) disagreements, these are \(count): ask for those about one entity, or "
        + "for those of one kind"
    }
  }
}
