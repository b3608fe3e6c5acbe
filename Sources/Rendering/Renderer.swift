package import DOT

/// Turns DOT text into drawings, in processes that may die without harm.
///
/// Up to two workers stay warm. A worker that is late is killed, one that crashed is replaced, and
/// each is replaced after 500 drawings. Drawings are kept by text, layout and format.
///
/// ```swift
/// let renderer = Renderer()
/// let drawing = try await renderer.render("digraph { a -> b }", format: .svg)
/// ```
///
/// A renderer makes the process ignore SIGPIPE, unless the program handles it itself.
public actor Renderer {
  /// How a renderer works.
  public struct Configuration: Sendable, Hashable {
    /// How long one drawing may take.
    public var deadline: Duration = .seconds(10)
    /// The number of processes that draw at the same time; at least 1.
    public var workers = 2
    /// The number of drawings after which a process is replaced.
    public var drawingsPerWorker = 500
    /// The number of bytes of drawings that are kept; 0 keeps none.
    public var cacheCapacity = 32 << 20
    /// What draws; looked for when it is `nil`.
    package var program: DrawingProgram?

    /// Ten seconds, two processes, 32 MB.
    public init() {}
  }

  /// A worker, and how much it has drawn.
  private struct Seat {
    let link: WorkerLink
    var drawings = 0
  }

  private let configuration: Configuration
  private var program: DrawingProgram?
  private var cache: DrawingCache
  private var idle: [Seat] = []
  private var busy = 0
  private var queue: [CheckedContinuation<Void, Never>] = []
  /// The number of workers started so far.
  package private(set) var started = 0

  /// The processes that wait for something to draw.
  package var idleProcesses: [Int32] { idle.compactMap(\.link.process) }

  /// Makes a renderer; nothing is started before the first drawing.
  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    cache = DrawingCache(capacity: configuration.cacheCapacity)
    Surroundings.ignoreBrokenPipes()
  }

  /// Draws a document, after validating it; one that is kept was validated before.
  ///
  /// - Throws: ``RenderError``; the document's problems are in ``RenderError/refused(_:)``.
  package func render(
    _ document: DOTDocument, engine: LayoutEngine = .dot, format: DrawingFormat = .svg,
    limits: DOTLimits = .overview
  ) async throws(RenderError) -> Drawing {
    let order = DrawingOrder(document.encoded(), engine: engine, format: format)
    return try await drawing(of: order, from: document, limits: limits)
  }

  /// Draws and finishes what is ordered, or gives what is kept of it.
  ///
  /// - Parameters:
  ///   - order: the order.
  ///   - document: the document that its text was made from; it is validated when it must be drawn.
  /// - Throws: ``RenderError``; the document's problems are in ``RenderError/refused(_:)``.
  nonisolated package func drawing(
    of order: DrawingOrder, from document: DOTDocument, limits: DOTLimits = .overview
  ) async throws(RenderError) -> Drawing {
    if let kept = await kept(order) { return kept }
    let problems = document.validate(limits: limits)
    guard problems.isEmpty else { throw .refused(problems.map(\.description)) }
    let drawn = try await render(order.raw)
    guard order.format == .svg, let finish = order.finish else { return drawn }
    let figure = SVGFinisher.finish(drawn.bytes, text: finish.text, style: finish.style)
    let drawing = Drawing(bytes: Array(figure.utf8), warnings: drawn.warnings)
    await keep(drawing, for: order)
    return drawing
  }

  private func kept(_ order: DrawingOrder) -> Drawing? { cache.drawing(for: order) }

  private func keep(_ drawing: Drawing, for order: DrawingOrder) { cache.keep(drawing, for: order) }

  /// Draws DOT text.
  ///
  /// The same text, layout and format give the same bytes, except for PDF.
  ///
  /// - Throws: ``RenderError``.
  public func render(
    _ dot: String, engine: LayoutEngine = .dot, format: DrawingFormat = .svg
  ) async throws(RenderError) -> Drawing {
    try await render(DrawingOrder(dot, engine: engine, format: format))
  }

  private func render(_ key: DrawingOrder) async throws(RenderError) -> Drawing {
    if let drawing = cache.drawing(for: key) { return drawing }
    let dot = key.dot
    guard dot.utf8.count <= WorkerWire.longestText else {
      throw .tooLarge("the text has \(dot.utf8.count) bytes")
    }
    await takeTurn()
    defer { endTurn() }
    let drawing = try await draw(key)
    cache.keep(drawing, for: key)
    return drawing
  }

  /// Lets every idle worker go.
  public func shutDown() {
    for seat in idle { seat.link.finish() }
    idle.removeAll()
  }

  private func draw(_ key: DrawingOrder) async throws(RenderError) -> Drawing {
    switch try foundProgram() {
    case .worker(let path): return try await draw(key, with: path)
    case .dot(let path):
      return try await DotProcess.draw(
        key.dot, with: path, engine: key.engine, format: key.format,
        deadline: configuration.deadline)
    }
  }

  private func foundProgram() throws(RenderError) -> DrawingProgram {
    if let program = program ?? configuration.program { return program }
    let found = try DrawingProgram.find()
    program = found
    return found
  }

  /// Draws with a warm worker; when that dies, which may not be the drawing's fault, with a new one.
  private func draw(
    _ key: DrawingOrder, with path: String
  ) async throws(RenderError) -> Drawing {
    let request = WorkerWire.request(
      key.dot, engine: key.engine, format: key.format, deadline: configuration.deadline)
    // `fdp` draws the same only as the first thing that a process does.
    let seat = key.engine == .fdp ? freshSeat(path) : idle.popLast() ?? freshSeat(path)
    do {
      return try await draw(request, at: seat, isLast: key.engine == .fdp)
    } catch RenderError.crashed where seat.drawings > 0 {
      return try await draw(request, at: freshSeat(path), isLast: false)
    }
  }

  private func draw(
    _ request: [UInt8], at seat: Seat, isLast: Bool
  ) async throws(RenderError) -> Drawing {
    var seat = seat
    let answer = await seat.link.answer(request, within: configuration.deadline)
    seat.drawings += 1
    switch answer {
    case .drawn(let drawing):
      keep(seat, isLast: isLast)
      return drawing
    case .failed(let error, let isOver):
      keep(seat, isLast: isLast || isOver)
      throw error
    }
  }

  private func freshSeat(_ path: String) -> Seat {
    started += 1
    return Seat(link: WorkerLink(path))
  }

  private func keep(_ seat: Seat, isLast: Bool) {
    if isLast || seat.drawings >= configuration.drawingsPerWorker
      || idle.count >= configuration.workers
    {
      seat.link.finish()
    } else {
      idle.append(seat)
    }
  }

  /// Waits until fewer drawings are under way than there may be processes.
  private func takeTurn() async {
    if busy < max(1, configuration.workers) {
      busy += 1
    } else {
      await withCheckedContinuation { queue.append($0) }
    }
  }

  /// Gives the turn to whoever waits longest.
  private func endTurn() {
    if queue.isEmpty {
      busy -= 1
    } else {
      queue.removeFirst().resume()
    }
  }
}
