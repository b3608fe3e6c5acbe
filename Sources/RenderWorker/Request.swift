/// One drawing asked for.
struct Request {
  /// The layouts that may be asked for; `nop2` draws with given positions.
  static let engines = [
    "dot", "neato", "fdp", "sfdp", "circo", "twopi", "osage", "patchwork", "nop2",
  ]
  /// The formats that may be asked for.
  static let formats = ["svg", "png", "pdf", "xdot", "plain", "dot", "json"]

  /// The layout.
  let engine: String
  /// The format.
  let format: String
  /// How long the drawing may take, in milliseconds.
  let deadline: Int
  /// The DOT text, ended by a zero byte.
  let text: [UInt8]

  /// Why a payload is not a request.
  enum Refusal: Error {
    /// The payload ends too early.
    case short
    /// No such layout.
    case engine(String)
    /// No such format.
    case format(String)
    /// The text holds a zero byte.
    case zeroByte

    /// The refusal as a sentence.
    var message: String {
      switch self {
      case .short: "the request ends too early"
      case .engine(let name): "there is no layout '\(name)'"
      case .format(let name): "there is no format '\(name)'"
      case .zeroByte: "the text holds a zero byte"
      }
    }
  }

  /// A drawing that this process asks of itself.
  init(drawing text: String) {
    engine = "dot"
    format = "svg"
    deadline = 10_000
    self.text = Array(text.utf8) + [0]
  }

  /// Takes a payload apart.
  init(_ payload: [UInt8]) throws(Refusal) {
    var rest = payload[...]
    func take(_ count: Int) throws(Refusal) -> ArraySlice<UInt8> {
      guard rest.count >= count else { throw .short }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    func word() throws(Refusal) -> String {
      let length = try take(1).first ?? 0
      return String(decoding: try take(Int(length)), as: UTF8.self)
    }
    deadline = Wire.number(in: try take(4))
    engine = try word()
    format = try word()
    guard Self.engines.contains(engine) else { throw .engine(engine) }
    guard Self.formats.contains(format) else { throw .format(format) }
    guard !rest.contains(0) else { throw .zeroByte }
    text = rest + [0]
  }
}
