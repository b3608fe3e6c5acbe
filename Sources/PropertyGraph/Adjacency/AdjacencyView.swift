/// All adjacency of a snapshot, lent for the length of one walk.
///
/// A walk borrows the pages once and then reads spans, without a closure or a reference count per
/// node. Nothing of it can leave the closure it is lent to; the compiler sees to that.
///
/// ```swift
/// let degrees = snapshot.withAdjacency { view in
///   (0..<snapshot.nodeBound).map { view.neighbours(of: $0).count }
/// }
/// ```
public struct AdjacencyView: ~Escapable {
  @usableFromInline let pages: Span<PageBase>
  @usableFromInline let hubs: Span<HubBase>

  @_lifetime(borrow snapshot)
  init(_ snapshot: borrowing GraphSnapshot) {
    let table = snapshot.root.table
    pages = unsafe _overrideLifetime(Span(_unsafeElements: table.pages), borrowing: snapshot)
    hubs = unsafe _overrideLifetime(Span(_unsafeElements: table.hubs), borrowing: snapshot)
  }

  /// The steps along relationships that start at a node, by the node's row; none for a row that
  /// bears no node.
  ///
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func outgoing(of row: UInt32) -> AdjacencySpan { steps(row, 0) }

  /// The steps along relationships that end at a node, by the node's row; none for a row that bears
  /// no node.
  ///
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func incoming(of row: UInt32) -> AdjacencySpan { steps(row, 1) }

  /// The nodes at the ends of a node's outgoing steps, where a walk asks for nothing else.
  ///
  /// It reads one array of the page instead of three.
  ///
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func outgoingNeighbours(of row: UInt32) -> Span<NodeID> { neighbours(row, 0) }

  /// The nodes at the starts of a node's incoming steps, where a walk asks for nothing else.
  ///
  /// It reads one array of the page instead of three.
  ///
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func incomingNeighbours(of row: UInt32) -> Span<NodeID> { neighbours(row, 1) }

  /// The nodes at the other ends of all steps of a node: those of the outgoing ones, then those of the
  /// incoming ones, in one stretch of memory.
  ///
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func neighbours(of row: UInt32) -> Span<NodeID> {
    let page = Int(row >> 7)
    guard page < pages.count else { return Span() }
    let slot = Int(row & 127) << 1
    let starts = unsafe pages[page].starts
    let (start, end) = unsafe (Int(starts[slot]), Int(starts[slot + 2]))
    if start == end, !pages[page].hubs.isEmpty { return hubNeighbours(page, slot, sides: 2) }
    return neighbours(unsafe pages[page].steps.neighbours, start, end &- start)
  }

  /// The nodes at the other ends of a node's steps in a direction.
  ///
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  public func neighbours(of row: UInt32, _ direction: Direction) -> Span<NodeID> {
    switch direction {
    case .outgoing: neighbours(row, 0)
    case .incoming: neighbours(row, 1)
    case .both: neighbours(of: row)
    }
  }

  /// The part of a node's steps on one side.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  func neighbours(_ row: UInt32, _ side: Int) -> Span<NodeID> {
    let page = Int(row >> 7)
    guard page < pages.count else { return Span() }
    let slot = Int(row & 127) << 1 | side
    let starts = unsafe pages[page].starts
    let (start, end) = unsafe (Int(starts[slot]), Int(starts[slot + 1]))
    if start == end, !pages[page].hubs.isEmpty { return hubNeighbours(page, slot, sides: 1) }
    return neighbours(unsafe pages[page].steps.neighbours, start, end &- start)
  }

  /// One side of a node's steps.
  ///
  /// A page's arrays are held by the snapshot, which outlives this view: that is why the spans may be
  /// given the view's lifetime.
  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  func steps(_ row: UInt32, _ side: Int) -> AdjacencySpan {
    let page = Int(row >> 7)
    guard page < pages.count else { return AdjacencySpan() }
    let slot = Int(row & 127) << 1 | side
    let starts = unsafe pages[page].starts
    let (start, end) = unsafe (Int(starts[slot]), Int(starts[slot + 1]))
    if start == end, !pages[page].hubs.isEmpty { return hubSteps(page, slot) }
    return steps(pages[page].steps, start, end &- start)
  }

  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  func neighbours(
    _ base: UnsafePointer<NodeID>, _ start: Int, _ count: Int
  ) -> Span<NodeID> {
    let span = unsafe Span(_unsafeStart: base + start, count: count)
    return unsafe _overrideLifetime(span, copying: self)
  }

  @inlinable
  @inline(__always)
  @_lifetime(copy self)
  func steps(_ base: StepBase, _ start: Int, _ count: Int) -> AdjacencySpan {
    let relationships = unsafe Span(_unsafeStart: base.relationships + start, count: count)
    let groups = unsafe Span(_unsafeStart: base.groups + start, count: count)
    return AdjacencySpan(
      neighbours(unsafe base.neighbours, start, count),
      unsafe _overrideLifetime(relationships, copying: self),
      unsafe _overrideLifetime(groups, copying: self))
  }
}

extension AdjacencyView {
  /// The hub that a slot of a page belongs to; `nil` when the node has no list of its own.
  private func hub(_ page: Int, _ slot: Int) -> HubBase? {
    for index in pages[page].hubs where hubs[Int(index)].node == slot >> 1 {
      return hubs[Int(index)]
    }
    return nil
  }

  @usableFromInline
  @_lifetime(copy self)
  func hubNeighbours(_ page: Int, _ slot: Int, sides: Int) -> Span<NodeID> {
    guard let hub = hub(page, slot) else { return Span() }
    let range = hub.range(slot, sides)
    return neighbours(unsafe hub.steps.neighbours, range.lowerBound, range.count)
  }

  @usableFromInline
  @_lifetime(copy self)
  func hubSteps(_ page: Int, _ slot: Int) -> AdjacencySpan {
    guard let hub = hub(page, slot) else { return AdjacencySpan() }
    let range = hub.range(slot, 1)
    return steps(hub.steps, range.lowerBound, range.count)
  }
}

extension HubBase {
  /// The part of the list that belongs to a slot, or to both slots of the node.
  fileprivate func range(_ slot: Int, _ sides: Int) -> Range<Int> {
    if sides == 2 { return 0..<count }
    return slot & 1 == 0 ? 0..<middle : middle..<count
  }
}
