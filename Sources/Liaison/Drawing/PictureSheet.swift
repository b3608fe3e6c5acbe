import Rendering
import Synchronization

/// What was made of a picture so far, so that it is not made again: the text that Graphviz draws, and
/// what is asked of a renderer.
///
/// Copies of a picture share it.
final class PictureSheet: Sendable {
  private struct Made {
    var dot: String?
    var orders: [DrawingFormat: DrawingOrder] = [:]
  }

  private let made = Mutex(Made())

  /// The text that Graphviz draws.
  func dot(_ encode: () -> String) -> String {
    made.withLock { made in
      let dot = made.dot ?? encode()
      made.dot = dot
      return dot
    }
  }

  /// What is asked of a renderer for a format.
  func order(
    _ format: DrawingFormat, engine: LayoutEngine,
    _ make: () -> (dot: String, finish: Finish?)
  ) -> DrawingOrder {
    made.withLock { made in
      if let order = made.orders[format] { return order }
      let parts = make()
      let dot = made.dot ?? parts.dot
      let order = DrawingOrder(dot, engine: engine, format: format, finish: parts.finish)
      made.dot = dot
      made.orders[format] = order
      return order
    }
  }
}
