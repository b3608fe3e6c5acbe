package import DOT

extension Figure {
  /// The document without headline and list of sources, for a page that has them as text.
  ///
  /// Nodes and lines stand where they stood; the legend stays. A document that has neither is returned
  /// as it is.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  package var bareDocument: DOTDocument {
    var document = document
    document.statements = Self.bare(document.statements)
    return document
  }

  /// The statements of the whole, or of a box around it that bears the sources.
  private static func bare(_ statements: [DOTStatement]) -> [DOTStatement] {
    statements.compactMap { statement in
      switch statement {
      case .attribute(let attribute) where attribute.name == "label": return nil
      case .defaults(.graph, var attributes):
        attributes["label"] = nil
        return .defaults(.graph, attributes)
      case .subgraph(var box) where box.name?.hasPrefix("cluster_sources_") ?? false:
        box.statements = bare(box.statements)
        return .subgraph(box)
      default: return statement
      }
    }
  }
}
