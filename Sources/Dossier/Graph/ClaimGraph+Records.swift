extension ClaimGraph {
  /// The dossier as it is typed; building a graph from it gives this graph again.
  public var records: DossierRecords {
    DossierRecords(
      vocabulary: vocabulary,
      entities: entities.filter { $0.document == nil }.map { entity in
        EntityRecord(
          key: entity.key, type: entity.type, name: entity.name, aliases: entity.aliases,
          scripts: entity.scripts, isHub: entity.hubOverride, note: entity.note)
      }, renamed: renamed, documents: documents.map(\.record),
      claims: claims.filter { !$0.isDerived }.map(\.record), tensions: tensions)
  }
}
