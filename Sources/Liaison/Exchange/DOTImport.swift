package import DOT
package import Dossier
import Report

/// Reads a dossier back from the DOT data that ``DOTExport`` writes.
package enum DOTImport {
  private struct Ordered<Element> {
    let order: Int
    let element: Element
  }

  /// Whether a document is of the kind that ``DOTExport`` writes.
  package static func isDossier(_ document: DOTDocument) -> Bool {
    document.statements.contains { statement in
      switch statement {
      case .attribute(let attribute): attribute.name == "liaison_data_1"
      case .defaults(.graph, let attributes): attributes["liaison_data_1"] != nil
      default: false
      }
    }
  }

  /// The records in a document.
  ///
  /// - Throws: ``LiaisonError/coding(_:)`` when the document is DOT of another kind, or its data has
  ///   been damaged.
  /// - Complexity: O(*n* log *n*) in the number of claims.
  package static func records(_ document: DOTDocument) throws(LiaisonError) -> DossierRecords {
    var head: DOTAttributes = []
    var entities: [Ordered<EntityRecord>] = []
    var documents: [Ordered<DocumentRecord>] = []
    var claims: [Ordered<ClaimRecord>] = []
    for statement in document.statements {
      switch statement {
      case .attribute(let attribute): head.append(attribute)
      case .defaults(.graph, let attributes):
        for attribute in attributes.list { head.append(attribute) }
      case .node(let node):
        guard let data = try data(of: node.attributes, "node '\(node.name)'") else { continue }
        let order = try data.member("order").number
        if let record = data.optional("document") {
          documents.append(Ordered(order: order, element: try RecordsReader.document(record)))
        } else {
          entities.append(
            Ordered(order: order, element: try RecordsReader.entity(try data.member("entity"))))
        }
        claims += try self.claims(data)
      case .edge(let edge):
        if let data = try data(of: edge.attributes, "an edge") { claims += try self.claims(data) }
      default: continue
      }
    }
    guard let data = try data(of: head, "the graph") else {
      throw .coding(
        "not a dossier in DOT, but an open graph: it bears no liaison_data attributes")
    }
    return DossierRecords(
      vocabulary: try VocabularyReader.vocabulary(try data.member("schema")),
      entities: sorted(entities),
      renamed: try data.optional("renamed").map(RecordsReader.dictionary) ?? [:],
      documents: sorted(documents), claims: sorted(claims),
      tensions: try RecordsReader.tensions(data.optional("tensions")))
  }

  private static func sorted<Element>(_ all: [Ordered<Element>]) -> [Element] {
    all.sorted { $0.order < $1.order }.map(\.element)
  }

  private static func claims(_ data: JSONPath) throws(LiaisonError) -> [Ordered<ClaimRecord>] {
    var claims: [Ordered<ClaimRecord>] = []
    for item in try data.member("claims").items {
      claims.append(
        Ordered(
          order: try item.member("order").number,
          element: try RecordsReader.claim(try item.member("claim"))))
    }
    return claims
  }

  /// The JSON that an element's `liaison_data_…` attributes hold, put together again.
  private static func data(
    of attributes: DOTAttributes, _ what: String
  ) throws(LiaisonError) -> JSONPath? {
    var encoded = ""
    var number = 1
    while let piece = attributes["liaison_data_\(number)"]?.content {
      encoded += piece
      number += 1
    }
    guard number > 1 else { return nil }
    guard let text = DOTName.decode(encoded) else {
      throw .coding("not a dossier in DOT: the data of \(what) is not UTF-8")
    }
    switch JSONDocument.read(text, name: what) {
    case .success(let document): return JSONPath(document, at: what)
    case .failure(let diagnostic):
      throw .coding("not a dossier in DOT: the data of \(what) is no JSON; \(diagnostic.message)")
    }
  }
}
