import GraphSchema
import PropertyGraph

/// Gathers what claims say of properties, and finds out on which value they agree.
enum FactBuilder {
  private struct Subject: Hashable {
    let node: NodeID
    let property: String
  }

  /// The facts, in the order of their first claim.
  static func facts(of claims: [GraphBuilder.ClaimDraft], _ vocabulary: Vocabulary)
    -> [PropertyFact]
  {
    var order: [Subject] = []
    var positions: [Subject: [Int]] = [:]
    for (position, claim) in claims.enumerated() {
      guard case .value = claim.object else { continue }
      let subject = Subject(node: claim.subject, property: claim.record.predicate)
      if positions[subject] == nil { order.append(subject) }
      positions[subject, default: []].append(position)
    }
    return order.compactMap { subject in
      guard let property = vocabulary.property(subject.property) else { return nil }
      return fact(subject, positions[subject] ?? [], claims, property)
    }
  }

  private static func fact(
    _ subject: Subject, _ positions: [Int], _ claims: [GraphBuilder.ClaimDraft],
    _ property: PropertyRecord
  ) -> PropertyFact {
    var values: [String] = []
    var witnesses: [String: [Int]] = [:]
    var live: [String] = []
    var denied: Set<String> = []
    for position in positions {
      guard case .value(let value) = claims[position].object else { continue }
      if witnesses[value] == nil { values.append(value) }
      witnesses[value, default: []].append(position)
      let record = claims[position].record
      if record.isDenied {
        denied.insert(value)
      } else if record.modality.isWalkedByDefault, !live.contains(value) {
        live.append(value)
      }
    }
    let isDisputed =
      live.contains(where: denied.contains)
      || (property.single != nil && !allAgree(live, property.kind))
    let settled = isDisputed || property.single == nil ? nil : mostPrecise(live, property.kind)
    return PropertyFact(
      subject: subject.node, property: subject.property,
      readings: values.map { PropertyFact.Reading(value: $0, claims: witnesses[$0] ?? []) },
      settled: settled, isDisputed: isDisputed)
  }

  /// Whether all values can be so at once: equal texts, or dates of which one holds the other.
  private static func allAgree(_ values: [String], _ kind: PropertyRecord.Kind) -> Bool {
    for (position, value) in values.enumerated() {
      for other in values[..<position] where !agree(value, other, kind) { return false }
    }
    return true
  }

  private static func agree(_ a: String, _ b: String, _ kind: PropertyRecord.Kind) -> Bool {
    guard kind == .date, let first = range(a), let second = range(b) else { return a == b }
    return first.contains(second) || second.contains(first)
  }

  private static func mostPrecise(_ values: [String], _ kind: PropertyRecord.Kind) -> String? {
    guard kind == .date else { return values.first }
    return values.min { (range($0)?.count ?? .max) < (range($1)?.count ?? .max) }
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    guard let date = try? EDTFDate(text), let earliest = date.earliest, let latest = date.latest,
      earliest <= latest
    else { return nil }
    return Int(earliest.days)...Int(latest.days)
  }
}
