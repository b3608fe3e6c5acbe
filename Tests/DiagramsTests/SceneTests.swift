import DOT
import Diagrams
import Testing

@Suite("Scenes")
struct SceneTests {
  @Test("parallel relations are one line with a list")
  func merged() {
    let nodes = ["a", "b"].map { Scene.Node($0, role: .body, type: "agency", name: $0) }
    let leads = Scene.Relation("leads", family: .leads, date: "2007", sources: [2, 1, 2])
    let meets = Scene.Relation("meets", family: .meets)
    let scene = Scene(
      title: "",
      nodes: nodes,
      edges: [
        Scene.Edge("a", "b", [meets]), Scene.Edge("a", "b", [leads]), Scene.Edge("b", "a", [leads]),
        Scene.Edge("b", "a", [meets], isSymmetric: true), Scene.Edge("a", "b", [leads]),
      ])
    #expect(
      scene.edges.map { "\($0.from)\($0.to)\($0.isSymmetric)" } == ["abfalse", "abtrue", "bafalse"])
    #expect(scene.edges[0].relations == [leads, meets])
    #expect(scene.edges[0].family == .leads)
    #expect(leads.sources == [1, 2])
  }

  @Test("a line is drawn as the first relation that holds")
  func family() {
    let planned = Scene.Relation("co-chairs", family: .chairs, modality: .planned)
    let denied = Scene.Relation("leads", family: .leads, isDenied: true)
    let attends = Scene.Relation("attends", family: .takesPart)
    #expect(Scene.Edge("a", "b", [planned, denied, attends]).family == .takesPart)
    #expect(Scene.Edge("a", "b", [planned]).family == .chairs)
  }

  @Test(
    "a kind's word decides its look, its role when the word is not known",
    arguments: [
      ("session", Scene.Role.output, Look.session), ("Rule", .output, .rule),
      ("communiqué", .output, .policy), ("company", .body, .business), ("bureau", .body, .agency),
      ("spokesperson", .person, .person), ("city", .place, .place),
    ])
  func looks(_ type: String, _ role: Scene.Role, _ look: Look) {
    #expect(Look(type: type, role: role) == look)
  }
}

@Suite("Views")
struct ViewTests {
  @Test("an edge's sentence stands alone, with its sources to the paragraph")
  func sentences() throws {
    let figure = try NeighbourhoodView().figure(of: Samples.workingGroup)
    let titles = Set(figure.text.values.map(\.title))
    #expect(
      titles.contains(
        "Bureau of Industry and Security co-chairs High Technology and Strategic Trade Working "
          + "Group, 2006– (004.14)"))
    #expect(
      titles.contains(
        "High Technology and Strategic Trade Working Group implements Key Sectors Cooperation "
          + "Action Plan, 2011, planned (004.15)"))
    #expect(titles.contains("Ministry of Commerce 商务部, agency of China; MOFCOM; sources [2–4]"))
    #expect(
      figure.text["figure"]?.summary
        == "9 relations between 2 agencies, 2 mechanisms, 2 policies, 1 official, 1 session. "
        + "As of 2011-11-21.")
  }

  @Test(
    "the parties stand left and right of what they share, people outside of the bodies they lead")
  func columns() throws {
    let figure = try NetworkView().figure(of: Samples.network)
    let reading = Reading(figure.document)
    func ranks(_ isWanted: (Scene.Node) -> Bool) -> [Int] {
      let keys = Set(figure.scene.nodes.filter(isWanted).map(\.key))
      return reading.shown.filter {
        keys.contains(reading.nodes[$0]?.attributes["liaison_key"]?.text ?? "")
      }.compactMap { reading.ranks[$0] }
    }
    func rank(_ key: String) -> Int { ranks { $0.key == key }.first ?? -1 }
    let (us, cn) = (ranks { $0.party == "us" }, ranks { $0.party == "cn" })
    let shared = ranks { $0.role == .mechanism || $0.role == .output }
    #expect(try #require(us.max()) < #require(shared.min()))
    #expect(try #require(shared.max()) < #require(cn.min()))
    for (person, body) in [("gutierrez", "commerce"), ("locke", "embassy")] {
      #expect(rank(person) < rank(body), "\(person) leads \(body)")
    }
    #expect(rank("wei") > rank("mofcom"))
    #expect(rank("bis") != rank("commerce"), "joined bodies have ranks of their own")
  }

  @Test("mechanisms that are all tied to each other have ranks of their own", arguments: 3...6)
  func circles(_ count: Int) throws {
    let nodes = (0..<count).map {
      Scene.Node("k\($0)", role: .mechanism, type: "commission", name: "Commission \($0)")
    }
    let edges = (0..<count).flatMap { one in
      (0..<one).map { other in
        Scene.Edge("k\(one)", "k\(other)", [Scene.Relation("part of", family: .other)])
      }
    }
    let figure = try NetworkView().figure(of: Scene(title: "", nodes: nodes, edges: edges))
    let reading = Reading(figure.document)
    let ranks = reading.shown.compactMap { reading.ranks[$0] }
    #expect(ranks.count == count && Set(ranks).count == count, "\(ranks)")
  }

  @Test("the party with the most people and bodies stands left, of equals the first by name")
  func sides() throws {
    func first(_ parties: [Scene.Party], _ owners: [String]) throws -> String? {
      let nodes = owners.enumerated().map { place, party in
        Scene.Node("k\(place)", role: .body, type: "agency", name: "Body \(place)", party: party)
      }
      let figure = try NetworkView().figure(
        of: Scene(title: "", nodes: nodes, edges: [], parties: parties))
      return figure.text["cluster_1"]?.title
    }
    let parties = [Scene.Party("1", "Zealand"), Scene.Party("2", "Austria")]
    #expect(try first(parties, ["1", "2"]) == "Austria")
    #expect(try first(parties, ["1", "1", "2"]) == "Zealand")
  }

  @Test("the hops of a path are numbered and its nodes stand one after the other")
  func path() throws {
    let figure = try PathView().figure(of: Samples.path)
    let hops = figure.text.values.map(\.title).filter { $0.hasPrefix("Hop ") }.sorted()
    #expect(hops.count == 5, "two relations of one hop are one line")
    #expect(hops.first == "Hop 1: Gary Locke led Department of Commerce, 2009–2011 (001.8)")
    let reading = Reading(figure.document)
    let onPath = reading.shown.filter {
      reading.nodes[$0]?.attributes["class"]?.text?.contains("on-path") ?? false
    }
    let ranks = onPath.compactMap { reading.ranks[$0] }
    #expect(ranks.sorted() == [0, 1, 2, 3, 4, 5])
  }

  @Test("a path too long for the page's width runs down")
  func flow() throws {
    let across = try PathView().figure(of: Samples.path).document.encoded()
    let down = try PathView().figure(of: Samples.longPath).document.encoded()
    #expect(across.contains("rankdir=\"LR\""))
    #expect(down.contains("rankdir=\"TB\""))
  }

  @Test("every node and edge bears its key for machines")
  func keys() throws {
    let figure = try NetworkView().figure(of: Samples.hostile)
    let reading = Reading(figure.document)
    let keys = reading.shown.compactMap { name in
      reading.nodes[name]?.attributes["liaison_key"]?.content
    }
    #expect(Set(keys.compactMap { DOTName.decode($0) }) == Set(figure.scene.nodes.map(\.key)))
    for edge in reading.edges {
      let ends = (edge.attributes["liaison_key"]?.content ?? "").split(separator: ">")
      #expect(ends.count == 2)
    }
  }
}
