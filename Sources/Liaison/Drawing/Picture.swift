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
    /// A page that needs no other file: the drawing, a table of its relations, its sources.
    case html
    /// A flowchart of Mermaid, which many wikis draw.
    case mermaid = "mmd"
    /// A diagram of D2.
    case d2
  }

  /// What is drawn, with the sentences of its parts.
  package let figure: Figure
  /// Put before every id of the SVG, so that two figures can stand on one page.
  package let prefix: String
  /// What was made of the figure so far.
  private let sheet = PictureSheet()

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
  public var dot: String { sheet.dot { figure.document.encoded() } }

  /// How many nodes are drawn, after leaves were put together.
  public var nodeCount: Int { figure.scene.nodes.count }

  /// Draws the picture, in a process of its own that may take ten seconds.
  ///
  /// - Throws: ``LiaisonError/rendering(_:hint:)`` when the drawing program is missing, takes too
  ///   long or refuses the text; the caller never dies of it.
  public func rendered(
    as format: Format, by renderer: Renderer = .shared
  ) async throws(LiaisonError) -> [UInt8] {
    if engine == .nop2, format == .mermaid || format == .d2 {
      throw .figure(
        "what stands where its date is cannot be told as .\(format.rawValue), which lays things out anew",
        hint: "take .html, .svg or .dot")
    }
    if let text = text(as: format) { return Array(text.utf8) }
    if format == .html { return try await page(by: renderer) }
    let kind = DrawingFormat(rawValue: format.rawValue) ?? .svg
    let order = sheet.order(kind, engine: engine) {
      (
        dot: figure.document.encoded(),
        finish: kind == .svg ? Finish(text: text, style: .themed) : nil
      )
    }
    do {
      return try await renderer.drawing(
        of: order, from: figure.document
      ).bytes
    } catch {
      throw .rendering("the figure was not drawn: \(error)", hint: nil)
    }
  }

  /// What lays the figure out.
  var engine: LayoutEngine { LayoutEngine(rawValue: figure.engine.rawValue) ?? .dot }

  /// The sentences of the figure; every part with sources leads to the row of its first.
  private var text: Rendering.FigureText {
    var elements: [String: Rendering.FigureText.Element] = [:]
    for source in figure.scene.listedSources where elements[source.place] == nil {
      elements[source.place] = .init(
        title: "Source \(source.number): \(source.text)", href: source.href)
    }
    for (id, text) in figure.text where id != "figure" {
      let row = text.place.flatMap { elements[$0] == nil ? nil : "#" + $0 }
      elements[id] = .init(
        title: text.title, href: text.isEcho ? nil : text.href ?? row, step: text.step,
        isEcho: text.isEcho)
    }
    let whole = figure.text["figure"]
    return Rendering.FigureText(
      title: whole?.title ?? "", description: whole?.summary ?? "", elements: elements,
      order: figure.readingOrder, prefix: prefix,
      steps: isTold ? figure.scene.steps.map { .init(title: $0) } : [])
  }

  /// Whether it is told in steps, all of them in one.
  private var isTold: Bool { figure.scene.currentStep == nil }
}

extension FigureStyle {
  /// The theme's fonts and colours, light and dark.
  static let themed = FigureStyle(
    layoutFamily: Theme.paper.face, glyphFamily: Theme.paper.glyphFace,
    paper: hex(Theme.paper.paper), darkPaper: hex(Theme.darkPaper),
    darkColors: Dictionary(
      uniqueKeysWithValues: Theme.darkTwins.map { (hex($0.key), hex($0.value)) }))

  private static func hex(_ color: DOTColor) -> String { color.description.lowercased() }
}

extension Renderer {
  /// The renderer that pictures use unless they are given another.
  public static let shared = Renderer()
}
