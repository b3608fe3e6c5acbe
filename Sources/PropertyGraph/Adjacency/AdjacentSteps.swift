/// The steps from one node: outgoing ones, then incoming ones, each grouped by type id and, within
/// a type, in the order in which the relationships were made.
///
/// ```swift
/// for step in snapshot.adjacent(to: ada, .outgoing) { print(step.neighbour) }
/// ```
///
/// It shares the graph's memory and stays valid after later commits.
public struct AdjacentSteps: RandomAccessCollection, Sendable {
  private let first: AdjacencyList
  private let firstRange: Range<Int>
  private let second: AdjacencyList
  private let secondRange: Range<Int>

  /// Steps of one direction.
  init(_ steps: (list: AdjacencyList, range: Range<Int>)) {
    first = steps.list
    firstRange = steps.range
    second = AdjacencyList()
    secondRange = 0..<0
  }

  /// Steps of two directions, one after the other.
  init(
    _ outgoing: (list: AdjacencyList, range: Range<Int>),
    _ incoming: (list: AdjacencyList, range: Range<Int>)
  ) {
    first = outgoing.list
    firstRange = outgoing.range
    second = incoming.list
    secondRange = incoming.range
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of steps.
  public var endIndex: Int { firstRange.count + secondRange.count }

  /// The step at a position.
  public subscript(position: Int) -> Adjacent {
    precondition(indices.contains(position), "a step's position is below the number of steps")
    return position < firstRange.count
      ? first[firstRange.lowerBound + position]
      : second[secondRange.lowerBound + position - firstRange.count]
  }
}
