import Subprocess
import Synchronization

/// One `liaison-render` and the pipe to it.
///
/// A task holds the process for its whole life and takes requests from a stream; it outlives
/// neither the link nor the process.
///
/// ```
/// Renderer ── answer(request) ──▶ stream of jobs ──▶ task ──▶ pipe ──▶ liaison-render
///          ◀───────── reply ───────────────────────────┘ ◀── pipe ◀──┘
/// ```
final class WorkerLink: Sendable {
  /// A request, how long it may take, and where the answer goes.
  struct Job: Sendable {
    let request: [UInt8]
    let deadline: Duration
    let reply: CheckedContinuation<WorkerAnswer, Never>
  }

  private let jobs: AsyncStream<Job>.Continuation
  private let number = ProcessNumber()

  /// The number of the process, from its start to its end.
  var process: Int32? { number.value.withLock { $0 } }

  /// Starts a worker.
  init(_ path: String) {
    let (stream, continuation) = AsyncStream.makeStream(of: Job.self)
    jobs = continuation
    let number = number
    Task.detached {
      let end = await Self.hold(path, stream, number)
      number.value.withLock { $0 = nil }
      continuation.finish()
      end.pending?.reply.resume(returning: .failed(end.error, isOver: true))
      for await job in stream { job.reply.resume(returning: .failed(end.error, isOver: true)) }
    }
  }

  deinit { jobs.finish() }

  /// Lets the worker go when it has answered.
  func finish() { jobs.finish() }

  /// Sends a request and waits for the answer.
  func answer(_ request: [UInt8], within deadline: Duration) async -> WorkerAnswer {
    await withCheckedContinuation { reply in
      let job = Job(request: request, deadline: deadline, reply: reply)
      if case .terminated = jobs.yield(job) {
        reply.resume(
          returning: .failed(.crashed(signal: nil, messages: ["it ended early"]), isOver: true))
      }
    }
  }

  /// How the life of a worker ended, and the job that it left behind.
  private struct End {
    var pending: Job?
    var error: RenderError
  }

  /// Why a conversation ended.
  private enum Parting: Sendable {
    case over
    case unfit(String)
    case timedOut(Job)
    case lost(Job?)
  }

  private static func hold(
    _ path: String, _ jobs: AsyncStream<Job>, _ number: ProcessNumber
  ) async -> End {
    do {
      let result = try await run(
        ChildConfiguration.make(path), input: .inputWriter, output: .sequence, error: .sequence
      ) { child in
        number.value.withLock { $0 = Int32(child.processIdentifier.value) }
        async let lastLines = StandardError.lastLines(of: child.standardError)
        let parting = await converse(with: child, jobs)
        try? await child.standardInputWriter.finish()
        if case .over = parting {} else { child.kill() }
        return (parting, await lastLines)
      }
      return end(result.closureResult.0, result.closureResult.1, result.terminationStatus)
    } catch {
      return End(
        pending: nil, error: .missing("the drawing program '\(path)' cannot be started: \(error)"))
    }
  }

  private static func end(
    _ parting: Parting, _ lastLines: [String], _ status: TerminationStatus
  ) -> End {
    switch parting {
    case .unfit(let message): End(pending: nil, error: .missing(message))
    case .timedOut(let job): End(pending: job, error: .timedOut(job.deadline))
    case .over: End(pending: nil, error: .crashed(signal: nil, messages: ["it ended early"]))
    case .lost(let job):
      switch status {
      case .signaled(Surroundings.processorTimeIsUp):
        End(pending: job, error: .timedOut(job?.deadline ?? .zero))
      case .signaled(let signal):
        End(pending: job, error: .crashed(signal: signal, messages: lastLines))
      case .exited: End(pending: job, error: .crashed(signal: nil, messages: lastLines))
      }
    }
  }

  private static func converse(
    with child: ChildProcess, _ jobs: AsyncStream<Job>
  ) async -> Parting {
    var reader = FrameReader(child.standardOutput)
    let fuse = Fuse(.seconds(10)) { child.kill() }
    let hello = await reader.frame(atMost: 65_536)
    _ = await fuse.putOut()
    guard let hello else { return .lost(nil) }
    let text = String(decoding: hello.dropFirst(), as: UTF8.self)
    guard hello.first == 0 else { return .unfit(text) }
    guard text.hasPrefix(WorkerWire.greeting + "\n") else {
      return .unfit("'liaison-render' is of another version: \(text)")
    }
    for await job in jobs {
      let fuse = Fuse(job.deadline) { child.kill() }
      let answer = await self.answer(to: job, of: child, &reader)
      let isLate = await fuse.putOut()
      guard let answer else { return isLate ? .timedOut(job) : .lost(job) }
      job.reply.resume(returning: answer)
      if case .failed(_, true) = answer { return .over }
      if isLate { return .lost(nil) }
    }
    return .over
  }

  private static func answer(
    to job: Job, of child: ChildProcess, _ reader: inout FrameReader
  ) async -> WorkerAnswer? {
    guard (try? await child.standardInputWriter.write(job.request)) != nil else { return nil }
    guard let payload = await reader.frame(atMost: WorkerWire.longestResponse) else { return nil }
    return WorkerWire.response(payload)
  }
}

/// The number of a process, shared between a link and the task that holds the process.
private final class ProcessNumber: Sendable {
  let value = Mutex<Int32?>(nil)
}
