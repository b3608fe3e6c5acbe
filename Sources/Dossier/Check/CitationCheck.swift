import Diagnostics
import Foundation
import PropertyGraph

/// Compares claims with the texts they cite.
struct CitationCheck {
  let graph: ClaimGraph
  /// The paragraphs of each document that was read, ready for matching.
  private var paragraphs: [String: [TextMatcher]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the documents' texts from a folder and compares them with what is recorded of them.
  init(_ graph: ClaimGraph, folder: String) {
    self.graph = graph
    for document in graph.documents { read(document.record, in: folder) }
  }

  var documentsRead: Int { paragraphs.count }

  private mutating func read(_ document: DocumentRecord, in folder: String) {
    guard let file = document.file else {
      diagnostics.append(
        .warning(
          "document \(document.id) names no file, so its claims were not compared", at: nil,
          hint: "add 'file:' and 'sha256:' to it"))
      return
    }
    guard !file.contains("/"), let data = FileManager.default.contents(atPath: "\(folder)/\(file)")
    else {
      diagnostics.append(
        .error("document \(document.id): there is no file '\(file)' in '\(folder)'", at: nil))
      return
    }
    let digest = SHA256.hexadecimal(of: data)
    if let recorded = document.sha256, recorded != digest {
      diagnostics.append(
        .error(
          "document \(document.id): '\(file)' has changed since its claims were written", at: nil,
          hint: "read it again, then record sha256: \(digest)"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      diagnostics.append(.error("document \(document.id): '\(file)' is not UTF-8 text", at: nil))
      return
    }
    let lines = Self.paragraphs(of: text)
    if lines.count != document.paragraphs {
      diagnostics.append(
        .error(
          "document \(document.id): '\(file)' has \(lines.count) paragraphs, "
            + "\(document.paragraphs) are recorded", at: nil))
    }
    paragraphs[document.id] = lines.map { TextMatcher($0) }
  }

  /// The lines of a text that are not blank, where blank means nothing but Unicode white space.
  static func paragraphs(of text: String) -> [Substring] {
    text.split { $0.isNewline }.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// What becomes of a claim.
  func citation(of claim: Claim) -> CheckReport.Citation? {
    guard claim.record.inferred == nil else { return .inferred }
    guard let texts = paragraphs[claim.record.document] else { return nil }
    let cited = claim.record.paragraphs.filter { texts.indices.contains($0 - 1) }
    var missing: [String] = []
    if !names(claim.subject, claim, cited, texts) {
      missing.append(graph.entity(claim.subject).name)
    }
    switch claim.object {
    case .entity(let object):
      if !names(object, claim, cited, texts) { missing.append(graph.entity(object).name) }
    case .value(let value):
      if !cited.contains(where: { states(value, claim, texts[$0 - 1]) }) { missing.append(value) }
    }
    if missing.isEmpty { return .verified }
    return claim.record.unnamed.map { .unnamed(reason: $0) } ?? .missing(what: missing)
  }

  /// Whether a cited paragraph names an entity by its name or by an alias that holds there; the
  /// document itself needs no naming in its own text.
  private func names(
    _ node: NodeID, _ claim: Claim, _ cited: [Int], _ texts: [TextMatcher]
  ) -> Bool {
    if node == claim.document { return true }
    let entity = graph.entity(node)
    return cited.contains { paragraph in
      let aliases = entity.aliases.filter {
        $0.holds(inDocument: claim.record.document, paragraph: paragraph)
      }
      let names = [entity.name] + entity.scripts.values.sorted() + aliases.map(\.name)
      return texts[paragraph - 1].firstName(among: names) != nil
    }
  }

  private func states(_ value: String, _ claim: Claim, _ text: TextMatcher) -> Bool {
    guard graph.vocabulary.property(claim.record.predicate)?.kind == .date,
      let date = try? EDTFDate(value)
    else { return text.states(value: value) }
    return text.mention(of: date) == .full
  }
}

extension ClaimGraph {
  /// Checks the dossier, and compares every claim with the texts of the documents it cites.
  ///
  /// A paragraph bears a claim out when it names both ends, or the subject and the value's text, by a
  /// name or by an alias that holds there.
  ///
  /// - Parameter folder: where the plain-text documents lie, under the file names recorded.
  /// - Complexity: O(*c* · *p*) for *c* claims with paragraphs of length *p*.
  public func check(sources folder: String) -> CheckReport {
    var report = check()
    let check = CitationCheck(self, folder: folder)
    report.documentsRead = check.documentsRead
    report.diagnostics += check.diagnostics
    for claim in claims where !claim.isDerived {
      guard let citation = check.citation(of: claim) else { continue }
      report.citations.append(citation)
      if case .missing(let what) = citation {
        let names = what.map { "“\($0)”" }.joined(separator: " nor ")
        report.diagnostics.append(
          .error(
            "'\(claim.id)': the cited paragraph does not name \(names)", at: nil,
            hint: "add an alias with 'in: [\"\(claim.record.citation)\"]', or 'unnamed: reason'"))
      }
      if case .unnamed(let reason) = citation {
        report.diagnostics.append(
          Diagnostic(.note, "'\(claim.id)' is borne out, but not by name: \(reason)", at: nil))
      }
      if case .verified = citation, claim.record.unnamed != nil {
        report.diagnostics.append(
          .warning(
            "'\(claim.id)' says why an end is not named, but the paragraph names both", at: nil,
            hint: "take 'unnamed:' out"))
      }
    }
    report.diagnostics.sort { $0.severity < $1.severity }
    return report
  }
}
