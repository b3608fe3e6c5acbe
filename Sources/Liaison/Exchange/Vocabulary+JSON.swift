import Dossier
import GraphSchema
import Report

extension Vocabulary {
  /// The schema as JSON, whole: reading it back gives the same vocabulary.
  var json: JSONDocument {
    JSONDocument(
      [("title", .string(title)), ("about", .string(about))]
        + (behalf.map { [("behalf", .string($0))] } ?? [])
        + [
          ("types", .array(schema.nodeTypes.map(json(_:)))),
          ("properties", .array(properties.map(json(_:)))),
          ("relations", .array(schema.relationshipTypes.map(json(_:)))),
        ])
  }

  private func texts(_ texts: [String]) -> JSONDocument { .array(texts.map { .string($0) }) }

  private func json(_ type: NodeType) -> JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("name", .string(type.name)), ("is", texts(type.parents)),
      ("abstract", .boolean(type.isAbstract)), ("hub", .boolean(type.isHub)),
      ("noun", .string(type.noun)), ("plural", .string(type.plural)),
      ("about", .string(type.summary)),
    ]
    if let column = columns[type.name] { members.append(("column", .string(column))) }
    return JSONDocument(members)
  }

  private func json(_ property: PropertyRecord) -> JSONDocument {
    [
      "name": .string(property.name), "of": texts(property.of),
      "type": .string(property.kind.rawValue),
      "single": .string(property.single?.rawValue ?? "no"), "phrase": .string(property.phrase),
      "about": .string(property.summary),
    ]
  }

  private func json(_ type: RelationshipType) -> JSONDocument {
    var members: [(String, JSONDocument)] = [
      ("name", .string(type.name)), ("from", texts(type.from)), ("to", texts(type.to)),
      ("phrase", .string(type.phrase)), ("inverse_phrase", .string(type.inversePhrase)),
    ]
    if let inverse = type.inverse { members.append(("inverse", .string(inverse))) }
    if let short = shortLabels[type.name] { members.append(("short", .string(short))) }
    if let arrow = arrows[type.name] { members.append(("arrow", .string(arrow))) }
    members += [
      ("groups", texts(type.groups)), ("about", .string(type.summary)),
      ("symmetric", .boolean(type.isSymmetric)), ("timeless", .boolean(type.isTimeless)),
      ("joins", .boolean(type.joins)),
      ("kind", .string(events.contains(type.name) ? "event" : "state")),
    ]
    if let single = type.single {
      members.append(("single", .string(single.per.rawValue)))
      members.append(("on_violation", .string(single.rule.rawValue)))
    }
    return JSONDocument(members)
  }
}
