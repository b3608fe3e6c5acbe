package import Dossier
import GraphSchema
package import PropertyGraph

/// Makes the scene of a conflict view from conflicts, tensions and doubtful claims of a dossier.
///
/// ```swift
/// var builder = ConflictSceneBuilder(graph)
/// builder.add(graph.conflicts)
/// let scene = builder.scene(title: "The sources disagree")
/// ```
package struct ConflictSceneBuilder {
  let graph: ClaimGraph
  /// The entity the figure is about.
  package var centre: NodeID?
  /// Remarks printed under the sources.
  package var notes: [String] = []
  private var bands: [Disagreement] = []
  private var things: Set<NodeID> = []
  private var cited: Set<String> = []

  /// A builder for scenes of one dossier.
  package init(_ graph: ClaimGraph) { self.graph = graph }

  /// Adds what the rules of the schema find.
  package mutating func add(_ conflicts: [Conflict]) {
    for conflict in conflicts {
      let band = band(of: conflict)
      bands.append(band)
    }
  }

  /// Adds claims that do not fit together, with the reason.
  package mutating func add(tension claims: [Claim], why: String) {
    guard !claims.isEmpty else { return }
    var readings: [Disagreement.Reading] = []
    for claim in claims { readings.append(wholeReading(of: claim)) }
    bands.append(
      Disagreement(
        sort: .tension, headline: Self.capitalised(why), remark: Self.unresolved(claims.count),
        readings: readings))
  }

  /// Adds claims that their own text makes doubtful.
  package mutating func add(doubtful claims: [Claim]) {
    for claim in claims {
      let reading = wholeReading(of: claim)
      bands.append(
        Disagreement(
          sort: .doubt, headline: Self.capitalised(claim.record.disputed ?? ""),
          remark: "kept as written, marked doubtful", readings: [reading]))
    }
  }

  /// The scene of what was added, in the order in which it was.
  ///
  /// - Complexity: O(*n*) in the number of documents, entities shown and their links.
  package func scene(title: String, subtitle: String = "") -> DisagreementScene {
    var builder = SceneBuilder(graph)
    builder.centre = centre
    var numbers: [String: Int] = [:]
    for document in graph.documents where cited.contains(document.record.id) {
      numbers[document.record.id] = numbers.count + 1
    }
    return DisagreementScene(
      title: title, subtitle: subtitle, bands: bands,
      things: things.sorted().map {
        builder.sceneNode($0, party: nil, links: [], numbers: [:], degree: 0)
      },
      documents: graph.documents.compactMap { document in
        numbers[document.record.id].map { number in
          DisagreementScene.Document(
            document.record.id, number: number,
            kind: graph.vocabulary.schema.nodeType(document.record.type)?.noun ?? "document",
            date: builder.settledDate(of: document.entity) ?? "undated",
            title: document.record.title)
        }
      }, sources: builder.sources(numbers), notes: notes)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A dossier keeps every reading; it has no place for a verdict.
  private static func unresolved(_ count: Int) -> String {
    count == 2 ? "not resolved: both are kept" : "not resolved: all \(count) are kept"
  }
}

extension ConflictSceneBuilder {
  private mutating func band(of conflict: Conflict) -> Disagreement {
    var readings: [Disagreement.Reading] = []
    for side in conflict.sides { readings += self.readings(of: side, in: conflict) }
    let isDenial =
      conflict.kind == .denial || Set(readings.map(\.isDenial)).count > 1
    let subject = graph.entity(conflict.subject).name
    let headline =
      conflict.kind == .denial
      ? "Is it so that \(readings.first?.sentence ?? subject)?"
      : "\(subject) \(lead(of: conflict)) …"
    return Disagreement(
      sort: isDenial ? .denial : .contradiction, headline: headline,
      remark: Self.unresolved(readings.count), readings: readings)
  }

  /// The words between the subject of a conflict and what differs.
  private func lead(of conflict: Conflict) -> String {
    if let property = graph.vocabulary.property(conflict.predicate) { return property.phrase }
    let type = graph.vocabulary.schema.relationshipType(conflict.predicate)
    let isForward = type?.single?.per != .object
    return (isForward ? type?.phrase : type?.inversePhrase) ?? conflict.predicate
  }

  /// A side as one reading; as two when some of its claims deny what others say.
  private mutating func readings(
    of side: Conflict.Side, in conflict: Conflict
  ) -> [Disagreement.Reading] {
    let claims = side.claims.map { graph.claims[$0] }
    var readings: [Disagreement.Reading] = []
    for isDenial in [false, true] {
      let group = claims.filter { $0.record.isDenied == isDenial }
      if let first = group.first { readings.append(reading(of: group, first: first, in: conflict)) }
    }
    return readings
  }

  private mutating func reading(
    of claims: [Claim], first: Claim, in conflict: Conflict
  ) -> Disagreement.Reading {
    let isDenial = first.record.isDenied
    things.insert(conflict.subject)
    let about = graph.entity(conflict.subject).key
    guard let relationship = first.link else {
      var value = ""
      if case .value(let text) = first.object {
        value = graph.displayed(text, of: conflict.predicate)
      }
      return Disagreement.Reading(
        about: about, lead: (isDenial ? "denied: " : "") + lead(of: conflict), value: value,
        sentence: sentence(of: first), isDenial: isDenial, details: doubts(claims),
        witnesses: witnesses(claims))
    }
    let link = graph.link(relationship)
    let other = link.end(oppositeTo: conflict.subject)
    things.insert(other)
    let type = graph.vocabulary.schema.relationshipType(link.relation)
    let isYesOrNo = conflict.kind == .denial
    return Disagreement.Reading(
      about: about, object: graph.entity(other).key, relation: relation(of: link),
      isTurned: link.from != conflict.subject, isSymmetric: type?.isSymmetric ?? false,
      lead: isYesOrNo ? plainSentence(of: first) : lead(of: conflict),
      value: isYesOrNo ? (isDenial ? "it is not so" : "it is so") : graph.entity(other).name,
      sentence: isYesOrNo ? plainSentence(of: first) : sentence(of: first), isDenial: isDenial,
      details: times(claims) + doubts(claims), witnesses: witnesses(claims))
  }

  /// A claim as a reading of its own, said in a sentence.
  private mutating func wholeReading(of claim: Claim) -> Disagreement.Reading {
    things.insert(claim.subject)
    let sentence = sentence(of: claim)
    return Disagreement.Reading(
      about: graph.entity(claim.subject).key, lead: claim.record.isDenied ? "denied:" : "",
      value: sentence, sentence: sentence, isDenial: claim.record.isDenied,
      witnesses: witnesses([claim]))
  }

  private func relation(of link: Link) -> Scene.Relation {
    Scene.Relation(
      graph.vocabulary.shortLabel(of: link.relation),
      phrase: graph.vocabulary.schema.relationshipType(link.relation)?.phrase,
      family: SceneBuilder.family(of: link.relation, in: graph.vocabulary), isDisputed: true)
  }
}

extension ConflictSceneBuilder {
  /// A claim without what weakens it: subject, phrase and object.
  private func plainSentence(of claim: Claim) -> String {
    let subject = graph.entity(claim.subject).name
    let predicate = claim.record.predicate
    switch claim.object {
    case .value(let value):
      let phrase = graph.vocabulary.property(predicate)?.phrase ?? predicate
      return "\(subject) \(phrase) \(graph.displayed(value, of: predicate))"
    case .entity(let object):
      let phrase = graph.vocabulary.schema.relationshipType(predicate)?.phrase ?? predicate
      return "\(subject) \(phrase) \(graph.entity(object).name)"
    }
  }

  /// The same with role, principal and date in brackets.
  private func sentence(of claim: Claim) -> String {
    let record = claim.record
    var parts: [String] = []
    if let role = record.role { parts.append("as \(role)") }
    if let behalf = claim.behalf { parts.append("for \(graph.entity(behalf).name)") }
    if record.dating != .undated { parts.append(record.dating.description) }
    if let stated = record.stated { parts.append("“\(stated)”") }
    let plain = plainSentence(of: claim)
    return parts.isEmpty ? plain : "\(plain) (\(parts.joined(separator: ", ")))"
  }

  private func times(_ claims: [Claim]) -> [String] {
    let times = claims.compactMap { claim -> String? in
      if claim.record.dating != .undated { return claim.record.dating.description }
      return claim.record.stated.map { "“\($0)”" }
    }
    let shown = Self.each(times)
    return shown.isEmpty ? [] : [shown.prefix(3).joined(separator: "; ")]
  }

  private func doubts(_ claims: [Claim]) -> [String] {
    Self.each(claims.compactMap(\.record.disputed)).prefix(1).map { "marked doubtful: \($0)" }
  }

  /// The places that say so: one for each document, modality, doubt and speaker.
  private mutating func witnesses(_ claims: [Claim]) -> [Disagreement.Witness] {
    var order: [Disagreement.Witness] = []
    var paragraphs: [Disagreement.Witness: [Int]] = [:]
    for claim in claims {
      cited.insert(claim.record.document)
      let bare = Disagreement.Witness(
        document: claim.record.document, paragraphs: [],
        modality: SceneBuilder.modality(claim.record.modality),
        isDoubtful: claim.record.disputed != nil,
        speaker: claim.says.map { graph.entity($0).name } ?? "")
      if paragraphs[bare] == nil { order.append(bare) }
      paragraphs[bare, default: []] += claim.record.paragraphs
    }
    return order.map { bare in
      Disagreement.Witness(
        document: bare.document, paragraphs: paragraphs[bare] ?? [], modality: bare.modality,
        isDoubtful: bare.isDoubtful, speaker: bare.speaker)
    }
  }

  private static func each(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
