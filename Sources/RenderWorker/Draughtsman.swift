import CGraphviz

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Draws with Graphviz in one context for the life of the process.
///
/// A context of its own for each drawing leaks 4 KB and takes 2 ms; graphs and layouts live for one
/// call of ``draw(_:deliver:)`` and are freed in the order that Graphviz asks for: layout, graph, context.
final class Draughtsman {
  /// A drawing, or why there is none.
  struct Outcome {
    let status: Wire.Status
    let messages: String
    let bytes: [UInt8]
  }

  private let context: OpaquePointer

  /// Opens a context; `nil` when Graphviz gives none.
  init?() {
    guard let context = gvContext() else { return nil }
    self.context = context
    MessageLog.install()
  }

  deinit { _ = gvFreeContext(context) }

  /// Graphviz's version, such as `2.43.0`.
  var version: String { gvcVersion(context).map { String(cString: $0) } ?? "unknown" }

  /// What is missing from this installation of Graphviz; `nil` when it is whole.
  ///
  /// Graphviz finds its plugins through a file that `dot -c` writes. Without it nothing is drawn.
  var ailment: String? {
    let layouts = plugins("layout")
    let devices = plugins("device")
    let missing =
      ["dot", "neato"].filter { !layouts.contains($0) }
      + ["svg"].filter { !devices.contains($0) }
    if missing.isEmpty { return nil }
    return "Graphviz has no plugin for \(missing.joined(separator: ", ")); "
      + "run 'dot -c' or install Graphviz again"
  }

  /// Loads fonts, letters and plugins by drawing something small, so that no request has to: what a
  /// request loads is gone with its copy of the process.
  func warmUp() {
    let letters = (0x21...0x7E).compactMap(UnicodeScalar.init).map(String.init)
      .filter { !"<>&\"\\".contains($0) }.joined()
    let words = letters + " \u{2013}\u{2014}\u{2018}\u{2019}\u{201C}\u{201D}\u{2026}\u{B7}"
    let marks = "\u{AB}\u{BB}\u{2500}\u{25B6}\u{25B7}\u{27A4}\u{25C7}\u{25CB}\u{254C}"
    let sizes = [10, 11, 12, 13, 14, 15, 24]
    let fonts = sizes.map { size in
      "<FONT POINT-SIZE=\"\(size)\">\(words) <B>\(words)</B></FONT>"
        + "<FONT FACE=\"DejaVu Sans\" POINT-SIZE=\"\(size)\">\(marks)</FONT>"
    }
    let text = """
      digraph {
        graph [newrank=true, rankdir=LR, fontname="Liberation Sans"]
        node [fontname="Liberation Sans", shape=box] edge [fontname="Liberation Sans"]
        subgraph cluster_1 { label=<<B>\(words)</B> \u{5546}\u{52A1}\u{90E8}>
          a [label=<\(fonts.joined(separator: "<BR/>"))>] }
        b [shape=note] c [shape=component] { rank=same b c }
        a -> b [label=<\(words)>] a -> c [style=dashed] b -> a
      }
      """
    draw(Request(drawing: text)) { _ in }
  }

  private func plugins(_ kind: String) -> [String] {
    var count: Int32 = 0
    guard let list = lgv_plugins(context, kind, &count) else { return [] }
    return (0..<Int(count)).compactMap { list[$0].map { String(cString: $0) } }
  }

  /// Draws one graph and hands over what became of it, before anything is freed.
  ///
  /// Random numbers start anew for each drawing, so that `sfdp` draws the same twice. Nothing need be
  /// freed where each drawing has a process of its own (``Offspring``), and Graphviz 2.43 frees the
  /// ranks of some layouts twice: those with labelled edges inside the first rank.
  func draw(_ request: Request, deliver: (Outcome) -> Void) {
    MessageLog.clear()
    _ = agreseterrors()
    srand(1)
    srand48(1)
    guard let graph = read(request.text) else {
      return deliver(refusal(otherwise: "the text holds no graph"))
    }
    defer { _ = agclose(graph) }
    guard isAtEnd() else {
      return deliver(refusal(otherwise: "the text goes on after the graph"))
    }
    // A graph without a name is numbered through the process, which would show in the drawing.
    if agnameof(graph).map({ $0.pointee == CChar(UInt8(ascii: "%")) }) ?? true {
      lgv_name(graph, "graph")
    }
    guard gvLayout(context, graph, request.engine) == 0 else {
      deliver(refusal(otherwise: "the layout '\(request.engine)' failed"))
      _ = gvFreeLayout(context, graph)
      return
    }
    defer { _ = gvFreeLayout(context, graph) }
    deliver(write(graph, as: request.format))
  }

  private func read(_ text: [UInt8]) -> UnsafeMutablePointer<Agraph_t>? {
    text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { lgv_read($0.baseAddress) }
    }
  }

  /// Whether nothing but spaces and comments followed the graph.
  ///
  /// The scanner keeps what it did not read for the next call, whatever text that call is given: a
  /// second graph would be drawn in place of the next request's, and a string or comment that never
  /// ends would swallow it. So nothing may be left to read, and an empty graph must then be read.
  private func isAtEnd() -> Bool {
    if let rest = read([0]) {
      _ = agclose(rest)
      return false
    }
    guard agerrors() == 0, let probe = read(Array("graph{}\0".utf8)) else { return false }
    _ = agclose(probe)
    return true
  }

  private func write(_ graph: UnsafeMutablePointer<Agraph_t>, as format: String) -> Outcome {
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    let code = lgv_render(context, graph, format, &data, &length)
    defer { gvFreeRenderData(data) }
    // Graphviz returns 0 even for a broken label, and writes half a drawing.
    guard code == 0, agerrors() == 0, let data, length > 0 else {
      return refusal(otherwise: "nothing was drawn")
    }
    guard length < Wire.longestResponse else {
      return Outcome(
        status: .tooLarge, messages: "the drawing has \(length) bytes", bytes: [])
    }
    let bytes = data.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
    return Outcome(status: .rendered, messages: MessageLog.text, bytes: bytes)
  }

  private func refusal(otherwise message: String) -> Outcome {
    let said = MessageLog.text
    return Outcome(status: .refused, messages: said.isEmpty ? message : said, bytes: [])
  }
}
