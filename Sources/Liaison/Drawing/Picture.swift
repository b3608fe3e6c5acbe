import DOT
package import Diagrams
public import Rendering

/// A figure ready to be drawn.
///
/// ```swift
/// let picture = try database.snapshot.picture(of: near)
/// let svg = try await picture.rendered(as: .svg)
/// print(picture.dot)
/// ```
public struct Picture: Sendable {
  /// The formats in which a picture leaves the house.
  public enum Format: String, Sendable, CaseIterable {
    /// A scalable drawing with links, sentences for screen readers and styles.
    case svg
    /// A drawing in pixels.
    case png
    /// A drawing for print.
    case pdf
    /// The text that Graphviz draws.
    case dot
  }

  /// What is drawn, with the sentences of its parts.
  package let figure: Figure
  /// Put before every id of the SVG, so that two figures can stand on one page.
  package let prefix: String

  /// The figures of its steps, when it is told in steps.
  private let stepFigures: [Figure]

  package init(_ figure: Figure, prefix: String, stepFigures: [Figure] = []) {
    self.figure = figure
    self.prefix = prefix
    self.stepFigures = stepFigures
  }

  /// One picture for each step, when it is told in steps; no part moves from one to the next.
  public var steps: [Picture] {
    stepFigures.enumerated().map { Picture($1, prefix: "\(prefix)-\($0 + 1)") }
  }

  /// The text that Graphviz draws; the same answer gives the same text.
  public var dot: String { figure.document.encoded() }

  /// How many nodes are drawn, after leaves were put together.
  public var nodeCount: Int { figure.scene.nodes.count }

  /// Draws the picture, in a process of its own that may take ten seconds.
  ///
  /// - Throws: ``LiaisonError/rendering(_:hint:)`` when the drawing program is missing, takes too
  ///   long or refuses the text; the caller never dies of it.
  public func rendered(
    as format: Format, by renderer: Renderer = .shared
  ) async throws(LiaisonError) -> [UInt8] {
    guard let kind = DrawingFormat(rawValue: format.rawValue) else { return Array(dot.utf8) }
    let drawing: Drawing
    do {
      drawing = try await renderer.render(
        figure.document, engine: LayoutEngine(rawValue: figure.engine.rawValue) ?? .dot,
        format: kind)
    } catch {
      throw .rendering("the figure was not drawn: \(error)", hint: nil)
    }
    guard format == .svg else { return drawing.bytes }
    let finished = SVGFinisher.finish(drawing.bytes, text: text)
    return Array((finished.hasSuffix("\n") ? finished : finished + "\n").utf8)
  }

  /// The id of the box in which a figure lists its sources.
  private static let sourceList = "sources_1"

  private var hasSourceList: Bool {
    figure.document.statements.contains { statement in
      if case .subgraph(let box) = statement {
        box.name == "cluster_" + Self.sourceList
      } else {
        false
      }
    }
  }

  /// The sentences of the figure; every part with sources leads to their list.
  private var text: Rendering.FigureText {
    var elements: [String: Rendering.FigureText.Element] = [:]
    let list = hasSourceList ? "#\(Self.sourceList)" : nil
    if hasSourceList { elements[Self.sourceList] = .init(title: "Sources") }
    for (id, text) in figure.text where id != "figure" {
      let isPart = id.hasPrefix("n") || id.hasPrefix("e")
      elements[id] = .init(title: text.title, href: text.href ?? (isPart ? list : nil))
    }
    let whole = figure.text["figure"]
    return Rendering.FigureText(
      title: whole?.title ?? "", description: whole?.summary ?? "", elements: elements,
      prefix: prefix)
  }
}

extension Renderer {
  /// The renderer that pictures use unless they are given another.
  public static let shared = Renderer()
}
