internal import Diagnostics

extension Scene {
  /// The scene with members who do nothing but take part drawn as one box for each side, with names.
  ///
  /// More than three people of one kind and party, joined to the centre alone and by the same relations,
  /// make a roster; a roster in full is as many boxes as its names need.
  ///
  /// - Complexity: O(*n* log *n* + *m*).
  func rostered(around centre: Int, inFull: Bool = false) -> Scene {
    let wiring = Wiring(self)
    var groups: [Roster: [(node: Int, edge: Int)]] = [:]
    var edgesAt = [[Int]](repeating: [], count: nodes.count)
    for (number, ends) in wiring.ends.enumerated() where ends.from != ends.to {
      edgesAt[ends.from].append(number)
      edgesAt[ends.to].append(number)
    }
    for (number, node) in nodes.enumerated() where node.role == .person {
      guard edgesAt[number].count == 1, wiring.neighbours[number] == [centre] else { continue }
      let edge = edgesAt[number][0]
      guard edges[edge].family == .takesPart else { continue }
      let labels = Set(edges[edge].relations.map(\.label)).sorted()
      let key = Roster(
        type: node.type, party: node.party ?? "", labels: labels,
        pointsIn: wiring.ends[edge].from == number)
      groups[key, default: []].append((number, edge))
    }
    let large = groups.filter { $0.value.count > 3 }.sorted { $0.key < $1.key }
    guard !large.isEmpty else { return self }
    let gone = Set(large.flatMap { $0.value.map(\.node) })
    let goneEdges = Set(large.flatMap { $0.value.map(\.edge) })
    var rosters: [Node] = []
    var lines: [Edge] = []
    for (key, members) in large {
      for part in inFull ? parts(of: members.map(\.node)) : [members.map(\.node)] {
        let box = roster(part, of: members.count)
        let relations = members.filter { part.contains($0.node) }.flatMap {
          edges[$0.edge].relations
        }
        let ends = key.pointsIn ? [box.key, nodes[centre].key] : [nodes[centre].key, box.key]
        rosters.append(box)
        lines.append(Edge(ends[0], ends[1], Scene.together(relations)))
      }
    }
    return replacing(
      nodes: nodes.indices.filter { !gone.contains($0) }.map { nodes[$0] } + rosters,
      edges: edges.indices.filter { !goneEdges.contains($0) }.map { edges[$0] } + lines)
  }

  /// Members by name, in parts of even size that one box has lines for.
  private func parts(of members: [Int]) -> [[Int]] {
    let sorted = members.sorted { (nodes[$0].name, $0) < (nodes[$1].name, $1) }
    let most = TextBudget.entries - 1
    let count = (sorted.count + most - 1) / most
    return (0..<count).map { part in
      Array(sorted[(part * sorted.count / count)..<((part + 1) * sorted.count / count)])
    }
  }

  /// One box with the names of several.
  private func roster(_ members: [Int], of total: Int) -> Node {
    let people = members.map { nodes[$0] }.sorted { ($0.name, $0.key) < ($1.name, $1.key) }
    let first = people[0]
    var box = Node(
      "roster-\(people.map(\.key).min() ?? first.key)", role: .person, type: first.type,
      types: first.types, look: first.look,
      name: total == people.count
        ? "\(total) \(first.types)" : "\(people.count) of \(total) \(first.types)",
      sources: people.flatMap(\.sources), party: first.party, weight: people.count,
      stands: people.count)
    box.entries = Scene.lines(of: people.map(\.name)).map { Entry($0) }
    return box
  }

  /// Names with commas between them, as many to a line as fit; too many end in a number.
  private static func lines(of names: [String]) -> [String] {
    var lines: [String] = []
    for (place, name) in names.enumerated() {
      let name = PlainText.cut(name, to: TextBudget.entryWidth - 2)
      if let last = lines.last, displayWidth(of: last + name) + 3 <= TextBudget.entryWidth {
        lines[lines.count - 1] = last + " " + name + ","
      } else if lines.count == TextBudget.entries - 1 {
        return lines + ["and \(names.count - place) more"]
      } else {
        lines.append(name + ",")
      }
    }
    if let last = lines.popLast() { lines.append(String(last.dropLast())) }
    return lines
  }

  /// Each verb once, with all its sources and without dates.
  private static func together(_ relations: [Relation]) -> [Relation] {
    var sources: [String: (relation: Relation, numbers: Set<Int>)] = [:]
    for relation in relations.sorted(by: Relation.comesBefore) {
      let numbers = sources[relation.label]?.numbers ?? []
      sources[relation.label] = (
        sources[relation.label]?.relation ?? relation, numbers.union(relation.sources)
      )
    }
    return sources.values.map { first, numbers in
      Relation(
        first.label, phrase: first.phrase, family: first.family, sources: numbers.sorted(),
        modality: first.modality, isDisputed: first.isDisputed, isDenied: first.isDenied)
    }
  }
}

/// What the members of a roster have in common.
private struct Roster: Hashable, Comparable {
  let type: String
  let party: String
  let labels: [String]
  let pointsIn: Bool

  static func < (one: Roster, other: Roster) -> Bool {
    let a = (one.type, one.party, one.labels.joined(separator: ","), one.pointsIn ? 1 : 0)
    return a
      < (other.type, other.party, other.labels.joined(separator: ","), other.pointsIn ? 1 : 0)
  }
}
