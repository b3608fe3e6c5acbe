import Dossier
import GraphSchema
import Report

/// Reads the schema of a dossier from JSON.
enum VocabularyReader {
  private enum Kind: String, CaseIterable {
    case event
    case state
  }

  static func vocabulary(_ path: JSONPath) throws(LiaisonError) -> Vocabulary {
    var properties: [PropertyRecord] = []
    for item in try path.member("properties").items { properties.append(try property(item)) }
    var types: [NodeType] = []
    var columns: [String: String] = [:]
    for item in try path.member("types").items {
      let type = try nodeType(item, properties)
      types.append(type)
      columns[type.name] = try item.optional("column")?.text
    }
    var relations: [RelationshipType] = []
    var events: Set<String> = []
    var shortLabels: [String: String] = [:]
    var arrows: [String: String] = [:]
    for item in try path.member("relations").items {
      let relation = try self.relation(item)
      relations.append(relation)
      if try item.optional("kind")?.choice(Kind.self) == .event { events.insert(relation.name) }
      shortLabels[relation.name] = try item.optional("short")?.text
      arrows[relation.name] = try item.optional("arrow")?.text
    }
    let schema: Schema
    do {
      schema = try Schema(nodeTypes: types, relationshipTypes: relations)
    } catch {
      throw path.refusal("does not hold together: \(error)")
    }
    return Vocabulary(
      title: try path.member("title").text, about: try path.optional("about")?.text ?? "",
      behalf: try path.optional("behalf")?.text, schema: schema, columns: columns, events: events,
      shortLabels: shortLabels, arrows: arrows, properties: properties)
  }

  private static func property(_ path: JSONPath) throws(LiaisonError) -> PropertyRecord {
    let single = try path.member("single")
    let rule = try single.text == "no" ? nil : try single.choice(SingleValueRule.self)
    return PropertyRecord(
      name: try path.member("name").text, of: try path.member("of").texts,
      kind: try path.member("type").choice(PropertyRecord.Kind.self),
      single: rule,
      phrase: try path.member("phrase").text, summary: try path.member("about").text)
  }

  private static func nodeType(
    _ path: JSONPath, _ properties: [PropertyRecord]
  ) throws(LiaisonError) -> NodeType {
    Vocabulary.nodeType(
      try path.member("name").text, parents: try path.member("is").texts,
      isAbstract: try path.member("abstract").flag, isHub: try path.member("hub").flag,
      properties: properties, noun: try path.member("noun").text,
      plural: try path.member("plural").text, summary: try path.member("about").text)
  }

  private static func relation(_ path: JSONPath) throws(LiaisonError) -> RelationshipType {
    var single: RelationshipType.Single?
    if let per = try path.optional("single")?.choice(RelationshipType.Single.End.self) {
      single = RelationshipType.Single(
        per: per, rule: try path.member("on_violation").choice(SingleValueRule.self))
    }
    return RelationshipType(
      try path.member("name").text, from: try path.member("from").texts,
      to: try path.member("to").texts, properties: Vocabulary.linkProperties,
      isSymmetric: try path.member("symmetric").flag,
      isTimeless: try path.member("timeless").flag, joins: try path.member("joins").flag,
      single: single, inverse: try path.optional("inverse")?.text,
      phrase: try path.member("phrase").text,
      inversePhrase: try path.member("inverse_phrase").text,
      groups: try path.member("groups").texts, summary: try path.member("about").text)
  }
}
