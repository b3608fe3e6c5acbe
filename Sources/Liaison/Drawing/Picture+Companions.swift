import Diagrams
import Rendering

extension Picture {
  /// The picture as a Mermaid flowchart, which GitHub, GitLab and many wikis draw.
  ///
  /// The same words, kinds and doubts; layout and fonts are Mermaid's.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations.
  public var mermaid: String { MermaidText(figure).text }

  /// The picture as text of D2.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations.
  public var d2: String { D2Text(figure).text }

  /// The picture as Markdown: title, drawing, a table of its relations with dates, certainty and
  /// sources, who and what is shown, the list of sources.
  ///
  /// ```swift
  /// let page = picture.markdown(image: "htwg.svg")
  /// ```
  ///
  /// - Parameter image: the file of the drawing, as a path from the page; without one the page holds
  ///   the picture as Mermaid text.
  /// - Complexity: O(*n* log *n*) in the number of nodes and relations.
  public func markdown(image: String? = nil) -> String {
    MarkdownPage(figure, image: image).text
  }

  /// The picture in a format that needs no drawing program; `nil` for the others.
  func text(as format: Format) -> String? {
    switch format {
    case .dot: dot
    case .mermaid: mermaid
    case .d2: d2
    case .svg, .png, .pdf, .html: nil
    }
  }

  /// The page with the drawing in it.
  ///
  /// Headline and sources are left out of the drawing, since the page has them as text; each line and
  /// node leads to its row on the page.
  func page(by renderer: Renderer) async throws(LiaisonError) -> [UInt8] {
    let drawing: Drawing
    do {
      drawing = try await renderer.render(figure.bareDocument, engine: engine, format: .svg)
    } catch {
      throw .rendering("the figure was not drawn: \(error)", hint: nil)
    }
    let finished = SVGFinisher.finish(drawing.bytes, text: pageText, style: .themed)
    return Array(HTMLPage(figure, drawing: finished, prefix: prefix).text.utf8)
  }

  /// The sentences of the drawing on the page; every line and node leads to its row.
  private var pageText: Rendering.FigureText {
    let rows = HTMLPage.rows(of: figure)
    var elements: [String: Rendering.FigureText.Element] = [:]
    for (id, text) in figure.text where id != "figure" {
      elements[id] = .init(
        title: text.title, href: text.isEcho ? nil : rows[id] ?? text.href, isEcho: text.isEcho)
    }
    let whole = figure.text["figure"]
    return Rendering.FigureText(
      title: whole?.title ?? "", description: whole?.summary ?? "", elements: elements,
      prefix: prefix)
  }
}
