/// The steps of one node in one direction, grouped by type id, then in order of insertion.
public struct AdjacencySpan: ~Escapable {
  /// The node at the other end of each step.
  public let neighbours: Span<NodeID>
  /// The relationship of each step.
  public let relationships: Span<RelationshipID>
  /// The raw type id of each step's relationship, ascending.
  public let types: Span<UInt16>

  /// The number of steps.
  @inlinable public var count: Int { neighbours.count }

  /// The step at a position.
  @inlinable public subscript(position: Int) -> Adjacent {
    Adjacent(neighbour: neighbours[position], relationship: relationships[position])
  }

  /// The first position, from `start` on, of a step whose type is beyond `last`.
  ///
  /// - Complexity: O(log *n*) in the number of steps that it passes.
  @inlinable public func end(ofTypesThrough last: UInt16, from start: Int) -> Int {
    // Few nodes have more than some steps of neighbouring types: those are walked.
    var low = start
    let near = min(start + 8, types.count)
    while low < near, types[low] <= last { low += 1 }
    if low < near || low == types.count { return low }
    var stride = 8
    while low + stride < types.count, types[low + stride] <= last {
      low += stride
      stride *= 2
    }
    var high = min(low + stride, types.count)
    while low < high {
      let middle = (low + high) / 2
      if types[middle] <= last { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inlinable
  @_lifetime(immortal)
  init() {
    neighbours = Span()
    relationships = Span()
    types = Span()
  }

  @inlinable
  @_lifetime(copy neighbours, copy relationships, copy types)
  init(
    _ neighbours: Span<NodeID>, _ relationships: Span<RelationshipID>, _ types: Span<UInt16>
  ) {
    self.neighbours = neighbours
    self.relationships = relationships
    self.types = types
  }
}
