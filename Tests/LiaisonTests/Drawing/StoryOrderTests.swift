import Diagrams
import Liaison
import Testing

@Suite("Stories of pictures") struct StoryOrderTests {
  @Test("tell every relation once, in the order of its date", arguments: ["HTWG", "JCCT", "BIS"])
  func curated(_ name: String) throws {
    let snapshot = try Curated.database().snapshot
    let scene = try snapshot.picture(of: snapshot.neighbourhood(of: name)).figure.scene
    let steps = StoryOrder(scene).steps
    #expect((1...9).contains(steps.count))
    let told = steps.flatMap(\.pieces)
    #expect(told.count == scene.edges.reduce(0) { $0 + $1.relations.count })
    #expect(Set(told).count == told.count)
    let whens = told.map { scene.edges[$0.edge].relations[$0.relation].when }
    let dated = whens.compactMap(\.self)
    #expect(dated == dated.sorted() && whens.prefix { $0 == nil }.count + dated.count == told.count)
  }

  @Test("say when with the words of the sources")
  func port() throws {
    let snapshot = try Port.database().snapshot
    let scene = try snapshot.picture(of: snapshot.neighbourhood(of: "ann", hops: 2)).figure.scene
    #expect(
      StoryOrder(scene).steps.map(\.caption) == [
        "Background: Dock is part of Quay Board; Quay Board body of Norland",
        "2005–2008: Ann Lee leads Quay Board",
        "11 Dec 2007: Ann Lee signed Pilot Pact", "2009: Cy Lee signed Pilot Pact",
      ])
  }
}
