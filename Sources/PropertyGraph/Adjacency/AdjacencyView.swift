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
  @usableFromInline let outgoingPages: Span<PageBase>
  @usableFromInline let incomingPages: Span<PageBase>
  @usableFromInline let outgoingHubs: Span<HubBase>
  @usableFromInline let incomingHubs: Span<HubBase>

  @_lifetime(copy outgoing, copy incoming, copy outgoingHubs, copy incomingHubs)
  init(
    _ outgoing: Span<PageBase>, _ outgoingHubs: Span<HubBase>,
    _ incoming: Span<PageBase>, _ incomingHubs: Span<HubBase>
  ) {
    outgoingPages = outgoing
    incomingPages = incoming
    self.outgoingHubs = outgoingHubs
    self.incomingHubs = incomingHubs
  }

  /// The steps along relationships that start at a node, by the node's row; none for a row that
  /// bears no node.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func outgoing(of row: UInt32) -> AdjacencySpan {
    steps(outgoingPages, outgoingHubs, row)
  }

  /// The steps along relationships that end at a node, by the node's row; none for a row that bears
  /// no node.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func incoming(of row: UInt32) -> AdjacencySpan {
    steps(incomingPages, incomingHubs, row)
  }

  /// The nodes at the ends of a node's outgoing steps, where a walk asks for nothing else.
  ///
  /// It reads one array of the page instead of three.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func outgoingNeighbours(of row: UInt32) -> Span<NodeID> {
    neighbours(outgoingPages, outgoingHubs, row)
  }

  /// The nodes at the starts of a node's incoming steps, where a walk asks for nothing else.
  ///
  /// It reads one array of the page instead of three.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func incomingNeighbours(of row: UInt32) -> Span<NodeID> {
    neighbours(incomingPages, incomingHubs, row)
  }

  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  func neighbours(_ pages: Span<PageBase>, _ hubs: Span<HubBase>, _ row: UInt32) -> Span<NodeID> {
    let page = Int(row >> 8)
    guard page < pages.count else { return Span() }
    let (base, slot) = (pages[page], Int(row & 255))
    let (start, end) = unsafe (Int(base.starts[slot]), Int(base.starts[slot + 1]))
    if start == end, !base.hubs.isEmpty { return hub(hubs, base, slot).neighbours }
    let span = unsafe Span(_unsafeStart: base.steps.neighbours + start, count: end &- start)
    return unsafe _overrideLifetime(span, copying: self)
  }

  /// A row's part of its page.
  ///
  /// A page's arrays are held by the snapshot, which outlives this view: that is why the spans may be
  /// given the view's lifetime.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  func steps(_ pages: Span<PageBase>, _ hubs: Span<HubBase>, _ row: UInt32) -> AdjacencySpan {
    let page = Int(row >> 8)
    guard page < pages.count else { return AdjacencySpan() }
    let (base, slot) = (pages[page], Int(row & 255))
    let (start, end) = unsafe (Int(base.starts[slot]), Int(base.starts[slot + 1]))
    if start == end, !base.hubs.isEmpty { return hub(hubs, base, slot) }
    return steps(base.steps, start, end &- start)
  }

  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  func steps(_ base: StepBase, _ start: Int, _ count: Int) -> AdjacencySpan {
    let neighbours = unsafe Span(_unsafeStart: base.neighbours + start, count: count)
    let relationships = unsafe Span(_unsafeStart: base.relationships + start, count: count)
    let groups = unsafe Span(_unsafeStart: base.groups + start, count: count)
    return AdjacencySpan(
      unsafe _overrideLifetime(neighbours, copying: self),
      unsafe _overrideLifetime(relationships, copying: self),
      unsafe _overrideLifetime(groups, copying: self))
  }

  @usableFromInline
  @_lifetime(copy self)
  func hub(_ hubs: Span<HubBase>, _ page: PageBase, _ slot: Int) -> AdjacencySpan {
    for index in page.hubs where hubs[Int(index)].slot == slot {
      let hub = hubs[Int(index)]
      return steps(hub.steps, 0, hub.count)
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
