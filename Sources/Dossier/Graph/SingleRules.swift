import GraphSchema

/// The rules "there can be one" in a dossier, where times and modalities are known.
///
/// The store counts relationships, whenever they held; a dossier compares claims. So the store of a
/// dossier is given rules that report, and what a schema refuses is looked for among the conflicts.
enum SingleRules {
  /// The schema with rules that report where they refuse.
  static func reporting(_ schema: Schema) throws(SchemaError) -> Schema {
    try Schema(
      nodeTypes: schema.nodeTypes, relationshipTypes: schema.relationshipTypes.map(reporting))
  }

  private static func reporting(_ type: RelationshipType) -> RelationshipType {
    guard let single = type.single, single.rule == .refuse else { return type }
    return RelationshipType(
      type.name, from: type.from, to: type.to, properties: type.properties,
      isSymmetric: type.isSymmetric, isTimeless: type.isTimeless, joins: type.joins,
      single: .init(per: single.per, rule: .report), inverse: type.inverse, phrase: type.phrase,
      inversePhrase: type.inversePhrase, groups: type.groups, summary: type.summary)
  }

  /// - Throws: ``DossierError/refused(_:)`` for the first conflict that the schema refuses.
  static func check(_ graph: ClaimGraph) throws(DossierError) {
    for conflict in graph.conflicts where isRefused(conflict, graph.vocabulary) {
      let sides = conflict.sides.map { side in
        "“\(side.value)” (\(graph.citations(of: side.claims).joined(separator: ", ")))"
      }
      throw .refused(
        "the schema refuses more than one '\(conflict.predicate)' at a time; of "
          + "\(graph.entity(conflict.subject).name) sources say \(sides.joined(separator: " and "))"
      )
    }
  }

  private static func isRefused(_ conflict: Conflict, _ vocabulary: Vocabulary) -> Bool {
    guard conflict.sides.count > 1 else { return false }
    switch conflict.kind {
    case .property: return vocabulary.property(conflict.predicate)?.single == .refuse
    case .relation:
      return vocabulary.schema.relationshipType(conflict.predicate)?.single?.rule == .refuse
    case .denial: return false
    }
  }
}
