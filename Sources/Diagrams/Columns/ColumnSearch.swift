/// Finds columns in which lines are short, by moving one node or exchanging two as long as that helps.
///
/// The best columns are a hard problem (it contains the linear arrangement of a graph); what is found
/// here cannot be bettered by one move or exchange, and the same graph gives the same columns.
struct ColumnSearch {
  /// The most nodes of a figure that is searched thoroughly.
  private static let small = 90

  /// Rounds over all nodes, after which the search ends even if something could still be bettered.
  private var rounds: Int { isSmall ? 8 : 3 }
  private var isSmall: Bool { graph.zones.count <= Self.small }

  let graph: ColumnGraph

  /// The columns from the left, none of them empty, none with both ends of a line.
  ///
  /// - Complexity: O(*r* · *n* · (*d* · *k* + *n* · *d*)) for *k* columns and degree *d*, with at most
  ///   eight rounds *r*; from 90 nodes on three rounds, without the last term.
  func columns() -> [[Int]] {
    guard !graph.zones.isEmpty else { return [] }
    var plan = ColumnPlan(graph)
    for round in 0..<rounds {
      plan.spread()
      let before = plan.cost
      for node in graph.zones.indices { settle(node, in: &plan, opening: isSmall || round < 2) }
      if isSmall { exchange(in: &plan) }
      if plan.cost >= before { break }
    }
    return plan.columns.flatMap(separated)
  }

  /// Moves a node to where it costs least.
  ///
  /// - Parameter opening: whether columns may arise; that takes longest to try.
  private func settle(_ node: Int, in plan: inout ColumnPlan, opening: Bool) {
    let home = plan.slot[node]
    var best = (cost: plan.cost, place: home)
    let slots = plan.slots[graph.zones[node]].filter { $0 != home }
    let places =
      slots.filter { !plan.isEmpty($0) } + (opening ? slots.filter(plan.isEmpty) : [])
    for place in places {
      plan.move(node, to: place)
      if plan.cost < best.cost { best = (plan.cost, place) }
    }
    plan.move(node, to: best.place)
  }

  /// Exchanges two nodes of a zone wherever that helps.
  private func exchange(in plan: inout ColumnPlan) {
    for one in graph.zones.indices {
      for other in 0..<one where graph.zones[one] == graph.zones[other] {
        let (here, there) = (plan.slot[one], plan.slot[other])
        guard here != there else { continue }
        let before = plan.cost
        plan.move(one, to: there)
        plan.move(other, to: here)
        guard plan.cost >= before else { continue }
        plan.move(other, to: there)
        plan.move(one, to: here)
      }
    }
  }

  /// A column as several, if need be, none of which holds both ends of a line.
  private func separated(_ column: [Int]) -> [[Int]] {
    var columns: [[Int]] = []
    for node in column {
      let near = Set(graph.lines(at: node).flatMap { [$0.from, $0.to] })
      if let free = columns.firstIndex(where: { near.isDisjoint(with: $0) }) {
        columns[free].append(node)
      } else {
        columns.append([node])
      }
    }
    return columns
  }
}
