extension ClaimGraph {
  /// The dossier as it is typed; building a graph from it gives this graph again.
  public var records: DossierRecords {
    DossierRecords(
      vocabulary: vocabulary,
      entities: entities.filter { $0.document == nil }.map(\.record), renamed: renamed,
      documents: documents.map(\.record),
      claims: claims.filter { !$0.isDerived }.map(\.record), tensions: tensions)
  }
}
