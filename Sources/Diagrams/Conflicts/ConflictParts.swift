/// The nodes and lines of a conflict view, numbered in the order of reading: band after band, in each
/// the things, what they are tied to, the claims and the documents.
struct ConflictParts {
  /// What stands in a column, from left to right.
  enum Column: Int, CaseIterable {
    case thing
    case object
    case claim
    case document
  }

  /// A node with what belongs to it.
  struct Node {
    let scene: Scene.Node
    /// What it is in the dossier: the key of an entity, or the id of a document; nothing for a claim.
    let key: String
    let band: Int
    let column: Column
    let content: Content
    let sentence: String
  }

  /// What is written in a node.
  enum Content {
    case thing
    case claim(Disagreement.Reading, letter: String, sources: [Int])
    case witness(DisagreementScene.Document)
  }

  /// A line; its tail is never to the right of its head.
  struct Edge {
    let tail: Int
    let head: Int
    /// Whether what it says leads from head to tail.
    let isTurned: Bool
    var edge: Scene.Edge
    let sentence: String
  }

  /// The most documents drawn behind one claim; the rest become one folder.
  static let documents = 5

  let source: DisagreementScene
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// The names of nodes in the scene that have a number already.
  private var numbers: [String: Int] = [:]

  /// Numbers what a scene shows.
  ///
  /// - Complexity: O(*n*) in the number of witnesses.
  init(_ source: DisagreementScene) {
    self.source = source
    for band in source.bands.indices { add(source.bands[band], band) }
  }

  /// The same as nodes and edges of a scene.
  var scene: Scene {
    Scene(
      title: source.title, subtitle: source.subtitle, nodes: nodes.map(\.scene),
      edges: edges.map(\.edge), sources: source.sources, notes: source.notes)
  }

  private mutating func add(_ band: Disagreement, _ number: Int) {
    for reading in band.readings { addThing(reading.about, .thing, number) }
    for reading in band.readings {
      if let object = reading.object { addThing(object, .object, number) }
    }
    let claims = band.readings.indices.map { addClaim(band, $0, number) }
    for (reading, claim) in zip(band.readings, claims) { addWitnesses(of: reading, claim, number) }
    for (place, reading) in band.readings.enumerated() {
      join(reading, Self.letter(place), to: claims[place], band, number)
    }
  }

  @discardableResult
  private mutating func add(_ node: Node) -> Int {
    if let known = numbers[node.scene.key] { return known }
    numbers[node.scene.key] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  private func name(_ key: String, _ column: Column, _ band: Int) -> String {
    "\(band + 1)/\(column.rawValue)/\(key)"
  }

  @discardableResult
  private mutating func addThing(_ key: String, _ column: Column, _ band: Int) -> Int {
    let thing = source.things[key] ?? Scene.Node(key, role: .topic, type: "thing", name: key)
    let node = Scene.Node(
      name(key, column, band), role: thing.role, type: thing.type, types: thing.types,
      look: thing.look, name: thing.name, nativeName: thing.nativeName, detail: thing.detail,
      sources: thing.sources, party: thing.party, weight: thing.weight, href: thing.href,
      isCentre: thing.isCentre && column == .thing, stands: thing.stands)
    return add(
      Node(
        scene: node, key: key, band: band, column: column, content: .thing,
        sentence: Sentences.sentence(of: node, party: nil)))
  }

  private mutating func addClaim(_ band: Disagreement, _ place: Int, _ number: Int) -> Int {
    let reading = band.readings[place]
    let letter = band.readings.count == 1 ? "" : Self.letter(place)
    let cited = Set(reading.witnesses.compactMap { source.documents[$0.document]?.number }).sorted()
    let node = Scene.Node(
      name("\(place + 1)", .claim, number), role: .topic, type: "claim", look: .claim,
      name: reading.sentence, sources: cited)
    let sentence = ConflictSentences.reading(
      letter, of: band.readings.count, reading, sources: cited)
    return add(
      Node(
        scene: node, key: "", band: number, column: .claim,
        content: .claim(reading, letter: letter, sources: cited), sentence: sentence))
  }

  /// `A`, `B` … `Z`, then `27`.
  static func letter(_ place: Int) -> String {
    guard place < 26, let letter = UnicodeScalar(UInt32(65 + place)) else { return "\(place + 1)" }
    return String(letter)
  }
}

extension ConflictParts {
  /// The documents behind a claim, each once, with a line for what they say.
  ///
  /// Every reading has folders of its own, so that no line crosses another; only where one document
  /// says all there is, it stands once, and is seen to contradict itself.
  private mutating func addWitnesses(of reading: Disagreement.Reading, _ claim: Int, _ band: Int) {
    let isAlone =
      Set(source.bands[band].readings.flatMap(\.witnesses).map(\.document)).count == 1
    var order: [String] = []
    var witnesses: [String: [Disagreement.Witness]] = [:]
    for witness in reading.witnesses {
      if witnesses[witness.document] == nil { order.append(witness.document) }
      witnesses[witness.document, default: []].append(witness)
    }
    let isLong = order.count > Self.documents + 1
    for id in order.prefix(isLong ? Self.documents : order.count) {
      let document = source.document(id)
      let node = Scene.Node(
        name(isAlone ? id : "\(claim)/\(id)", .document, band), role: .document,
        type: document.kind, look: .document,
        name: document.title, detail: "\(id) · \(document.date)", sources: [document.number])
      let number = add(
        Node(
          scene: node, key: id, band: band, column: .document, content: .witness(document),
          sentence: ConflictSentences.document(document)))
      says(number, claim, witnesses[id] ?? [], reading, document)
    }
    if isLong { addRest(Array(order.dropFirst(Self.documents)), claim, band) }
  }

  private mutating func says(
    _ number: Int, _ claim: Int, _ witnesses: [Disagreement.Witness],
    _ reading: Disagreement.Reading, _ document: DisagreementScene.Document
  ) {
    let relations = witnesses.map { witness in
      let marks = ConflictSentences.marks(witness.paragraphs)
      return Scene.Relation(
        witness.speaker.isEmpty ? marks : marks + " · words of " + witness.speaker,
        phrase: "says", family: .speaks, sources: [document.number],
        citations: witness.paragraphs.map { "\(document.id).\($0)" },
        modality: witness.modality, isDisputed: witness.isDoubtful)
    }
    guard !relations.isEmpty else { return }
    let sentences = witnesses.map { ConflictSentences.says($0, reading, document) }
    edges.append(
      Edge(
        tail: claim, head: number, isTurned: true,
        edge: Scene.Edge(nodes[number].scene.key, nodes[claim].scene.key, relations),
        sentence: PlainText.cut(
          sentences.joined(separator: "; "), to: TextBudget.sentenceWidth)))
  }

  /// One folder for the documents that there is no room for.
  private mutating func addRest(_ ids: [String], _ claim: Int, _ band: Int) {
    let cited = ids.compactMap { source.documents[$0]?.number }
    let node = Scene.Node(
      name("more-\(claim)", .document, band), role: .document, type: "document",
      look: .document, name: "+\(ids.count) more documents", sources: cited, stands: ids.count)
    let number = add(
      Node(
        scene: node, key: "", band: band, column: .document, content: .thing,
        sentence: Sentences.sentence(of: node, party: nil)))
    let relation = Scene.Relation("say so, too", phrase: "say", family: .speaks, sources: cited)
    edges.append(
      Edge(
        tail: claim, head: number, isTurned: true,
        edge: Scene.Edge(node.key, nodes[claim].scene.key, [relation]),
        sentence: "\(ids.count) more documents say so, too \(Numbers.bracketed(cited))"))
  }

  /// The lines that lead from the thing to the claim: straight, or through the thing it is tied to.
  private mutating func join(
    _ reading: Disagreement.Reading, _ letter: String, to claim: Int, _ band: Disagreement,
    _ number: Int
  ) {
    let thing = addThing(reading.about, .thing, number)
    guard let object = reading.object, let relation = reading.relation else {
      about(thing, claim, letter, band, isDisputed: true)
      return
    }
    let other = addThing(object, .object, number)
    tie(thing, other, relation, reading, band)
    about(other, claim, letter, band, isDisputed: false)
  }

  private mutating func about(
    _ thing: Int, _ claim: Int, _ letter: String, _ band: Disagreement, isDisputed: Bool
  ) {
    let relation = Scene.Relation(
      "is about", family: .concerns, sources: nodes[claim].scene.sources, isDisputed: isDisputed)
    edges.append(
      Edge(
        tail: thing, head: claim, isTurned: true,
        edge: Scene.Edge(nodes[claim].scene.key, nodes[thing].scene.key, [relation]),
        sentence: ConflictSentences.about(letter, of: band.readings.count, nodes[thing].scene.name))
    )
  }

  /// The disputed relation itself, once for each pair of things.
  private mutating func tie(
    _ thing: Int, _ other: Int, _ relation: Scene.Relation, _ reading: Disagreement.Reading,
    _ band: Disagreement
  ) {
    let readings = band.readings.filter {
      $0.about == reading.about && $0.object == reading.object
    }
    guard readings.first == reading else { return }
    let (from, to) = reading.isTurned ? (other, thing) : (thing, other)
    edges.append(
      Edge(
        tail: thing, head: other, isTurned: reading.isTurned,
        edge: Scene.Edge(
          nodes[from].scene.key, nodes[to].scene.key, [relation],
          isSymmetric: reading.isSymmetric),
        sentence: ConflictSentences.matter(readings, sort: band.sort)))
  }
}

extension DisagreementScene {
  /// The document of an id, described by its id alone when nothing is known of it.
  func document(_ id: String) -> Document {
    documents[id]
      ?? Document(id, number: 0, kind: "document", date: "undated", title: id)
  }
}
