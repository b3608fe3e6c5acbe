import Foundation
import Liaison

/// An invented dossier with a ministry, its posts, and a commission that two sides share.
enum Fishery {
  static func database() throws -> Database {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try "liaison: 1\n\(text)".write(to: file, atomically: true, encoding: .utf8)
    }
    return try Database.open(dossier: folder.path)
  }

  private static let files = [
    "schema.yaml": schema, "entities/all.yaml": entities, "documents/001.yaml": document,
  ]

  private static let schema = """
    title: Fisheries
    types:
      Person: {column: person}
      Post: {column: person}
      Body: {column: body, plural: bodies}
      Country: {column: party, hub: true}
      Commission: {column: mechanism}
      Session: {column: output}
      Agreement: {column: output}
      Document: {column: document}
    properties:
      established: {of: Commission, type: date}
      vacant: {of: Post, type: boolean, phrase: is vacant}
      day: {of: Session, type: date}
      number: {of: Session, type: integer}
    relations:
      section_of:
        from: [Body, Commission]
        to: [Body, Commission]
        phrase: is a section of
        groups: [structure]
        timeless: true
        single: subject
      body_of: {from: Body, to: Country, phrase: is a body of, groups: [structure], timeless: true}
      advises: {from: Body, to: Body, phrase: advises, arrow: speaks, groups: [structure]}
      post_of: {from: Post, to: Body, phrase: is a post of, groups: [office, structure], timeless: true}
      holds: {from: Person, to: Post, phrase: holds, inverse_phrase: is held by, groups: [office]}
      runs: {from: Person, to: Body, phrase: runs, inverse_phrase: is led by, groups: [leadership]}
      chairs: {from: Body, to: Commission, phrase: chairs, arrow: chairs, groups: [leadership]}
      joins: {from: Country, to: Commission, phrase: joins, groups: [participation]}
      session_of: {from: Session, to: Commission, phrase: is a session of, groups: [structure]}
      agreed_at: {from: Agreement, to: Session, phrase: was agreed at, groups: [signing]}

    """

  private static let entities = """
    entities:
      lund: {type: Person, name: Ada Lund}
      krag: {type: Person, name: Bo Krag}
      lee: {type: Person, name: Cy Lee}
      poe: {type: Person, name: Dee Poe}
      norland: {type: Country, name: Norland}
      mof: {type: Body, name: Ministry of Fisheries}
      bureau: {type: Body, name: Herring Bureau}
      yard: {type: Body, name: Boat Yard}
      station: {type: Body, name: Northern Station}
      council: {type: Body, name: Council of Fishers}
      sea: {type: Body, name: Ministry of the Sea}
      minister: {type: Post, name: Minister}
      deputy: {type: Post, name: Deputy Minister}
      secretary: {type: Post, name: Permanent Secretary}
      fleet: {type: Post, name: Head of the Fleet}
      jfc: {type: Commission, name: Joint Fisheries Commission}
      nets: {type: Commission, name: Working Group on Nets}
      first: {type: Session, name: First Session}
      second: {type: Session, name: Second Session}
      accord: {type: Agreement, name: Herring Accord}

    """

  private static let document = """
    document: {id: "001", key: letter, type: Document, title: Letter, paragraphs: 9, language: en}
    claims:
      - {1: mof body_of norland}
      - {1: bureau body_of norland}
      - {1: bureau section_of mof}
      - {1: station section_of bureau}
      - {2: station section_of yard}
      - {2: council advises mof}
      - {3: minister post_of mof}
      - {3: deputy post_of mof}
      - {3: secretary post_of mof}
      - {3: fleet post_of mof}
      - {4: lund holds minister, from: 1905, to: 1907}
      - {4: krag holds minister, from: 1908, to: 1910}
      - {4: lee holds deputy, from: 1906, role: acting deputy}
      - {4: secretary vacant true}
      - {5: poe runs bureau, seen: 1907}
      - {6: jfc established 1905}
      - {7: jfc established 1906}
      - {6: mof chairs jfc}
      - {6: sea chairs jfc}
      - {6: norland joins jfc}
      - {6: nets section_of jfc}
      - {8: second session_of jfc}
      - {8: first session_of jfc}
      - {8: first day 1906-05}
      - {8: second day 1907-05}
      - {8: second number 2}
      - {8: accord agreed_at second}

    """
}
