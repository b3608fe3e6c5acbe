internal import GraphSchema

/// The relations of a scene as a story in steps: what is undated first, then by date.
///
/// Dates that are few are a step each; more of them are put together by year, then with the years
/// next to them, until no more than nine steps are left.
///
/// ```swift
/// for step in StoryOrder(scene).steps { print(step.caption) }
/// // Background: BIS is part of U.S. Department of Commerce
/// // 2005: HTWG was established at 2005 JCCT
/// // 11 Dec 2007: Mario Mancuso signed 2007 Guidelines; Wei Jiangguo signed 2007 Guidelines
/// ```
package struct StoryOrder: Sendable, Hashable {
  /// One relation of a scene.
  package struct Piece: Sendable, Hashable {
    /// The place of the edge in ``Scene/edges``.
    package let edge: Int
    /// The place of the relation in ``Scene/Edge/relations``.
    package let relation: Int
  }

  /// What is told together.
  package struct Step: Sendable, Hashable {
    /// When: `Background`, `2005`, `11 Dec 2007`, `2009–2011`.
    package let title: String
    /// The title and the relations in words.
    package let caption: String
    /// The relations that are told, in the order of time, then of the scene.
    package let pieces: [Piece]
  }

  /// The steps; every relation of the scene is in one.
  package let steps: [Step]

  /// Tells a scene.
  ///
  /// - Parameter most: the most steps, the one for what is undated included; at least 2.
  /// - Complexity: O(*m* log *m* + *g*²) for *m* relations on *g* dates.
  package init(_ scene: Scene, most: Int = 9) {
    var undated: [Piece] = []
    var dated: [(when: Scene.When, piece: Piece)] = []
    for (place, edge) in scene.edges.enumerated() {
      for (number, relation) in edge.relations.enumerated() {
        let piece = Piece(edge: place, relation: number)
        if let when = relation.when { dated.append((when, piece)) } else { undated.append(piece) }
      }
    }
    dated.sort {
      ($0.when, $0.piece.edge, $0.piece.relation) < ($1.when, $1.piece.edge, $1.piece.relation)
    }
    let room = max(most, 2) - (undated.isEmpty ? 0 : 1)
    var chapters = Chapter.chapters(dated, by: { [$0.day, $0.width] })
    if chapters.count > room { chapters = Chapter.chapters(dated, by: { [Chapter.year($0.day)] }) }
    while chapters.count > room { Chapter.joinNearest(&chapters) }
    let words = StoryWords(scene: scene)
    var steps: [Step] = []
    if !undated.isEmpty { steps.append(words.step("Background", undated)) }
    steps += chapters.map { words.step(words.commonDate($0.pieces) ?? $0.title, $0.pieces) }
    self.steps = steps
  }
}

/// Relations that are told together.
private struct Chapter {
  var first: Scene.When
  var last: Scene.When
  var pieces: [StoryOrder.Piece]

  /// Sorted relations in runs that have something in common.
  static func chapters(
    _ dated: [(when: Scene.When, piece: StoryOrder.Piece)], by mark: (Scene.When) -> [Int]
  ) -> [Chapter] {
    var chapters: [Chapter] = []
    for (when, piece) in dated {
      if let open = chapters.last, mark(open.last) == mark(when) {
        chapters[chapters.count - 1].last = when
        chapters[chapters.count - 1].pieces.append(piece)
      } else {
        chapters.append(Chapter(first: when, last: when, pieces: [piece]))
      }
    }
    return chapters
  }

  /// Joins the two neighbours with the least time between them, the smaller pair of equals.
  static func joinNearest(_ chapters: inout [Chapter]) {
    guard chapters.count > 1 else { return }
    let pairs = chapters.indices.dropLast().map { place in
      (
        gap: year(chapters[place + 1].first.day) - year(chapters[place].last.day),
        size: chapters[place].pieces.count + chapters[place + 1].pieces.count, place: place
      )
    }
    guard let best = pairs.min(by: { $0 < $1 }) else { return }
    let next = chapters.remove(at: best.place + 1)
    chapters[best.place].last = next.last
    chapters[best.place].pieces += next.pieces
  }

  /// The day, month or year when all are of one, else the years.
  var title: String {
    if first == last, let date = CalendarDate(days: first.day) {
      let (year, month, day) = date.components
      if first.width == 1 { return "\(day) \(Self.months[month - 1]) \(Self.words(year))" }
      if first.width <= 31 { return "\(Self.months[month - 1]) \(Self.words(year))" }
    }
    let years = [Self.year(first.day), Self.year(last.day + last.width - 1)]
    if years[0] >= years[1] { return Self.words(years[0]) }
    return "\(Self.words(years[0]))–\(Self.words(years[1]))"
  }

  static func year(_ day: Int) -> Int {
    CalendarDate(days: day)?.components.year ?? (day < 0 ? -9_999 : 9_999)
  }

  private static func words(_ year: Int) -> String { year > 0 ? String(year) : "\(1 - year) BC" }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// The words of steps.
private struct StoryWords {
  let scene: Scene
  let names: [String: String]

  init(scene: Scene) {
    self.scene = scene
    var names: [String: String] = [:]
    for node in scene.nodes { names[node.key] = node.name }
    self.names = names
  }

  /// The date that all relations bear, as their lines have it.
  func commonDate(_ pieces: [StoryOrder.Piece]) -> String? {
    let dates = Set(
      pieces.map { piece in
        let date = scene.edges[piece.edge].relations[piece.relation].date
        let seen = ["seen on ", "seen in ", "seen "].first(where: date.hasPrefix)
        return String(date.dropFirst(seen?.count ?? 0))
      })
    guard dates.count == 1, let date = dates.first, !date.isEmpty, date.count <= 30 else {
      return nil
    }
    return date
  }

  func step(_ title: String, _ pieces: [StoryOrder.Piece]) -> StoryOrder.Step {
    var facts: [String] = []
    for piece in pieces {
      let edge = scene.edges[piece.edge]
      let relation = edge.relations[piece.relation]
      let doubt = relation.isDenied ? " (denied)" : relation.isDisputed ? " (disputed)" : ""
      let fact =
        "\(names[edge.from] ?? edge.from) \(relation.phrase) \(names[edge.to] ?? edge.to)\(doubt)"
      if !facts.contains(fact) { facts.append(fact) }
    }
    let rest = facts.count - 3
    let shown = facts.prefix(3).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
    return StoryOrder.Step(
      title: title, caption: PlainText.cut("\(title): \(shown)", to: 300), pieces: pieces)
  }
}
