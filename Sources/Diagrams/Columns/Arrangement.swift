/// Where everything stands: ranks from left to right (or top to bottom), and frames around parties.
struct Arrangement {
  /// A frame around nodes.
  struct Frame {
    let title: String
    let style: Theme.FrameStyle
    let members: [Int]
    let kind: String
    /// Whether its title stands at the right, away from the lines that come in from the left.
    var isTitledRight = false
  }

  /// The direction in which ranks follow each other.
  enum Flow: String {
    case right = "LR"
    case down = "TB"
  }

  let flow: Flow
  /// Node numbers by rank; every node is in exactly one.
  let ranks: [[Int]]
  /// Frames; no node is in two.
  let frames: [Frame]
  /// Whether a node's party is written in the node, because no frame says it.
  let namesParties: Bool
  /// Whether nodes stand in a rank in the order given, from the left; else the layout finds one.
  var keepsOrder = false
  /// The lines of an organisation chart, where it is one.
  var chart: Chart?
  /// Groups of nodes from the left: frames stand in this order, which a layout does not keep by itself.
  var pegged: [[Int]] = []

  /// The rank of every node, by node number.
  var rankOfNode: [Int] {
    var rank = [Int](repeating: 0, count: ranks.reduce(0) { $0 + $1.count })
    for (number, nodes) in ranks.enumerated() { for node in nodes { rank[node] = number } }
    return rank
  }
}
