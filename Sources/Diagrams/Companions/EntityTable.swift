/// Who and what a figure shows, as rows: one for each node, in the order in which the figure is read.
///
/// It has what a node bears beside its relations: the name in its own script, the kind, the party, the
/// office or date, the sources.
package struct EntityTable: Sendable, Hashable {
  /// One node.
  package struct Row: Sendable, Hashable {
    /// The id of the node in the drawing; `nil` when there is none.
    package let element: String?
    /// The name in full.
    package let name: String
    /// The name in its own script, or nothing.
    package let nativeName: String
    /// The word for its kind: `agency`.
    package let kind: String
    /// The name of its party, or nothing.
    package let party: String
    /// One short line more: `Under Secretary of Commerce · 2007-12-11`, or nothing.
    package let detail: String
    /// Whether the figure is about it.
    package let isCentre: Bool
    /// The numbers of its sources.
    package let sources: [Int]
  }

  /// The rows, as the figure reads.
  package let rows: [Row]

  /// Whether some row has a party.
  package var hasParties: Bool { rows.contains { !$0.party.isEmpty } }

  /// Whether some row has a detail.
  package var hasDetails: Bool { rows.contains { !$0.detail.isEmpty } }

  /// The rows of a figure.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes.
  package init(of figure: Figure) {
    self.init(FigureParts(of: figure), parties: figure.scene.parties)
  }

  init(_ parts: FigureParts, parties: [Scene.Party]) {
    let names = Dictionary(parties.map { ($0.id, $0.name) }) { first, _ in first }
    rows = parts.nodes.map { part in
      let node = part.content
      return Row(
        element: part.id, name: CompanionWords.name(of: node),
        nativeName: CompanionWords.cell(node.nativeName), kind: CompanionWords.cell(node.type),
        party: CompanionWords.cell(node.party.flatMap { names[$0] } ?? ""),
        detail: CompanionWords.cell(node.detail), isCentre: node.isCentre, sources: node.sources)
    }
  }
}
