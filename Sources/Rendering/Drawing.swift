/// A layout program of Graphviz.
public enum LayoutEngine: String, Sendable, Hashable, CaseIterable {
  /// Layers; for what has a direction, up to some 300 nodes.
  case dot
  /// Springs; up to some 500 nodes.
  case neato
  /// Springs with clusters; up to some 80 nodes, and always in a process of its own.
  case fdp
  /// Springs in several scales; up to some 1,000 nodes.
  case sfdp
  /// Circles.
  case circo
  /// Rings around a centre.
  case twopi
  /// Boxes packed in boxes.
  case osage
  /// A tree map.
  case patchwork
  /// No layout: nodes stand where the text says.
  case nop2
}

/// The form in which a drawing is wanted.
public enum DrawingFormat: String, Sendable, Hashable, CaseIterable {
  /// Scalable vector graphics.
  case svg
  /// A picture in pixels.
  case png
  /// A page; it holds its date, so that its bytes differ from day to day.
  case pdf
  /// DOT with drawing instructions.
  case xdot
  /// Positions, one line an element.
  case plain
}

/// A drawing as Graphviz made it.
public struct Drawing: Sendable, Hashable {
  /// The drawing.
  public let bytes: [UInt8]
  /// What Graphviz remarked, one message an entry.
  public let warnings: [String]

  /// Makes a drawing from its parts.
  public init(bytes: [UInt8], warnings: [String] = []) {
    self.bytes = bytes
    self.warnings = warnings
  }

  /// The drawing as text; bytes that are not UTF-8 are replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why there is no drawing.
public enum RenderError: Error, Sendable, Hashable {
  /// The drawing was not ready in time, and its process was killed.
  case timedOut(Duration)
  /// The process died; the signal is `nil` when it ended itself.
  case crashed(signal: Int32?, messages: [String])
  /// The document is not to be drawn, or Graphviz says that it cannot be.
  case refused([String])
  /// Nothing was found that draws; the text says what to install.
  case missing(String)
  /// The text or the drawing is larger than can be passed on.
  case tooLarge(String)
}

extension RenderError: CustomStringConvertible {
  /// The error in a sentence.
  public var description: String {
    switch self {
    case .timedOut(let limit): "the drawing was not ready after \(limit)"
    case .crashed(let signal, let messages):
      ["the drawing program died" + (signal.map { " of signal \($0)" } ?? "")]
        .appending(messages)
    case .refused(let messages): ["this cannot be drawn"].appending(messages)
    case .missing(let advice): advice
    case .tooLarge(let what): "this is too large to draw: \(what)"
    }
  }
}

extension [String] {
  /// A first line and the messages after a colon.
  fileprivate func appending(_ messages: [String]) -> String {
    let all = messages.isEmpty ? "" : ": " + messages.joined(separator: "; ")
    return joined() + all
  }
}
