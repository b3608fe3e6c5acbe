import GraphSchema
package import PropertyGraph

/// What a dossier knows beside its graph, enclosed with it in a graph file.
///
/// ```
/// vocabulary, renamed keys, tensions
/// entities     record, node
/// documents    record, node
/// claims       record, derived?, subject, object node?, behalf?, says?, document, link + 1, annotation
/// links        relationship, from, to, behalf?, disputed?, claims
/// facts        subject, property, readings (value, claims), settled?, disputed?
/// ```
///
/// Nodes, relationships and annotations are given by their rows, claims and links by their places. Names,
/// look-up tables and conflicts are computed from these again.
extension ClaimGraph {
  /// The kind of the enclosure.
  package static let enclosureKind = GraphEnclosure.firstKind

  /// Everything beside the snapshot as bytes.
  package var enclosure: GraphEnclosure {
    var writer = ByteWriter()
    writer.vocabulary(vocabulary)
    writer.table(renamed)
    writer.list(tensions) { $0.tension($1) }
    writer.list(entities.filter { $0.document == nil }) { writer, entity in
      writer.entity(entity.record)
      writer.word32(entity.id.row)
    }
    writer.list(documents) { writer, document in
      writer.document(document.record)
      writer.word32(document.entity.row)
    }
    writer.list(claims) { $0.claim($1, link: $1.link.map { linkOfRow[Int($0.row)] }) }
    writer.list(links) { $0.link($1) }
    writer.list(facts) { $0.fact($1) }
    return GraphEnclosure(kind: Self.enclosureKind, bytes: writer.bytes)
  }

  /// Puts a dossier together from its graph and what was enclosed.
  ///
  /// - Throws: ``PropertyGraph/GraphFileError`` when the bytes do not fit the graph.
  /// - Complexity: O(*n*) in the number of entities and claims.
  package init(
    _ snapshot: GraphSnapshot, _ enclosure: GraphEnclosure
  ) throws(GraphFileError) {
    var decoder = EnclosureDecoder(snapshot: snapshot)
    self = try decoder.graph(enclosure.bytes.span.bytes)
  }
}

extension Entity {
  /// As it is typed.
  var record: EntityRecord {
    EntityRecord(
      key: key, type: type, name: name, aliases: aliases, scripts: scripts, isHub: hubOverride,
      note: note)
  }
}

extension ByteWriter {
  fileprivate mutating func node(_ node: NodeID?) {
    optional(node) { $0.word32($1.row) }
  }

  fileprivate mutating func places(_ places: [Int]) {
    list(places) { $0.word32(UInt32($1)) }
  }

  fileprivate mutating func claim(_ claim: Claim, link: Int32?) {
    self.claim(claim.record)
    flag(claim.isDerived)
    word32(claim.subject.row)
    if case .entity(let object) = claim.object { node(object) } else { node(nil) }
    node(claim.behalf)
    node(claim.says)
    word32(claim.document.row)
    word32(UInt32((link ?? -1) + 1))
    word32(claim.annotation.row)
  }

  fileprivate mutating func link(_ link: Link) {
    word32(link.id.row)
    word32(link.from.row)
    word32(link.to.row)
    node(link.behalf)
    flag(link.isDisputed)
    places(link.claims)
  }

  fileprivate mutating func fact(_ fact: PropertyFact) {
    word32(fact.subject.row)
    text(fact.property)
    list(fact.readings) { writer, reading in
      writer.text(reading.value)
      writer.places(reading.claims)
    }
    text(fact.settled)
    flag(fact.isDisputed)
  }
}
