import Dossier
import Testing

/// A small dossier into which a test puts claims.
enum Harbour {
  static let schema = """
    liaison: 1
    title: Harbour
    behalf: acts_for
    types:
      Actor: {abstract: true}
      Person: {is: Actor}
      Body: {is: Actor}
      Country: {hub: true}
      Mechanism: {}
      Document: {}
    properties:
      founded: {of: [Body, Mechanism], type: date, phrase: was founded in}
      staff: {of: Body, type: integer}
      share: {of: Body, type: double}
      secret: {of: Body, type: boolean}
      motto: {of: Body, type: string, single: no}
    relations:
      leads: {from: Person, to: Body, inverse: led_by, single: object, groups: [leadership]}
      allied_with: {from: Body, to: Body, symmetric: true}
      acts_for: {from: Person, to: Body}
      signed: {from: Person, to: Mechanism, kind: event}
      based_in: {from: Body, to: Country, timeless: true, single: subject}
      tells_of: {from: Document, to: [Body, Mechanism], joins: false}

    """

  static let entities = """
    liaison: 1
    entities:
      ann: {type: Person, name: Ann}
      bob: {type: Person, name: Bob}
      port: {type: Body, name: Port, aliases: [the Port, {name: it, weak: true}]}
      customs: {type: Body, name: Customs, scripts: {zh: 海关}, note: a remark}
      pact: {type: Mechanism, name: Pact}
      norland: {type: Country, name: Norland}
      sudria: {type: Country, name: Sudria, hub: false}
    renamed: {harbour: port}

    """

  /// The graph of claims in two documents.
  static func graph(_ first: [String], _ second: [String] = []) throws -> ClaimGraph {
    try dossier(first, second).graph()
  }

  static func dossier(_ first: [String], _ second: [String] = []) -> DossierOnDisk {
    DossierOnDisk([
      "schema.yaml": schema, "entities/all.yaml": entities,
      "documents/001.yaml": document("001", first), "documents/002.yaml": document("002", second),
    ])
  }

  private static func document(_ id: String, _ claims: [String]) -> String {
    let head = "liaison: 1\ndocument: {id: \"\(id)\", key: page-\(id), type: Document, "
    return head + "title: Page \(id), paragraphs: 9}\nclaims:\n"
      + claims.map { "  - {\($0)}\n" }.joined()
  }
}
