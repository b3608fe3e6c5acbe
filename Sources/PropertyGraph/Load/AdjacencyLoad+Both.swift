internal import Synchronization

extension AdjacencyLoad {
  /// Both adjacencies, made by two closures that the caller may run side by side.
  ///
  /// - Parameter sideBySide: runs both closures, in any order, before it returns.
  func both(
    running sideBySide: (@Sendable () -> Void, @Sendable () -> Void) -> Void
  ) -> (outgoing: Adjacency, incoming: Adjacency) {
    let outgoing = Mutex<Adjacency?>(nil)
    let incoming = Mutex<Adjacency?>(nil)
    sideBySide(
      {
        let made = adjacency(.outgoing)
        outgoing.withLock { $0 = made }
      },
      {
        let made = adjacency(.incoming)
        incoming.withLock { $0 = made }
      })
    return (
      outgoing.withLock { $0 } ?? adjacency(.outgoing),
      incoming.withLock { $0 } ?? adjacency(.incoming)
    )
  }
}
