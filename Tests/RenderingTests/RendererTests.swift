import DOT
import Rendering
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("the renderer", .serialized) struct RendererTests {
  private func renderer(
    _ change: (inout Renderer.Configuration) -> Void = { _ in }
  ) -> Renderer {
    var configuration = Renderer.Configuration()
    configuration.cacheCapacity = 0
    change(&configuration)
    return Renderer(configuration)
  }

  /// A graph of so many nodes in a ring with chords.
  private func ring(_ count: Int) -> DOTDocument {
    var document = DOTDocument(name: "ring")
    for row in 0..<count {
      document.add(DOTNode("n\(row)", [DOTAttribute("label", .text("Body \(row)"))]))
    }
    for row in 0..<count {
      document.add(DOTEdge(from: "n\(row)", to: "n\((row * 7 + 1) % count)"))
    }
    return document
  }

  @Test("the worker beside this program is found")
  func found() throws {
    let program = try DrawingProgram.find()
    guard case .worker(let path) = program else {
      Issue.record("expected liaison-render, found \(program)")
      return
    }
    #expect(path.hasSuffix("/liaison-render"))
  }

  @Test("what was drawn before does not show in what is drawn now")
  func forgetful() async throws {
    let frames = (1...6).map { number in
      "subgraph cluster_\(number) { label=\"Side \(number)\" a\(number) b\(number) }"
    }
    let ties = (1...6).map { "a\($0) -> b\($0 % 6 + 1) b\($0) -> a\($0 * 2 % 6 + 1)" }
    let text =
      "digraph { newrank=true \(frames.joined(separator: " ")) \(ties.joined(separator: " ")) }"
    let renderer = renderer { $0.workers = 1 }
    let first = try await renderer.render(text)
    for round in 1...8 {
      let names = (0..<(round * 7)).map { "node\(round)x\($0)" }
      _ = try await renderer.render("digraph { \(names.joined(separator: " -> ")) }")
      #expect(try await renderer.render(text).bytes == first.bytes, "round \(round)")
    }
  }

  /// Labelled edges inside the first rank, one end of them in a frame: Graphviz 2.43 draws this, and
  /// then frees its ranks twice.
  private static let freedTwice = """
    digraph { newrank=true
      subgraph cluster_1 { n1 n2 n4 }
      { rank=same n0 n2 n3 n4 n5 }
      n1 -> n0 [label=x] n1 -> n5 [label=x] n1 -> n0 [label=x] n4 -> n5 [label=x] n1 -> n4 [label=x]
    }
    """

  @Test("a drawing whose layout Graphviz frees twice is delivered, and so is the next")
  func freedTwice() async throws {
    let renderer = renderer { $0.workers = 1 }
    for _ in 0..<3 {
      let drawing = try await renderer.render(Self.freedTwice)
      #expect(drawing.text.contains("</svg>"))
      let next = try await renderer.render("digraph { a -> b }")
      #expect(next.text.contains("</svg>"))
    }
  }

  @Test("a document is drawn in every format", arguments: DrawingFormat.allCases)
  func formats(_ format: DrawingFormat) async throws {
    let drawing = try await renderer().render(ring(5), format: format)
    let beginnings: [DrawingFormat: String] = [
      .svg: "<?xml", .pdf: "%PDF", .xdot: "digraph", .plain: "graph",
    ]
    if let beginning = beginnings[format] { #expect(drawing.text.hasPrefix(beginning)) }
    if format == .png { #expect(drawing.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])) }
  }

  @Test(
    "the same document gives the same bytes, in one process and in two",
    arguments: LayoutEngine.allCases.filter { $0 != .nop2 })
  func stable(_ engine: LayoutEngine) async throws {
    let first = renderer()
    let a = try await first.render(ring(30), engine: engine)
    _ = try await first.render(ring(17), engine: engine)
    let b = try await first.render(ring(30), engine: engine)
    let c = try await renderer().render(ring(30), engine: engine)
    #expect(a == b)
    #expect(a == c)
  }

  @Test("a graph without a name draws the same each time")
  func nameless() async throws {
    let renderer = renderer()
    let a = try await renderer.render("digraph{a}")
    #expect(try await renderer.render("digraph{a}") == a)
  }

  @Test("a document with a problem is refused before anything is started")
  func refused() async throws {
    let renderer = renderer()
    let document = DOTDocument(
      statements: [.node(DOTNode("a", [DOTAttribute("image", .raw("/etc/passwd"))]))])
    await #expect(throws: RenderError.refused(["attribute 'image' is not drawn from"])) {
      try await renderer.render(document)
    }
    #expect(await renderer.started == 0)
  }

  @Test("a worker that crashed is replaced, and its drawing fails with the signal")
  func crash() async throws {
    let renderer = renderer { $0.workers = 1 }
    let good = try await renderer.render("digraph{a->b}")
    do {
      _ = try await renderer.render(
        "digraph{newrank=true;subgraph cluster_1{1} subgraph cluster_2{1}}")
      Issue.record("expected a crash")
    } catch {
      guard case .crashed(let signal, _) = error else {
        Issue.record("expected a crash, got \(error)")
        return
      }
      #expect(signal == SIGSEGV)
    }
    #expect(try await renderer.render("digraph{a->b}") == good)
  }

  @Test("a worker that is late is killed and replaced")
  func late() async throws {
    let renderer = renderer {
      $0.workers = 1
      $0.deadline = .seconds(1)
    }
    await #expect(throws: RenderError.timedOut(.seconds(1))) {
      try await renderer.render("digraph{a[shape=polygon,sides=100000000]}")
    }
    _ = try await renderer.render("digraph{a->b}")
    #expect(await renderer.started == 2)
  }

  @Test("a worker that was killed while idle is replaced without a word")
  func killed() async throws {
    let renderer = renderer { $0.workers = 1 }
    let good = try await renderer.render("digraph{a->b}")
    let processes = await renderer.idleProcesses
    #expect(processes.count == 1)
    for process in processes { kill(process, SIGKILL) }
    #expect(try await renderer.render("digraph{a->b}") == good)
  }

  @Test("a worker is replaced after its last drawing")
  func recycled() async throws {
    let renderer = renderer {
      $0.workers = 1
      $0.drawingsPerWorker = 10
    }
    for row in 0..<25 { _ = try await renderer.render("digraph{a\(row)}") }
    #expect(await renderer.started == 3)
  }

  @Test("a kept drawing is not drawn again, and the oldest is forgotten first")
  func cache() async throws {
    let size = try await renderer().render("digraph{a0}").bytes.count + 20
    let renderer = renderer {
      $0.cacheCapacity = size * 2
      $0.drawingsPerWorker = 1
    }
    _ = try await renderer.render("digraph{a0}")
    _ = try await renderer.render("digraph{a1}")
    _ = try await renderer.render("digraph{a0}")
    #expect(await renderer.started == 2)
    _ = try await renderer.render("digraph{a2}")
    _ = try await renderer.render("digraph{a0}")
    #expect(await renderer.started == 3)
    _ = try await renderer.render("digraph{a1}")
    #expect(await renderer.started == 4)
  }

  @Test("many at once share two workers")
  func together() async throws {
    let renderer = renderer()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for row in 0..<40 {
        group.addTask {
          try await renderer.render("digraph{only\(row)}").text.contains(">only\(row)<")
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    #expect(await renderer.started <= 2)
  }

  @Test("a hundred drawings, refusals and crashes among them, leave no descriptor open")
  func descriptors() async throws {
    let renderer = renderer { $0.workers = 1 }
    _ = try await renderer.render("digraph{a}")
    let before = Processes.openDescriptors
    for row in 0..<100 {
      switch row % 10 {
      case 3: _ = try? await renderer.render("digraph{")
      case 7:
        _ = try? await renderer.render(
          "digraph{newrank=true;subgraph cluster_1{1} subgraph cluster_2{1}}")
      default: _ = try await renderer.render("digraph{a\(row)}")
      }
    }
    _ = try await renderer.render("digraph{a}")
    // Other tests open and close descriptors meanwhile; a leak would leave twenty or more.
    for _ in 0..<100 where Processes.openDescriptors > before {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(Processes.openDescriptors < before + 10)
  }

  @Test("a text that is too long is refused without a worker")
  func tooLarge() async throws {
    let renderer = renderer()
    let text = "digraph{" + String(repeating: " ", count: 16 << 20) + "}"
    do {
      _ = try await renderer.render(text)
      Issue.record("expected a refusal")
    } catch {
      guard case .tooLarge = error else {
        Issue.record("expected too large, got \(error)")
        return
      }
    }
    #expect(await renderer.started == 0)
  }

  @Test("a program that cannot be run, or is no worker, is named")
  func missing() async throws {
    for path in ["/nonexistent/liaison-render", "/bin/true"] {
      let renderer = renderer { $0.program = .worker(path) }
      await #expect(throws: RenderError.self) { try await renderer.render("digraph{a}") }
    }
  }

  @Test(
    "'dot' draws the same when there is no worker", .enabled(if: Processes.path(of: "dot") != nil))
  func dotProcess() async throws {
    let path = try #require(Processes.path(of: "dot"))
    let spawning = renderer { $0.program = .dot(path) }
    let a = try await spawning.render(ring(12))
    #expect(try await renderer().render(ring(12)) == a)
    await #expect(throws: RenderError.self) { try await spawning.render("digraph{") }
    let late = renderer {
      $0.program = .dot(path)
      $0.deadline = .milliseconds(300)
    }
    await #expect(throws: RenderError.timedOut(.milliseconds(300))) {
      try await late.render("digraph{a[shape=polygon,sides=100000000]}")
    }
  }

  @Test("a finished drawing is well-formed, whatever its labels", .enabled(if: XMLLint.isInstalled))
  func finished() async throws {
    let nasty = ["<&\">'", "\\N\\", "商务部", "e\u{301}", "a\nb", "]]>", "\u{1}", "--><script>", "%1"]
    var document = DOTDocument(name: "nasty")
    var text = FigureText(title: "Nasty")
    for (row, label) in nasty.enumerated() {
      let id = "n\(row)"
      document.add(
        DOTNode(
          id,
          [
            DOTAttribute("id", .raw(id)), DOTAttribute("label", .text(label)),
            DOTAttribute("tooltip", .text(label)),
          ]))
      let tree = HTMLLabel.table(HTMLTable(rows: [HTMLRow([HTMLCell([.bold([.text(label)])])])]))
      document.add(DOTNode("h" + id, [DOTAttribute("label", .html(tree))]))
      document.add(DOTEdge(from: id, to: "h" + id, [DOTAttribute("label", .text(label))]))
      text.elements[id] = .init(title: label, href: "x?a=\(row)&b=1")
    }
    let drawing = try await renderer().render(document)
    let figure = SVGFinisher.finish(drawing.bytes, text: text)
    let complaint = await XMLLint.complaint(about: figure)
    #expect(complaint == nil)
    #expect(figure.contains(">商务部</text>"))
    #expect(figure.contains(">\\N\\</text>"))
    #expect(!figure.contains("<script"))
    #expect(figure == SVGFinisher.finish(drawing.bytes, text: text))
  }
}
