/// Where the arrays of a page begin.
///
/// Safe to share, as are the lists below: nobody writes where the addresses lead.
@usableFromInline
struct PageBase: @unchecked Sendable {
  @usableFromInline let starts: UnsafePointer<UInt32>
  @usableFromInline let steps: StepBase
  @usableFromInline let hubs: Range<UInt32>

  /// A page without steps.
  init() {
    unsafe starts = Nothing.zeros
    steps = StepBase()
    hubs = 0..<0
  }

  init(_ rows: borrowing AdjacencyRows, hubs: Range<UInt32>) {
    unsafe starts = rows.starts.base ?? Nothing.zeros
    steps = StepBase(rows.list)
    self.hubs = hubs
  }
}

/// Where the arrays of a node with many steps begin.
@usableFromInline
struct HubBase: Sendable {
  /// The node's number in its page.
  @usableFromInline let node: Int
  @usableFromInline let count: Int
  /// Where what comes in begins.
  @usableFromInline let middle: Int
  @usableFromInline let steps: StepBase

  init(_ hub: borrowing AdjacencyRows.Hub) {
    node = hub.node
    count = hub.list.count
    middle = hub.middle
    steps = StepBase(hub.list)
  }
}

/// Where the three arrays of a list begin.
///
/// Safe to share, which the compiler cannot see: nobody writes where the addresses lead.
@usableFromInline
struct StepBase: @unchecked Sendable {
  @usableFromInline let neighbours: UnsafePointer<NodeID>
  @usableFromInline let relationships: UnsafePointer<RelationshipID>
  @usableFromInline let groups: UnsafePointer<UInt16>

  init() { self.init(AdjacencyList()) }

  init(_ list: borrowing AdjacencyList) {
    unsafe neighbours = list.neighbours.base ?? Nothing.nodes
    unsafe relationships = list.relationships.base ?? Nothing.relationships
    unsafe groups = list.groups.base ?? Nothing.groups
  }
}

extension PageBase {
  func leads(to other: PageBase) -> Bool {
    unsafe starts == other.starts && steps.leads(to: other.steps)
  }
}

extension HubBase {
  func leads(to other: HubBase) -> Bool {
    (node, count, middle) == (other.node, other.count, other.middle)
      && steps.leads(to: other.steps)
  }
}

extension StepBase {
  func leads(to other: StepBase) -> Bool {
    unsafe neighbours == other.neighbours && relationships == other.relationships
      && groups == other.groups
  }
}

extension Array {
  /// Where the elements begin, or would; they stay there as long as somebody holds the array unedited.
  ///
  /// Whether there are any is not asked: the count lies with them, in far memory.
  fileprivate var base: UnsafePointer<Element>? {
    unsafe withUnsafeBufferPointer { $0.baseAddress }
  }
}

/// What stands where there are no steps: never written after it was made, and never given back.
private enum Nothing {
  nonisolated(unsafe) static let zeros = made(UInt32(0), AdjacencyPage.slotCount + 1)
  nonisolated(unsafe) static let nodes = made(NodeID(row: .max), 1)
  nonisolated(unsafe) static let relationships = made(RelationshipID(row: .max), 1)
  nonisolated(unsafe) static let groups = made(UInt16(0), 1)

  private static func made<T>(_ value: T, _ count: Int) -> UnsafePointer<T> {
    let memory = UnsafeMutablePointer<T>.allocate(capacity: count)
    unsafe memory.initialize(repeating: value, count: count)
    return UnsafePointer(memory)
  }
}
