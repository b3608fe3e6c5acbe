import Dossier
import Liaison

/// A dossier in which every rule of a walk hides something.
enum Port {
  static func database() throws -> Database {
    Database(try ClaimGraph(try records()))
  }

  static func vocabulary(adding more: [PropertyRecord] = []) throws -> Vocabulary {
    let properties =
      [
        PropertyRecord(
          name: "founded", of: ["Body", "Pact"], kind: .date, phrase: "was founded in"),
        PropertyRecord(name: "motto", of: ["Body"], kind: .string),
      ] + more
    func type(_ name: String, _ parents: [String] = [], isHub: Bool = false) -> NodeType {
      Vocabulary.nodeType(
        name, parents: parents, isAbstract: name == "Actor", isHub: isHub, properties: properties,
        noun: nil, plural: nil, summary: "")
    }
    func relation(
      _ name: String, _ from: String, _ to: String, inverse: String? = nil, phrase: String? = nil,
      inversePhrase: String? = nil, groups: [String] = [], isSymmetric: Bool = false,
      isTimeless: Bool = false, joins: Bool = true
    ) -> RelationshipType {
      RelationshipType(
        name, from: [from], to: [to], properties: Vocabulary.linkProperties,
        isSymmetric: isSymmetric, isTimeless: isTimeless, joins: joins, inverse: inverse,
        phrase: phrase, inversePhrase: inversePhrase, groups: groups)
    }
    let schema = try Schema(
      nodeTypes: [
        type("Actor"), type("Person", ["Actor"]), type("Body", ["Actor"]), type("Pact"),
        type("Country", isHub: true), type("Document"),
      ],
      relationshipTypes: [
        relation("leads", "Person", "Body", inverse: "led_by", groups: ["leadership"]),
        relation(
          "part_of", "Body", "Body", inverse: "has_part", phrase: "is part of",
          inversePhrase: "has the part", isTimeless: true),
        relation("signed", "Actor", "Pact", inverse: "signed_by", groups: ["deeds"]),
        relation("met", "Actor", "Actor", groups: ["deeds"], isSymmetric: true),
        relation("body_of", "Body", "Country", inverse: "has_body", isTimeless: true),
        relation("tells_of", "Document", "Actor", inverse: "told_of_in", joins: false),
      ])
    return Vocabulary(title: "Port", schema: schema, events: ["signed"], properties: properties)
  }

  static let entities = [
    ("ann", "Person", "Ann Lee"), ("bob", "Person", "Bob Roe"), ("cy", "Person", "Cy Lee"),
    ("dee", "Person", "Dee Poe"), ("eve", "Person", "Eve Moe"), ("far", "Person", "Far Away"),
    ("quay", "Body", "Quay Board"), ("tolls", "Body", "Toll Office"), ("dock", "Body", "Dock"),
    ("pact", "Pact", "Pilot Pact"), ("norland", "Country", "Norland"),
  ]

  static func records(adding more: [PropertyRecord] = []) throws -> DossierRecords {
    let claims: [ClaimRecord] = try [
      claim(1, "ann", "leads", "quay", .span(from: date("2005"), to: date("2008"))),
      claim(1, "bob", "leads", "tolls", .sighting(date("2007-06-01"))),
      claim(2, "quay", "body_of", "norland"), claim(2, "tolls", "body_of", "norland"),
      claim(3, "dock", "part_of", "quay"),
      claim(3, "ann", "signed", "pact", .event(date("2007-12-11"))),
      claim(3, "cy", "signed", "pact", .event(date("2009"))),
      claim(4, "cy", "met", "dee", stated: "next year", modality: .planned),
      claim(4, "page", "tells_of", "dee"), claim(4, "page", "tells_of", "eve"),
      claim(5, "eve", "met", "far", isDenied: true),
      claim(6, "quay", "founded", value: "2001"), claim(7, "quay", "founded", value: "2002"),
      claim(6, "tolls", "founded", value: "1999-05"), claim(6, "quay", "motto", value: "ahoy"),
      claim(7, "dock", "founded", value: "2010", modality: .planned),
    ]
    return DossierRecords(
      vocabulary: try vocabulary(adding: more),
      entities: entities.map { EntityRecord(key: $0.0, type: $0.1, name: $0.2) },
      renamed: ["board": "quay"],
      documents: [
        DocumentRecord(id: "001", key: "page", type: "Document", title: "A page", paragraphs: 9)
      ], claims: claims,
      tensions: [TensionRecord(claims: [claims[0].id, claims[1].id], why: "they are unlike")])
  }

  private static func date(_ text: String) throws -> EDTFDate { try EDTFDate(text) }

  static func claim(
    _ paragraph: Int, _ subject: String, _ predicate: String, _ object: String,
    _ dating: Dating = .undated, stated: String? = nil, modality: Modality = .asserted,
    isDenied: Bool = false
  ) -> ClaimRecord {
    ClaimRecord(
      document: "001", paragraph: paragraph, subject: subject, predicate: predicate,
      object: .entity(object), dating: dating, stated: stated, modality: modality,
      isDenied: isDenied)
  }

  static func claim(
    _ paragraph: Int, _ subject: String, _ predicate: String, value: String,
    modality: Modality = .asserted
  ) -> ClaimRecord {
    ClaimRecord(
      document: "001", paragraph: paragraph, subject: subject, predicate: predicate,
      object: .value(value), modality: modality)
  }
}
