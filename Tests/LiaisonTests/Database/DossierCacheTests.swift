import Dossier
import Foundation
import Liaison
import PropertyGraph
import Testing

@Suite("the cache of compiled dossiers")
struct DossierCacheTests {
  /// Lends a copy of the curated dossier and the path of a cache folder that is not there yet.
  private static func inFolder(_ body: (_ dossier: String, _ cache: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let dossier = folder.appending(path: "Graph")
    try FileManager.default.copyItem(at: Curated.root.appending(path: "Graph"), to: dossier)
    try body(dossier.path, folder.appending(path: "cache/liaison").path)
  }

  private static func graph(_ dossier: String, _ cache: DossierCache) throws -> ClaimGraph {
    try Database.open(dossier: dossier, cache: cache).snapshot.dossier()
  }

  private static func files(_ cache: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []
  }

  private static func bytes(_ graph: GraphSnapshot) -> Int {
    var hash = 0
    graph.encode { part in hash = hash &* 31 &+ Int(bitPattern: UInt(XXH64.hash(part))) }
    return hash
  }

  private static func expectSame(_ a: ClaimGraph, _ b: ClaimGraph) {
    a.snapshot.checkInvariants()
    #expect(bytes(a.snapshot) == bytes(b.snapshot))
    #expect(a.snapshot.schema == b.snapshot.schema)
    #expect(a.vocabulary == b.vocabulary)
    #expect(a.renamed == b.renamed)
    #expect(a.entities == b.entities)
    #expect(a.documents == b.documents)
    #expect(a.claims == b.claims)
    #expect(a.links == b.links)
    #expect(a.facts == b.facts)
    #expect(a.tensions == b.tensions)
    #expect(a.conflicts == b.conflicts)
    #expect(a.records == b.records)
    for entity in a.entities {
      #expect(a.links(of: entity.id) == b.links(of: entity.id))
      #expect(a.facts(of: entity.id) == b.facts(of: entity.id))
      #expect(a.claims(of: entity.id) == b.claims(of: entity.id))
      #expect(a.entity(key: entity.key) == b.entity(key: entity.key))
      #expect(
        a.snapshot.adjacent(to: entity.id, .both).elementsEqual(
          b.snapshot.adjacent(to: entity.id, .both)))
      #expect(
        b.snapshot.node("Entity", where: "key", is: .string(entity.key))
          == a.snapshot.node("Entity", where: "key", is: .string(entity.key)))
    }
    for name in ["HTWG", "gutierez", "bureau of industry", "nothing of the sort"] {
      #expect(a.names.lookUp(name) == b.names.lookUp(name))
      #expect(a.names.find(name) == b.names.find(name))
    }
    #expect(a.check().diagnostics == b.check().diagnostics)
  }

  @Test("the environment says where the cache is, or that there is none")
  func places() {
    func folder(_ variables: [String: String]) -> String? {
      DossierCache.standard { variables[$0] }.folder
    }
    #expect(folder([:]) == nil)
    #expect(folder(["HOME": "/people/ada"]) == "/people/ada/.cache/liaison")
    #expect(folder(["HOME": "/people/ada", "XDG_CACHE_HOME": "/fast"]) == "/fast/liaison")
    #expect(
      folder(["HOME": "/people/ada", "XDG_CACHE_HOME": "here"]) == "/people/ada/.cache/liaison")
    #expect(folder(["HOME": "/people/ada", "LIAISON_CACHE": "own"]) == "own")
    #expect(folder(["HOME": "/people/ada", "LIAISON_CACHE": "off"]) == nil)
  }

  @Test("a dossier from the cache is the dossier that was compiled")
  func same() throws {
    try Self.inFolder { dossier, folder in
      let compiled = try Self.graph(dossier, .none)
      Self.expectSame(compiled, try Self.graph(dossier, .folder(folder)))
      let kept = Self.files(folder)
      #expect(kept.count == 1)
      let path = folder + "/" + (kept.first ?? "")
      let date = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
      Self.expectSame(compiled, try Self.graph(dossier, .folder(folder)))
      let later = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
      #expect(date == later, "the second opening read what was kept and wrote nothing")
    }
  }

  @Test("an edited, a new and a removed file are noticed")
  func edits() throws {
    try Self.inFolder { dossier, folder in
      let first = try Self.graph(dossier, .folder(folder))
      let place = URL(filePath: dossier + "/entities/people.yaml")
      let text = try String(contentsOf: place, encoding: .utf8)
      try (text + "  ada-lund: {type: Official, name: Ada Lund}\n")
        .write(to: place, atomically: true, encoding: .utf8)
      let second = try Self.graph(dossier, .folder(folder))
      #expect(second.entities.count == first.entities.count + 1)
      Self.expectSame(try Self.graph(dossier, .none), try Self.graph(dossier, .folder(folder)))
      try text.write(to: place, atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(atPath: dossier + "/tensions.yaml")
      #expect(try Self.graph(dossier, .folder(folder)).tensions.isEmpty)
      #expect(Self.files(folder).count == 1)
    }
  }

  @Test("mistakes are reported although an earlier state is kept")
  func mistakes() throws {
    try Self.inFolder { dossier, folder in
      _ = try Self.graph(dossier, .folder(folder))
      let place = URL(filePath: dossier + "/entities/people.yaml")
      let text = try String(contentsOf: place, encoding: .utf8)
      try (text + "  oops: {type: Nonsense, name: X}\n")
        .write(to: place, atomically: true, encoding: .utf8)
      #expect(throws: LiaisonError.self) { try Self.graph(dossier, .folder(folder)) }
    }
  }

  @Test("a damaged or foreign file in the cache is passed over and written anew")
  func damage() throws {
    try Self.inFolder { dossier, folder in
      let compiled = try Self.graph(dossier, .folder(folder))
      let path = URL(filePath: folder + "/" + (Self.files(folder).first ?? ""))
      let whole = try Data(contentsOf: path)
      var flipped = whole
      flipped[whole.count / 3] ^= 1
      for bytes in [Data(), Data("no graph".utf8), whole.prefix(whole.count - 9), flipped] {
        try bytes.write(to: path)
        Self.expectSame(compiled, try Self.graph(dossier, .folder(folder)))
        #expect(try Data(contentsOf: path) == whole)
      }
    }
  }

  @Test("a cache that cannot be written is no error")
  func readOnly() throws {
    try Self.inFolder { dossier, folder in
      let compiled = try Self.graph(dossier, .none)
      Self.expectSame(
        compiled, try Self.graph(dossier, .folder(dossier + "/entities/people.yaml/kept")))
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o500])
      Self.expectSame(compiled, try Self.graph(dossier, .folder(folder)))
    }
  }
}
