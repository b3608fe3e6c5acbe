public import PropertyGraph

/// The connected components of a graph: which nodes hang together.
///
/// Components are numbered from 0, the largest first, of equal ones the one with the lowest row.
public struct Components: Sendable, Hashable {
  /// The components, each with its nodes ascending.
  public let components: [[NodeID]]
  /// Why the answer was cut short; `nil` when it is complete.
  public let truncation: Truncation?
  /// The number of the component for each row; `nil` for rows that are in none.
  private let numbers: [Int?]

  init(_ components: [[NodeID]], bound: Int, truncation: Truncation?) {
    self.components = components
    self.truncation = truncation
    var numbers = [Int?](repeating: nil, count: bound)
    for (number, members) in components.enumerated() {
      for node in members { numbers[Int(node.row)] = number }
    }
    self.numbers = numbers
  }

  /// The number of the component a node belongs to; `nil` for a node the rules do not admit.
  ///
  /// - Complexity: O(1).
  public func component(of node: NodeID) -> Int? {
    node.row < numbers.count ? numbers[Int(node.row)] : nil
  }
}
