public import Diagnostics
import GraphSchema

/// What a check of a dossier found: mistakes, things to look at, and how far its citations hold.
public struct CheckReport: Sendable {
  /// What became of the citations of one claim.
  public enum Citation: Sendable, Hashable {
    /// A cited paragraph names both ends, or the subject and the value.
    case verified
    /// It does not, and the claim says why.
    case unnamed(reason: String)
    /// It is inferred, or derived from one that is cited, and need not.
    case inferred
    /// It does not, and nobody says why.
    case missing(what: [String])
  }

  /// Mistakes and warnings, errors first.
  public var diagnostics: [Diagnostic] = []
  /// What became of each claim, in the order of ``ClaimGraph/claims``; empty without sources.
  public var citations: [Citation] = []
  /// How many documents were compared with their texts.
  public var documentsRead = 0

  /// Whether nothing is wrong.
  public var isClean: Bool { !diagnostics.contains { $0.severity == .error } }

  /// How many claims were checked and need to be named: all but inferred ones.
  public var checkedCount: Int { citations.count { $0 != .inferred } }

  /// How many of them a paragraph bears out by name.
  public var verifiedCount: Int { citations.count { $0 == .verified } }
}

extension ClaimGraph {
  /// Checks what reading alone does not refuse: colliding names, entities that no claim mentions,
  /// dates that cannot be.
  ///
  /// - Complexity: O(*n* log *n*).
  public func check() -> CheckReport {
    var report = CheckReport()
    report.diagnostics += collidingNames() + unmentionedEntities() + doubtfulDates()
    report.diagnostics.sort { $0.severity < $1.severity }
    report.diagnostics += disagreements()
    return report
  }

  /// Conflicts and tensions: nothing to mend, but something to know.
  private func disagreements() -> [Diagnostic] {
    let conflicts = conflicts.map { conflict in
      let phrase =
        vocabulary.property(conflict.predicate)?.phrase
        ?? vocabulary.schema.relationshipType(conflict.predicate)?.phrase ?? conflict.predicate
      let sides = conflict.sides.map { side in
        "\(displayed(side.value, of: conflict.predicate)) "
          + "(\(citations(of: side.claims).joined(separator: ", ")))"
      }
      return Diagnostic(
        .note,
        "conflict: “\(entity(conflict.subject).name) \(phrase)” "
          + sides.joined(separator: " against "), at: nil)
    }
    return conflicts
      + tensions.map { tension in
        Diagnostic(
          .note, "tension: \(tension.why) (\(tension.claims.joined(separator: ", ")))", at: nil)
      }
  }

  private func collidingNames() -> [Diagnostic] {
    var bearers: [String: [Entity]] = [:]
    var order: [String] = []
    for entity in entities {
      for name in Set([entity.name] + entity.searchableAliases).sorted() {
        let folded = FoldedText(name).nameWords.map(\.text).joined(separator: " ")
        if bearers[folded] == nil { order.append(folded) }
        if bearers[folded]?.last?.id != entity.id { bearers[folded, default: []].append(entity) }
      }
    }
    return order.compactMap { name in
      guard let all = bearers[name], all.count > 1 else { return nil }
      let keys = all.map { "'\($0.key)'" }.joined(separator: ", ")
      let isSame = Set(all.map(\.name)).count == 1
      return .warning(
        isSame
          ? "entities \(keys) have the same name, “\(all[0].name)”"
          : "the name “\(name)” means several entities: \(keys)", at: nil,
        hint: "a look-up asks back; scope the alias with 'in:' if only some paragraphs mean it")
    }
  }

  private func unmentionedEntities() -> [Diagnostic] {
    entities.filter { positions(ofClaimsAbout: $0.id).isEmpty && documentClaims($0).isEmpty }.map {
      .warning(
        "no claim mentions '\($0.key)' (\($0.name))", at: nil,
        hint: "cite what a document says of it, or take it out")
    }
  }

  private func documentClaims(_ entity: Entity) -> [Int] {
    entity.document.map { documents[$0].claims } ?? []
  }

  /// Dates that end before they begin, and sentinels such as 9999-12-31 that stand for "no end".
  private func doubtfulDates() -> [Diagnostic] {
    claims.compactMap { claim in
      let dates = claim.record.dating.dates
      if let sentinel = dates.first(where: { ($0.latest?.components.year ?? 0) >= 2100 }) {
        return .warning(
          "'\(claim.id)' is dated \(sentinel.text), which looks like a stand-in for no end",
          at: nil,
          hint: "leave 'to:' out when the end is not stated, or write '..' when it is open")
      }
      if !TimeBounds(claim.record.dating).isConsistent {
        return .error(
          "'\(claim.id)' ends before it begins", at: nil, hint: "look at 'from' and 'to'")
      }
      return nil
    }
  }
}
