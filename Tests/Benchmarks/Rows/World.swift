internal import LiaisonTestSupport
internal import PropertyGraph

/// What the rows are measured on: a graph, and the parameters of each query.
struct World {
  let data: DataSet
  let graph: GraphSnapshot

  /// The numbers of a query's parameters, column by column.
  func numbers(_ query: String) -> [[Int]] {
    (data.parameters[query] ?? []).map { $0.map { Int($0) ?? 0 } }
  }

  /// The nodes of the first parameters of a query.
  func nodes(_ query: String) -> [NodeID] {
    numbers(query).map { NodeID(row: UInt32(clamping: $0.first ?? 0)) }
  }

  /// The two ends that a query's parameters begin with.
  func ends(_ query: String) -> [(from: NodeID, to: NodeID)] {
    numbers(query).filter { $0.count >= 2 }.map {
      (NodeID(row: UInt32(clamping: $0[0])), NodeID(row: UInt32(clamping: $0[1])))
    }
  }

  /// The relationship types that the query with a date may follow.
  var typesOfOffice: Set<RelationshipTypeID> {
    Set(["HELD_OFFICE", "CO_CHAIRS", "MEMBER_OF"].compactMap(graph.relationshipType(named:)))
  }

  /// The officials from which betweenness is measured: 32 of them, evenly spread.
  var betweennessSources: [NodeID] {
    let officials = data.rows(of: "Official")
    return (0..<32).map { NodeID(row: officials.lowerBound + UInt32($0 * officials.count / 32)) }
  }
}

/// One row of the table: some work, the C program's query that does the same, and the goal.
struct Row: Sendable {
  /// What the table calls it.
  let work: String
  /// The C program's name of the query; `nil` when it has none.
  let query: String?
  /// The greatest ratio of medians that is wanted; `nil` when the row has no goal of its own.
  let goal: Double?
  /// What is wanted where there is no ratio.
  var wanted: String?
  /// What is measured; `nil` when this version cannot do it.
  let measure: @Sendable (World) -> Measured?

  /// All rows of queries, in the order of the table.
  static let all: [Row] = points + reaches + paths + whole + commits
}
