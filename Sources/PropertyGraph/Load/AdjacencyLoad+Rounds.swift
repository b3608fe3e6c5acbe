internal import Synchronization

extension AdjacencyLoad {
  /// The adjacency of all nodes, made in two rounds of two closures that the caller may run side by
  /// side.
  ///
  /// The first round deals out what goes out and what comes in; the second makes the pages of one half of
  /// the steps and of the other.
  ///
  /// - Parameter sideBySide: runs both closures, in any order, before it returns.
  func adjacency(
    running sideBySide: (@Sendable () -> Void, @Sendable () -> Void) -> Void
  ) -> Adjacency {
    if count == 0 { return Adjacency() }
    let (outgoing, incoming) = Self.pair(sideBySide, { dealt(.outgoing) }, { dealt(.incoming) })
    let (middle, end) = (incoming.middle, incoming.pageCount)
    let (lower, upper) = Self.pair(
      sideBySide, { DealtSteps.pages(0..<middle, outgoing, incoming) },
      { DealtSteps.pages(middle..<end, outgoing, incoming) })
    return adjacency(lower, upper, sides: 2)
  }

  /// An adjacency of what goes out only.
  func outgoingOnly() -> Adjacency {
    if count == 0 { return Adjacency() }
    let outgoing = dealt(.outgoing)
    return adjacency(
      DealtSteps.pages(0..<outgoing.pageCount, outgoing, DealtSteps()), [], sides: 1)
  }

  private func adjacency(
    _ lower: [AdjacencyPage], _ upper: [AdjacencyPage], sides: Int
  ) -> Adjacency {
    var pages = Adjacency.noPages
    for page in lower { pages.append(page) }
    for page in upper { pages.append(page) }
    return Adjacency(pages, sides * count)
  }

  /// What two closures make, run side by side.
  private static func pair<Made: Sendable>(
    _ sideBySide: (@Sendable () -> Void, @Sendable () -> Void) -> Void,
    _ first: @escaping @Sendable () -> Made, _ second: @escaping @Sendable () -> Made
  ) -> (Made, Made) {
    let one = Mutex<Made?>(nil)
    let other = Mutex<Made?>(nil)
    sideBySide(
      {
        let made = first()
        one.withLock { $0 = made }
      },
      {
        let made = second()
        other.withLock { $0 = made }
      })
    return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
  }
}
