import Rendering
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Workers that are killed or stopped from outside, at rest and at work.
@Suite("lost workers", .serialized) struct WorkerLossTests {
  private func renderer(deadline: Duration = .seconds(20)) -> Renderer {
    var configuration = Renderer.Configuration()
    configuration.workers = 1
    configuration.deadline = deadline
    configuration.cacheCapacity = 0
    return Renderer(configuration)
  }

  /// A graph that takes a while: every node is tied to every other.
  private static let slow: String = {
    let count = 24
    let edges = (0..<count).flatMap { a in (0..<count).map { "\(a)->\($0)" } }
    return "digraph{\(edges.joined(separator: " "))}"
  }()

  /// The process that waits for something to draw.
  private func idleProcess(of renderer: Renderer) async throws -> Int32 {
    _ = try await renderer.render("digraph{a}")
    return try #require(await renderer.idleProcesses.first)
  }

  @Test("a worker killed at work is replaced, and its replacement draws")
  func killedAtWork() async throws {
    let renderer = renderer()
    let process = try await idleProcess(of: renderer)
    async let drawing = renderer.render(Self.slow)
    try await Task.sleep(for: .milliseconds(60))
    kill(process, SIGKILL)
    #expect(try await drawing.text.contains("</svg>"))
    #expect(try await renderer.render("digraph{b}").text.contains(">b</text>"))
    #expect(await renderer.started == 2)
    #expect(await renderer.idleProcesses != [process])
    await gone(process)
  }

  @Test("a worker stopped at rest is late, killed and replaced")
  func stoppedAtRest() async throws {
    let renderer = renderer(deadline: .seconds(3))
    let process = try await idleProcess(of: renderer)
    kill(process, SIGSTOP)
    // The copy of the worker that was waiting already may still answer.
    var error: RenderError?
    for row in 0..<3 where error == nil {
      do throws(RenderError) {
        _ = try await renderer.render("digraph{b\(row)}")
      } catch let late {
        error = late
      }
    }
    #expect(error == .timedOut(.seconds(3)))
    #expect(try await renderer.render("digraph{c}").text.contains(">c</text>"))
    #expect(await renderer.started == 2)
    await gone(process)
  }

  @Test("a worker stopped at work answers or is late, and the next drawing is made")
  func stoppedAtWork() async throws {
    let renderer = renderer(deadline: .seconds(3))
    let process = try await idleProcess(of: renderer)
    async let drawing = renderer.render(Self.slow)
    try await Task.sleep(for: .milliseconds(60))
    kill(process, SIGSTOP)
    _ = try? await drawing
    _ = try? await renderer.render("digraph{b}")
    #expect(try await renderer.render("digraph{c}").text.contains(">c</text>"))
    await gone(process)
  }

  @Test("workers that are killed again and again are replaced again and again")
  func killedOften() async throws {
    let renderer = renderer()
    for round in 0..<10 {
      let process = try await idleProcess(of: renderer)
      kill(process, round % 2 == 0 ? SIGKILL : SIGSEGV)
      // The copy that was waiting may answer once; the loss is noticed with the next drawing.
      for name in ["r\(round)", "s\(round)"] {
        #expect(try await renderer.render("digraph{\(name)}").text.contains(">\(name)</text>"))
      }
      await gone(process)
    }
    await renderer.shutDown()
  }

  /// Waits until a process has ended and was reaped.
  private func gone(_ process: Int32) async {
    for _ in 0..<1_000 where kill(process, 0) == 0 {
      try? await Task.sleep(for: .milliseconds(10))
    }
    #expect(kill(process, 0) != 0, "still there: \(Processes.state(of: process))")
  }
}
