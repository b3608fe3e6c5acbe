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
  @_lifetime(copy self)
  public func outgoing(of row: UInt32) -> AdjacencySpan {
    guard Int(row >> 8) < outgoingPages else { return AdjacencySpan() }
    return span(outgoingChunks, row)
  }

  /// The steps along relationships that end at a node, by the node's row; none for a row that bears
  /// no node.
  @inlinable
  @_lifetime(copy self)
  public func incoming(of row: UInt32) -> AdjacencySpan {
    guard Int(row >> 8) < incomingPages else { return AdjacencySpan() }
    return span(incomingChunks, row)
  }

  /// A row's part of its page.
  ///
  /// A page is owned by its chunk, a chunk by the snapshot, and the snapshot outlives this view:
  /// that is why the spans may be given the view's lifetime.
  @inlinable
  @_lifetime(copy self)
  func span(_ chunks: Span<[AdjacencyPage]>, _ row: UInt32) -> AdjacencySpan {
    let page = chunks[Int(row >> 14)].span[Int(row >> 8 & 63)]
    guard !page.places.isEmpty else { return AdjacencySpan() }
    let slot = Int(row & 255)
    let place = page.places[slot]
    if place.count == 0, !page.hubs.isEmpty { return hub(page, slot) }
    let range = Int(place.start)..<Int(place.start) + Int(place.count)
    return AdjacencySpan(
      unsafe _overrideLifetime(page.list.entries.span.extracting(range), copying: self),
      unsafe _overrideLifetime(page.list.groups.span.extracting(range), copying: self))
  }

  @usableFromInline
  @_lifetime(copy self)
  func hub(_ page: borrowing AdjacencyPage, _ slot: Int) -> AdjacencySpan {
    for index in page.hubs.indices where page.hubs[index].slot == slot {
      let list = page.hubs[index].list
      return AdjacencySpan(
        unsafe _overrideLifetime(list.entries.span, copying: self),
        unsafe _overrideLifetime(list.groups.span, copying: self))
    }
    return AdjacencySpan()
  }
}

/// The steps of one node in one direction, grouped by type id, then in order of insertion.
public struct AdjacencySpan: ~Escapable {
  /// The steps.
  public let steps: Span<Adjacent>
  /// The raw type id of each step's relationship, ascending.
  public let types: Span<UInt16>

  /// The number of steps.
  @inlinable public var count: Int { steps.count }

  @inlinable
  @_lifetime(immortal)
  init() {
    steps = Span()
    types = Span()
  }

  @inlinable
  @_lifetime(copy steps, copy types)
  init(_ steps: Span<Adjacent>, _ types: Span<UInt16>) {
    self.steps = steps
    self.types = types
  }
}
