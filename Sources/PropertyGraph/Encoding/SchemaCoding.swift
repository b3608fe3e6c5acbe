package import GraphSchema

/// A schema as bytes.
///
/// ```
/// u32 node types      name, parents, abstract, hub, properties, noun, plural, summary
/// u32 relation types  name, from, to, properties, symmetric, timeless, joins, single, inverse,
///                     phrase, inverse phrase, groups, summary
/// property            name, value type (0 any, else 1 + its place among the value types), required,
///                     unique, rule (0 none, 1 refuse, 2 report), summary
/// single              0 none, else 1 + 2 · end (0 subject, 1 object) + rule (0 refuse, 1 report)
/// ```
///
/// Texts have their length before them, lists their count, flags take a byte, and nothing is aligned.
extension ByteWriter {
  /// Writes a schema.
  package mutating func schema(_ schema: Schema) {
    count(schema.nodeTypes.count)
    for type in schema.nodeTypes { nodeType(type) }
    count(schema.relationshipTypes.count)
    for type in schema.relationshipTypes { relationshipType(type) }
  }

  private mutating func nodeType(_ type: NodeType) {
    text(type.name)
    texts(type.parents)
    flag(type.isAbstract)
    flag(type.isHub)
    properties(type.properties)
    text(type.noun)
    text(type.plural)
    text(type.summary)
  }

  private mutating func relationshipType(_ type: RelationshipType) {
    text(type.name)
    texts(type.from)
    texts(type.to)
    properties(type.properties)
    flag(type.isSymmetric)
    flag(type.isTimeless)
    flag(type.joins)
    single(type.single)
    text(type.inverse as String?)
    text(type.phrase)
    text(type.inversePhrase)
    texts(type.groups)
    text(type.summary)
  }

  private mutating func properties(_ properties: [PropertyType]) {
    count(properties.count)
    for property in properties {
      text(property.name)
      choice(property.valueType)
      flag(property.isRequired)
      flag(property.isUnique)
      choice(property.single)
      text(property.summary)
    }
  }

  /// One of some cases by its place from 1, or 0 for none.
  private mutating func choice<Case: CaseIterable & Equatable>(_ value: Case?) {
    let place = value.flatMap { Array(Case.allCases).firstIndex(of: $0) }
    byte(place.map { UInt8($0) + 1 } ?? 0)
  }

  private mutating func single(_ single: RelationshipType.Single?) {
    guard let single else { return byte(0) }
    byte(1 + (single.per == .object ? 2 : 0) + (single.rule == .report ? 1 : 0))
  }
}

extension ByteReader {
  /// Reads a schema and checks it as ``GraphSchema/Schema`` does.
  package mutating func schema() throws(GraphFileError) -> Schema {
    var nodeTypes: [NodeType] = []
    for _ in 0..<(try count(ofAtLeast: 26)) { nodeTypes.append(try nodeType()) }
    var relationshipTypes: [RelationshipType] = []
    for _ in 0..<(try count(ofAtLeast: 37)) { relationshipTypes.append(try relationshipType()) }
    do {
      return try Schema(nodeTypes: nodeTypes, relationshipTypes: relationshipTypes)
    } catch {
      throw corrupt("\(error)")
    }
  }

  private mutating func nodeType() throws(GraphFileError) -> NodeType {
    NodeType(
      try text(), parents: try texts(), isAbstract: try flag(), isHub: try flag(),
      properties: try properties(), noun: try text(), plural: try text(), summary: try text())
  }

  private mutating func relationshipType() throws(GraphFileError) -> RelationshipType {
    RelationshipType(
      try text(), from: try texts(), to: try texts(), properties: try properties(),
      isSymmetric: try flag(), isTimeless: try flag(), joins: try flag(), single: try single(),
      inverse: try optionalText(), phrase: try text(), inversePhrase: try text(),
      groups: try texts(), summary: try text())
  }

  private mutating func properties() throws(GraphFileError) -> [PropertyType] {
    var properties: [PropertyType] = []
    for _ in 0..<(try count(ofAtLeast: 12)) {
      properties.append(
        PropertyType(
          try text(), try choice(ValueType.self), isRequired: try flag(), isUnique: try flag(),
          single: try choice(SingleValueRule.self), summary: try text()))
    }
    return properties
  }

  /// One of some cases by its place, or none.
  private mutating func choice<Case: CaseIterable>(
    _ type: Case.Type
  ) throws(GraphFileError) -> Case? {
    let cases = Array(type.allCases)
    let number = Int(try byte())
    guard number <= cases.count else { throw corrupt("\(number) is none of \(cases.count) cases") }
    return number == 0 ? nil : cases[number - 1]
  }

  private mutating func single() throws(GraphFileError) -> RelationshipType.Single? {
    switch try byte() {
    case 0: return nil
    case let number where number <= 4:
      return RelationshipType.Single(
        per: number >= 3 ? .object : .subject, rule: number & 1 == 0 ? .report : .refuse)
    case let number: throw corrupt("\(number) is no rule about relations that exist once")
    }
  }
}
