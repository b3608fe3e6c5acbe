/// The parent's end of the pipe to `liaison-render`; `Wire` in RenderWorker is the other end.
///
/// ```
/// frame     length: 4 bytes, high byte first │ payload
/// hello     status 1 │ text
/// request   deadline in ms 4 │ length 1, engine │ length 1, format │ DOT text
/// response  status 1 │ length 4, messages │ bytes
/// ```
enum WorkerWire {
  /// The first line of a worker that understands this agreement.
  static let greeting = "liaison-render 1"
  /// The longest DOT text that is sent, in bytes.
  static let longestText = 15 << 20
  /// The longest response that is taken, in bytes.
  static let longestResponse = 257 << 20

  /// A request as a frame.
  static func request(
    _ dot: String, engine: LayoutEngine, format: DrawingFormat, deadline: Duration
  ) -> [UInt8] {
    let milliseconds = deadline.components.seconds.multipliedReportingOverflow(by: 1_000)
    var payload = number(milliseconds.overflow ? .max : Int(milliseconds.partialValue))
    for word in [engine.rawValue, format.rawValue] {
      payload.append(UInt8(clamping: word.utf8.count))
      payload += word.utf8
    }
    payload += dot.utf8
    return number(payload.count) + payload
  }

  /// A response taken apart; `nil` when it is not one.
  static func response(_ payload: [UInt8]) -> WorkerAnswer? {
    guard payload.count >= 5 else { return nil }
    let length = number(in: payload[1..<5])
    guard payload.count >= 5 + length else { return nil }
    let messages = String(decoding: payload[5..<(5 + length)], as: UTF8.self)
      .split(separator: "\n").map(String.init)
    switch payload[0] {
    case 0:
      return .drawn(Drawing(bytes: Array(payload[(5 + length)...]), warnings: messages))
    case 1, 2: return .failed(.refused(messages), isOver: payload[0] == 1)
    case 3: return .failed(.tooLarge(messages.joined(separator: "; ")), isOver: true)
    default: return nil
    }
  }

  /// A number as four bytes, high byte first.
  static func number(_ value: Int) -> [UInt8] {
    let value = UInt32(clamping: value)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The number in four bytes.
  static func number(in bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}

/// What came of one request.
enum WorkerAnswer: Sendable {
  /// A drawing; the worker is ready for the next request.
  case drawn(Drawing)
  /// No drawing; `isOver` when the worker is not to be asked again.
  case failed(RenderError, isOver: Bool)
}
