import Subprocess

/// Draws by starting `dot` for each drawing, when there is no `liaison-render`.
enum DotProcess {
  /// Draws one graph.
  ///
  /// The limits on memory, core files and processor time are set by a shell that `dot` replaces,
  /// since nothing can be set between fork and exec from here.
  static func draw(
    _ dot: String, with path: String, engine: LayoutEngine, format: DrawingFormat,
    deadline: Duration
  ) async throws(RenderError) -> Drawing {
    let seconds = Int(clamping: deadline.components.seconds) + 2
    let script = "ulimit -v 2097152; ulimit -c 0; ulimit -t \(seconds); exec \"$@\""
    let layout = engine == .nop2 ? ["-Kneato", "-n2"] : ["-K\(engine.rawValue)"]
    let configuration = ChildConfiguration.make(
      "/bin/sh", ["-c", script, "sh", path] + layout + ["-T\(format.rawValue)"],
      adding: ["SERVER_NAME=liaison-render"])
    let outcome = await outcome(of: configuration, reading: Array(dot.utf8), deadline)
    guard let outcome else { throw .missing("'\(path)' cannot be started") }
    switch outcome.status {
    case _ where outcome.isLate: throw .timedOut(deadline)
    case .signaled(Surroundings.processorTimeIsUp): throw .timedOut(deadline)
    case .exited(126), .exited(127): throw .missing("'\(path)' cannot be started")
    case .signaled(let signal): throw .crashed(signal: signal, messages: outcome.messages)
    case .exited(0):
      guard let bytes = outcome.bytes else { throw .tooLarge("the drawing") }
      if bytes.isEmpty { throw .refused(["the text holds no graph"]) }
      return Drawing(bytes: bytes, warnings: outcome.messages)
    case .exited: throw .refused(outcome.messages)
    }
  }

  /// What a process left behind; `bytes` is `nil` when there were too many.
  private struct Outcome: Sendable {
    var status: TerminationStatus
    var isLate: Bool
    var bytes: [UInt8]?
    var messages: [String]
  }

  private static func outcome(
    of configuration: Configuration, reading input: [UInt8], _ deadline: Duration
  ) async -> Outcome? {
    let result = try? await run(
      configuration, input: .inputWriter, output: .sequence, error: .sequence
    ) { child in
      let fuse = Fuse(deadline) { child.kill() }
      async let lastLines = StandardError.lastLines(of: child.standardError)
      async let isWritten: Void = write(input, to: child)
      var reader = FrameReader(child.standardOutput)
      let bytes = await reader.rest(atMost: WorkerWire.longestResponse)
      if bytes == nil { child.kill() }
      await isWritten
      let messages = await lastLines
      return (await fuse.putOut(), bytes, messages)
    }
    guard let result else { return nil }
    let (isLate, bytes, messages) = result.closureResult
    return Outcome(
      status: result.terminationStatus, isLate: isLate, bytes: bytes, messages: messages)
  }

  private static func write(_ input: [UInt8], to child: ChildProcess) async {
    _ = try? await child.standardInputWriter.write(input)
    try? await child.standardInputWriter.finish()
  }
}
