/// All adjacency of a snapshot, lent for the length of one walk.
///
/// A walk borrows the pages once and then reads spans, without a closure or a reference count per
/// node. Nothing of it can leave the closure it is lent to; the compiler sees to that.
///
/// ```swift
/// let degrees = snapshot.withAdjacency { view in
///   (0..<snapshot.nodeBound).map { view.outgoing(of: $0).count }
/// }
/// ```
public struct AdjacencyView: ~Escapable {
  @usableFromInline let outgoingChunks: Span<[AdjacencyPage]>
  @usableFromInline let incomingChunks: Span<[AdjacencyPage]>
  @usableFromInline let outgoingPages: Int
  @usableFromInline let incomingPages: Int

  @_lifetime(copy outgoing, copy incoming)
  init(
    _ outgoing: Span<[AdjacencyPage]>, _ outgoingPages: Int,
    _ incoming: Span<[AdjacencyPage]>, _ incomingPages: Int
  ) {
    self.outgoingChunks = outgoing
    self.incomingChunks = incoming
    self.outgoingPages = outgoingPages
    self.incomingPages = incomingPages
  }

  /// The steps along relationships that start at a node, by the node's row; none for a row that
  /// bears no node.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func outgoing(of row: UInt32) -> AdjacencySpan {
    guard Int(row >> 8) < outgoingPages else { return AdjacencySpan() }
    return span(outgoingChunks, row)
  }

  /// The steps along relationships that end at a node, by the node's row; none for a row that bears
  /// no node.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func incoming(of row: UInt32) -> AdjacencySpan {
    guard Int(row >> 8) < incomingPages else { return AdjacencySpan() }
    return span(incomingChunks, row)
  }

  /// The nodes at the ends of a node's outgoing steps, where a walk asks for nothing else.
  ///
  /// It reads one array of the page instead of three.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func outgoingNeighbours(of row: UInt32) -> Span<NodeID> {
    neighbours(outgoingChunks, outgoingPages, row)
  }

  /// The nodes at the starts of a node's incoming steps, where a walk asks for nothing else.
  ///
  /// It reads one array of the page instead of three.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func incomingNeighbours(of row: UInt32) -> Span<NodeID> {
    neighbours(incomingChunks, incomingPages, row)
  }

  @inlinable @inline(__always)
  @_lifetime(copy self)
  func neighbours(_ chunks: Span<[AdjacencyPage]>, _ count: Int, _ row: UInt32) -> Span<NodeID> {
    guard Int(row >> 8) < count else { return Span() }
    let page = chunks[Int(row >> 13)].span[Int(row >> 8 & 31)].rows
    guard !page.isEmpty else { return Span() }
    return neighbours(page[0], Int(row & 255))
  }

  @inlinable @inline(__always)
  @_lifetime(copy self)
  func neighbours(_ page: borrowing AdjacencyRows, _ slot: Int) -> Span<NodeID> {
    let range = Int(page.starts[slot])..<Int(page.starts[slot + 1])
    if range.isEmpty, !page.hubs.isEmpty { return hub(page, slot).neighbours }
    return unsafe _overrideLifetime(page.list.neighbours.span.extracting(range), copying: self)
  }

  /// A row's part of its page.
  ///
  /// A page is owned by its chunk, a chunk by the snapshot, and the snapshot outlives this view:
  /// that is why the spans may be given the view's lifetime.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  func span(_ chunks: Span<[AdjacencyPage]>, _ row: UInt32) -> AdjacencySpan {
    let page = chunks[Int(row >> 13)].span[Int(row >> 8 & 31)].rows
    guard !page.isEmpty else { return AdjacencySpan() }
    return span(page[0], Int(row & 255))
  }

  @inlinable @inline(__always)
  @_lifetime(copy self)
  func span(_ page: borrowing AdjacencyRows, _ slot: Int) -> AdjacencySpan {
    let range = Int(page.starts[slot])..<Int(page.starts[slot + 1])
    if range.isEmpty, !page.hubs.isEmpty { return hub(page, slot) }
    return AdjacencySpan(
      unsafe _overrideLifetime(page.list.neighbours.span.extracting(range), copying: self),
      unsafe _overrideLifetime(page.list.relationships.span.extracting(range), copying: self),
      unsafe _overrideLifetime(page.list.groups.span.extracting(range), copying: self))
  }

  @usableFromInline
  @_lifetime(copy self)
  func hub(_ page: borrowing AdjacencyRows, _ slot: Int) -> AdjacencySpan {
    for index in page.hubs.indices where page.hubs[index].slot == slot {
      let list = page.hubs[index].list
      return AdjacencySpan(
        unsafe _overrideLifetime(list.neighbours.span, copying: self),
        unsafe _overrideLifetime(list.relationships.span, copying: self),
        unsafe _overrideLifetime(list.groups.span, copying: self))
    }
    return AdjacencySpan()
  }
}

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

  /// The first position behind the run of steps of one type that begins at `start`.
  ///
  /// - Complexity: O(log *n*) in the length of the run, which is what skipping a type costs.
  @inlinable public func endOfType(from start: Int) -> Int {
    let type = types[start]
    var (low, stride) = (start, 1)
    while low + stride < types.count, types[low + stride] == type {
      low += stride
      stride *= 2
    }
    var high = min(low + stride, types.count)
    low += 1
    while low < high {
      let middle = (low + high) / 2
      if types[middle] == type { low = middle + 1 } else { high = middle }
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
