import DOT
import Diagnostics
import Dossier
import Report

extension Snapshot {
  /// The whole dossier as JSON, from which ``Database/importing(json:name:)`` makes it again.
  ///
  /// - Throws: ``LiaisonError/noDossier``.
  public func exportedJSON() throws(LiaisonError) -> String {
    try dossier().records.json.text(indented: true) + "\n"
  }

  /// The whole dossier as DOT data (not a drawing), from which ``Database/importing(dot:name:)``
  /// makes it again; `dot`, pydot and networkx read it too.
  ///
  /// - Throws: ``LiaisonError/noDossier``.
  public func exportedDOT() throws(LiaisonError) -> String {
    DOTExport(try dossier()).document.encoded()
  }
}

extension Database {
  /// Opens what ``Snapshot/exportedJSON()`` wrote.
  ///
  /// - Parameters:
  ///   - text: the JSON.
  ///   - name: what errors call the text.
  /// - Throws: ``LiaisonError/dossier(_:)`` for text that is not JSON, with its place;
  ///   ``LiaisonError/coding(_:path:)`` for JSON that is not a dossier.
  public static func importing(
    json text: String, name: String = "import.json"
  ) throws(LiaisonError) -> Database {
    switch JSONDocument.read(text, name: name) {
    case .failure(let diagnostic): throw .dossier(.invalid([diagnostic]))
    case .success(let document): return try opening(try RecordsReader.records(document))
    }
  }

  /// Opens what ``Snapshot/exportedDOT()`` wrote.
  ///
  /// - Parameters:
  ///   - text: the DOT.
  ///   - name: what errors call the text.
  /// - Throws: ``LiaisonError/dossier(_:)`` for bad DOT, with every mistake and its place;
  ///   ``LiaisonError/coding(_:path:)`` for DOT that is not a dossier.
  public static func importing(
    dot text: String, name: String = "import.dot"
  ) throws(LiaisonError) -> Database {
    let (document, diagnostics) = DOTDocument.parse(text, name: name)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .dossier(.invalid(errors)) }
    return try opening(try DOTImport.records(document))
  }

  private static func opening(_ records: DossierRecords) throws(LiaisonError) -> Database {
    do { return Database(try ClaimGraph(records)) } catch { throw .dossier(error) }
  }
}
