internal import DOT

extension Figure {
  /// The figure without headline and list of sources, for a page that has them as text.
  ///
  /// Nodes and lines stand where they stood; the legend stays. A figure that has neither is returned
  /// as it is.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  package var bare: Figure {
    var document = document
    document.statements = Self.bare(document.statements)
    return Figure(
      document: document, text: text, legend: legend, scene: scene, readingOrder: readingOrder)
  }

  /// The statements of the whole, or of a box around it that bears the sources.
  private static func bare(_ statements: [DOTStatement]) -> [DOTStatement] {
    statements.compactMap { statement in
      switch statement {
      case .attribute(let attribute) where attribute.name == "label": return nil
      case .subgraph(var box) where box.name?.hasPrefix("cluster_sources_") ?? false:
        box.statements = bare(box.statements)
        return .subgraph(box)
      default: return statement
      }
    }
  }
}
