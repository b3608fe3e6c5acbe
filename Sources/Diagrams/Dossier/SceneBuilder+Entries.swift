import Dossier
import GraphSchema
import PropertyGraph

extension SceneBuilder {
  /// A link as a line in the box of its object: `led by Mario Mancuso, seen on 11 Dec 2007`.
  func entry(_ link: Link, _ numbers: [String: Int]) -> Scene.Entry {
    let phrase = graph.vocabulary.schema.relationshipType(link.relation)?.inversePhrase ?? "←"
    let subject = graph.entity(link.from).name + acting(link)
    // A schema that gives no words for the other way round has an arrow there.
    let told =
      phrase.hasPrefix("←")
      ? subject + ": " + graph.vocabulary.shortLabel(of: link.relation)
      : Self.bare(phrase) + " " + subject
    return Scene.Entry(
      words([told] + circumstances(link)), sources: sources(of: [link], numbers))
  }

  /// A phrase without the verb it begins with: `is led by` is `led by`.
  private static func bare(_ phrase: String) -> String {
    for start in ["is ", "was ", "has the ", "has "] where phrase.hasPrefix(start) {
      return String(phrase.dropFirst(start.count))
    }
    return phrase
  }

  /// ` (acting)`, when the role or the relation says so.
  private func acting(_ link: Link) -> String {
    let type = graph.vocabulary.schema.relationshipType(link.relation)
    let words = [link.role, type?.phrase].compactMap { $0?.lowercased() }
    let isActing = words.contains { text in
      text.split { !$0.isLetter }.contains("acting")
    }
    return isActing ? " (acting)" : ""
  }

  /// The date of a link and what keeps it from being plainly stated.
  func circumstances(_ link: Link) -> [String] {
    var words: [String] = []
    let date = link.dating == .undated && link.stated == nil ? "" : date(of: link)
    if !date.isEmpty { words.append(date) }
    switch link.modality {
    case .asserted: break
    case .inferred: words.append("inferred")
    case .planned: words.append("planned")
    case .predicted: words.append("expected")
    case .belief: words.append("believed")
    }
    if link.isDisputed { words.append("disputed") }
    return words
  }

  func words(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func sources(of links: [Link], _ numbers: [String: Int]) -> [Int] {
    links.flatMap(\.claims).compactMap { numbers[graph.claims[$0].record.document] }
  }

  /// Who holds an office: the latest first, three at most, or that nobody is known to.
  ///
  /// An office is recorded as vacant by a property that is `true` and whose name or phrase speaks of
  /// vacancy; otherwise the source is silent, which is not the same.
  func holders(
    of office: NodeID, _ links: [Link], _ numbers: [String: Int]
  ) -> (entries: [Scene.Entry], isVacant: Bool) {
    let sorted = Self.latestFirst(links)
    guard !sorted.isEmpty else {
      if let sources = vacancy(of: office, numbers) {
        return ([Scene.Entry("vacant", sources: sources, isStrong: true)], true)
      }
      return ([Scene.Entry(asOf == nil ? "holder not recorded" : "no holder recorded then")], true)
    }
    var entries: [Scene.Entry] = []
    var seen: [NodeID: [Link]] = [:]
    var order: [NodeID] = []
    for link in sorted {
      if seen[link.from] == nil { order.append(link.from) }
      seen[link.from, default: []].append(link)
    }
    let shown = order.count > 3 ? 2 : 3
    for person in order.prefix(shown) {
      let links = seen[person] ?? []
      let isActing = links.contains { !acting($0).isEmpty }
      let name = graph.entity(person).name + (isActing ? " (acting)" : "")
      entries.append(Scene.Entry(name, isStrong: true))
      let when = words(links.prefix(1).flatMap { [former($0)] + circumstances($0) })
      let sources = sources(of: links, numbers)
      if when.isEmpty {
        entries[entries.count - 1] = Scene.Entry(name, sources: sources, isStrong: true)
      } else {
        entries.append(Scene.Entry(when, sources: sources))
      }
    }
    if order.count > shown {
      entries.append(Scene.Entry("and \(order.count - shown) others"))
    }
    return (entries, false)
  }

  /// The role that a link gives, unless it is said already.
  private func former(_ link: Link) -> String {
    acting(link).isEmpty ? link.role ?? "" : ""
  }

  private func vacancy(of office: NodeID, _ numbers: [String: Int]) -> [Int]? {
    for fact in graph.facts(of: office) where fact.settled == "true" {
      let property = graph.vocabulary.property(fact.property)
      let words = "\(fact.property) \(property?.phrase ?? "")".lowercased()
      guard words.contains("vacan") else { continue }
      return fact.readings.flatMap(\.claims).compactMap {
        numbers[graph.claims[$0].record.document]
      }
    }
    return nil
  }

  /// Links by their last stated date, the latest first; undated ones last.
  static func latestFirst(_ links: [Link]) -> [Link] {
    links.enumerated().sorted { one, other in
      let a = TimeBounds(one.element.dating)
      let b = TimeBounds(other.element.dating)
      let mine = (a.latestEnd ?? a.earliestEnd ?? a.latestStart ?? a.earliestStart ?? .min)
      let theirs = (b.latestEnd ?? b.earliestEnd ?? b.latestStart ?? b.earliestStart ?? .min)
      return mine == theirs ? one.offset < other.offset : mine > theirs
    }.map(\.element)
  }
}
