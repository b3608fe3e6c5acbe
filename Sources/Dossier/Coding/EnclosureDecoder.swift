import GraphSchema
import PropertyGraph

/// Reads what a dossier enclosed with its graph, and holds every row and place to its bounds.
struct EnclosureDecoder {
  let snapshot: GraphSnapshot
  private var nodes: [String: NodeID] = [:]
  private var dates = DateMemory()

  init(snapshot: GraphSnapshot) { self.snapshot = snapshot }

  mutating func graph(_ bytes: RawSpan) throws(GraphFileError) -> ClaimGraph {
    var reader = ByteReader(bytes, part: "dossier")
    let vocabulary = try reader.vocabulary()
    let renamed = try reader.table()
    let tensions = try reader.list { (reader) throws(GraphFileError) in try reader.tension() }
    let entities = try entities(&reader)
    let documents = try documents(&reader)
    guard Set(nodes.values).count == snapshot.nodeCount else {
      throw reader.corrupt("not every node is an entity")
    }
    let (claims, annotations) = try claims(&reader)
    let (links, relationships) = try links(&reader, claims)
    for claim in claims {
      guard claim.link.map({ $0 < links.count }) ?? true else {
        throw reader.corrupt("a claim names a link that is not there")
      }
    }
    let facts = try facts(&reader, claims.count)
    try reader.finish()
    let records = DossierRecords(
      vocabulary: vocabulary, entities: entities, renamed: renamed, documents: documents,
      claims: claims.filter { !$0.isDerived }.map(\.record), tensions: tensions)
    return GraphAssembly(
      records: records, snapshot: snapshot, nodes: nodes, links: links,
      relationships: relationships, claims: claims, annotations: annotations, facts: facts
    ).graph()
  }

  private mutating func entities(
    _ reader: inout ByteReader
  ) throws(GraphFileError) -> [EntityRecord] {
    var entities: [EntityRecord] = []
    for _ in 0..<(try reader.count()) {
      let record = try reader.entity()
      try take(record.key, &reader)
      entities.append(record)
    }
    return entities
  }

  private mutating func documents(
    _ reader: inout ByteReader
  ) throws(GraphFileError) -> [DocumentRecord] {
    var documents: [DocumentRecord] = []
    for _ in 0..<(try reader.count()) {
      let record = try reader.document()
      try take(record.key, &reader)
      documents.append(record)
    }
    return documents
  }

  /// Takes note of the node of a key; every node belongs to one.
  private mutating func take(_ key: String, _ reader: inout ByteReader) throws(GraphFileError) {
    guard nodes.updateValue(try node(&reader), forKey: key) == nil else {
      throw reader.corrupt("the key '\(key)' stands twice")
    }
  }

  private func node(_ reader: inout ByteReader) throws(GraphFileError) -> NodeID {
    let node = NodeID(row: try reader.word32())
    guard snapshot.contains(node) else { throw reader.corrupt("there is no \(node)") }
    return node
  }

  private func optionalNode(_ reader: inout ByteReader) throws(GraphFileError) -> NodeID? {
    try reader.flag() ? try node(&reader) : nil
  }
}

extension EnclosureDecoder {
  private mutating func claims(
    _ reader: inout ByteReader
  ) throws(GraphFileError) -> ([GraphBuilder.ClaimDraft], [AnnotationID]) {
    var claims: [GraphBuilder.ClaimDraft] = []
    var annotations: [AnnotationID] = []
    for _ in 0..<(try reader.count()) {
      claims.append(try claim(&reader))
      let annotation = AnnotationID(row: try reader.word32())
      guard snapshot.contains(annotation) else {
        throw reader.corrupt("there is no \(annotation)")
      }
      annotations.append(annotation)
    }
    return (claims, annotations)
  }

  private mutating func claim(
    _ reader: inout ByteReader
  ) throws(GraphFileError) -> GraphBuilder.ClaimDraft {
    let record = try reader.claim(&dates)
    let isDerived = try reader.flag()
    let subject = try node(&reader)
    let object: Claim.Object
    switch (record.object, try optionalNode(&reader)) {
    case (.entity, let node?): object = .entity(node)
    case (.value(let text), nil): object = .value(text)
    default: throw reader.corrupt("a claim has a value and a node, or neither")
    }
    let (behalf, says) = (try optionalNode(&reader), try optionalNode(&reader))
    let document = try node(&reader)
    let link = Int(try reader.word32()) - 1
    return GraphBuilder.ClaimDraft(
      record: record, subject: subject, object: object, behalf: behalf, says: says,
      document: document, isDerived: isDerived, link: link < 0 ? nil : link)
  }

  private func places(
    _ reader: inout ByteReader, below bound: Int
  ) throws(GraphFileError) -> [Int] {
    var places: [Int] = []
    for _ in 0..<(try reader.count(ofAtLeast: 4)) {
      let place = Int(try reader.word32())
      guard place < bound else { throw reader.corrupt("there is no claim \(place)") }
      places.append(place)
    }
    return places
  }

  private func links(
    _ reader: inout ByteReader, _ claims: [GraphBuilder.ClaimDraft]
  ) throws(GraphFileError) -> ([GraphBuilder.LinkDraft], [RelationshipID]) {
    var links: [GraphBuilder.LinkDraft] = []
    var relationships: [RelationshipID] = []
    for _ in 0..<(try reader.count()) {
      let relationship = RelationshipID(row: try reader.word32())
      guard snapshot.contains(relationship) else {
        throw reader.corrupt("there is no \(relationship)")
      }
      relationships.append(relationship)
      let (from, to) = (try node(&reader), try node(&reader))
      let (behalf, isDisputed) = (try optionalNode(&reader), try reader.flag())
      let witnesses = try places(&reader, below: claims.count)
      guard let first = witnesses.first else { throw reader.corrupt("a link has no witness") }
      let record = claims[first].record
      links.append(
        GraphBuilder.LinkDraft(
          relation: record.predicate, from: from, to: to, record: record, behalf: behalf,
          claims: witnesses, isDisputed: isDisputed))
    }
    guard Set(relationships).count == snapshot.relationshipCount else {
      throw reader.corrupt("not every relationship is a link")
    }
    return (links, relationships)
  }

  private func facts(
    _ reader: inout ByteReader, _ claims: Int
  ) throws(GraphFileError) -> [PropertyFact] {
    var facts: [PropertyFact] = []
    for _ in 0..<(try reader.count()) {
      let (subject, property) = (try node(&reader), try reader.text())
      var readings: [PropertyFact.Reading] = []
      for _ in 0..<(try reader.count(ofAtLeast: 8)) {
        let value = try reader.text()
        readings.append(.init(value: value, claims: try places(&reader, below: claims)))
      }
      facts.append(
        PropertyFact(
          subject: subject, property: property, readings: readings,
          settled: try reader.optionalText(), isDisputed: try reader.flag()))
    }
    return facts
  }
}
