/// How sure a line is, told by its pattern.
package enum LinePattern: String, Sendable, Hashable, CaseIterable {
  /// A source says so.
  case solid
  /// It follows from what sources say.
  case dashed
  /// It is planned, expected or believed.
  case dotted
  /// It is disputed or denied.
  case double

  /// The pattern of an edge.
  ///
  /// A doubt about any of its relations shows; otherwise the surest relation decides.
  package init(of edge: Scene.Edge) {
    let modalities = edge.shown.map(\.modality)
    if edge.shown.contains(where: { $0.isDisputed || $0.isDenied }) {
      self = .double
    } else if modalities.contains(.asserted) {
      self = .solid
    } else {
      self = modalities.contains(.inferred) ? .dashed : .dotted
    }
  }

  /// How the legend draws it.
  var glyph: String {
    switch self {
    case .solid: "────"
    case .dashed: "╌╌╌╌"
    case .dotted: "┈┈┈┈"
    case .double: "════"
    }
  }

  /// Its words in the legend.
  package var caption: String {
    switch self {
    case .solid: "stated by a source"
    case .dashed: "inferred"
    case .dotted: "planned, expected or believed"
    case .double: "disputed or denied"
    }
  }
}
