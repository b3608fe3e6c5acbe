import Rendering
import Subprocess
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The worker's own end of the pipe, fed with bytes.
@Suite("the drawing process") struct WorkerTests {
  /// A frame: four bytes of length, high byte first, and the payload.
  private func frame(_ payload: [UInt8]) -> [UInt8] {
    let length = UInt32(payload.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + payload
  }

  private func request(
    _ dot: String, engine: String = "dot", format: String = "svg", milliseconds: UInt32 = 10_000
  ) -> [UInt8] {
    request(Array(dot.utf8), engine: engine, format: format, milliseconds: milliseconds)
  }

  private func request(
    _ dot: [UInt8], engine: String = "dot", format: String = "svg", milliseconds: UInt32 = 10_000
  ) -> [UInt8] {
    var payload = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: milliseconds >> $0) }
    for word in [engine, format] { payload += [UInt8(word.utf8.count)] + Array(word.utf8) }
    return frame(payload + dot)
  }

  /// What the worker answers to some bytes: the status of each frame, and how it ended.
  private func conversation(
    _ input: [UInt8]
  ) async throws -> (statuses: [UInt8], end: TerminationStatus) {
    guard case .worker(let path) = try DrawingProgram.find() else {
      throw RenderError.missing("liaison-render is not beside the tests")
    }
    let folder = String(path.dropLast("liaison-render".count))
    let result = try await run(
      .name("liaison-render"), environment: .custom(["PATH": folder]), input: .array(input),
      output: .bytes(limit: 1 << 24), error: .discarded)
    var statuses: [UInt8] = []
    var rest = result.standardOutput[...]
    while rest.count >= 5 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      statuses.append(rest[rest.startIndex + 4])
      rest = rest.dropFirst(4 + length)
    }
    return (statuses, result.terminationStatus)
  }

  @Test("frames that are no requests are refused one by one, and the next is answered")
  func malformed() async throws {
    let input =
      frame([]) + frame([1, 2]) + frame([0, 0, 0, 1, 200, 1])
      + request("graph{}", engine: "xyz") + request("graph{}", format: "gif")
      + request("graph{a\u{0}}") + frame([UInt8](repeating: 7, count: 17 << 20))
      + request("graph{a}")
    let (statuses, end) = try await conversation(input)
    #expect(statuses == [0, 2, 2, 2, 2, 2, 2, 3, 0])
    #expect(end == .exited(0))
  }

  @Test("a frame that never ends, and no frame at all, end the process in peace")
  func cutShort() async throws {
    for input in [[], [0], [0, 0, 0, 9, 1], [255, 255, 255, 255, 1]] as [[UInt8]] {
      let (statuses, end) = try await conversation(input)
      #expect(statuses == [0])
      #expect(end == .exited(0))
    }
  }

  @Test("after a refusal the next text is drawn as if nothing had been")
  func refusal() async throws {
    let (statuses, end) = try await conversation(request("graph{a} graph{b}") + request("graph{c}"))
    #expect(statuses == [0, 1, 0])
    #expect(end == .exited(0))
  }

  @Test("bytes that are not UTF-8 are drawn or refused, and the next text is drawn")
  func notUTF8() async throws {
    let broken: [[UInt8]] = [
      [0xFF], [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF8],
    ]
    let input = broken.flatMap { bytes in
      request(Array("graph{a[label=\"x".utf8) + bytes + Array("\"]}".utf8))
        + request(Array("graph{\"".utf8) + bytes + Array("\"}".utf8))
        + request(Array("graph{a}".utf8) + bytes) + request("graph{good}")
    }
    let (statuses, end) = try await conversation(input)
    #expect(statuses.count == 1 + 4 * broken.count)
    for place in stride(from: 4, to: statuses.count, by: 4) { #expect(statuses[place] == 0) }
    #expect(end == .exited(0))
  }

  @Test("processor time ends even when nobody watches the clock")
  func processorTime() async throws {
    let endless = request("digraph{a[shape=polygon,sides=9000000]}", milliseconds: 0)
    let input = (0..<200).flatMap { _ in endless }
    let (_, end) = try await conversation(input)
    #expect(end == .signaled(SIGXCPU))
  }

  @Test("a file that an attribute names is not opened")
  func files() async throws {
    let renderer = Renderer()
    for name in ["image", "shapefile"] {
      let drawing = try await renderer.render("graph{a[shape=polygon,\(name)=\"/etc/passwd\"]}")
      #expect(drawing.warnings.contains { $0.contains("/etc/passwd") })
    }
  }
}
