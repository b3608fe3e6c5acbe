import GraphSchema

/// The property columns in which a dossier's graph keeps what entities, links and claims bear.
///
/// They are ordinary properties: a query reads `r.role` or `n.key` like any other.
enum LinkColumn {
  static let role = "role"
  static let behalf = "on_behalf_of"
  static let modality = "modality"
  static let denied = "denied"
  static let disputed = "disputed"
  static let stated = "stated"
  static let on = "on"
  static let seen = "seen"
  static let from = "from"
  static let to = "to"
  static let earliestStart = "earliest_start"
  static let latestStart = "latest_start"
  static let earliestEnd = "earliest_end"
  static let latestEnd = "latest_end"

  /// What every relationship of a dossier may bear.
  static let declarations: [PropertyType] =
    [role, behalf, modality, stated, on, seen, from, to].map { PropertyType($0, .string) }
    + [denied, disputed].map { PropertyType($0, .boolean) }
    + [earliestStart, latestStart, earliestEnd, latestEnd].map { PropertyType($0, .integer) }
}

/// The columns that every node of a dossier may bear, beside the properties of its schema.
enum EntityColumn {
  static let key = "key"
  static let name = "name"
  static let aliases = "aliases"
  static let scripts = "scripts"
  static let hub = "hub"
  static let note = "note"
  static let disputed = "disputed"

  static let declarations: [PropertyType] = [
    PropertyType(key, .string, isRequired: true, isUnique: true),
    PropertyType(name, .string, isRequired: true), PropertyType(aliases, .list),
    PropertyType(scripts, .map), PropertyType(hub, .boolean), PropertyType(note, .string),
    PropertyType(disputed, .list),
  ]
}

/// The columns of the annotation table, one row of which is one claim.
enum ClaimColumn {
  static let id = "id"
  static let document = "document"
  static let paragraph = "paragraph"
  static let also = "also"
  static let says = "says"
  static let modality = "modality"
  static let denied = "denied"
  static let disputed = "disputed"
  static let inferred = "inferred"
  static let basis = "basis"
  static let value = "value"
  static let note = "note"
}
