import Dossier
import Foundation
import Liaison
import Testing

@Suite("Staged pictures") struct StagedPictureTests {
  private func svg(_ picture: Picture) async throws -> String {
    String(decoding: try await picture.rendered(as: .svg), as: UTF8.self)
  }

  private func titles(_ text: String) -> [String] {
    text.components(separatedBy: "<title>").dropFirst()
      .compactMap { $0.components(separatedBy: "</title>").first }
  }

  /// Where the middles of nodes stand, by their words.
  private func places(_ text: String) -> [String: String] {
    var places: [String: String] = [:]
    for match in text.matches(
      of: #/<text [^>]*x="([-0-9.]+)"[^>]*font-size="1[1-5].00"[^>]*>([^<]+)</#)
    {
      places[String(match.output.2), default: ""] += " \(match.output.1)"
    }
    return places
  }

  @Test("a date keeps every part in its place, and leaves the rest blank")
  func keepsPlaces() async throws {
    let whole = try Port.database().snapshot
    let then = try whole.asOf("2007-06-01")
    var staging = Staging()
    staging.keepsPlaces = true
    let all = try await svg(whole.picture(of: whole.neighbourhood(of: "quay", hops: 2)))
    let kept = try await svg(
      then.picture(of: then.neighbourhood(of: "quay", hops: 2), staging: staging))
    #expect(titles(all).contains { $0.hasPrefix("Ann Lee signed Pilot Pact") })
    #expect(!titles(kept).contains { $0.hasPrefix("Ann Lee signed Pilot Pact") })
    #expect(titles(kept).contains { $0.hasPrefix("Ann Lee leads Quay Board") })
    #expect(kept.contains("As of 2007"))
    let before = places(all)
    // The legend and the remark under it say less and more.
    let after = places(kept).filter { before[$0.key] != nil && !$0.key.contains("Pilot") }
    #expect(after.count >= 10)
    for (word, place) in after { #expect(before[word] == place, "\(word)") }
  }

  @Test("what stands out is told by classes, and moves nothing")
  func highlight() async throws {
    let snapshot = try Port.database().snapshot
    let near = try snapshot.neighbourhood(of: "quay", hops: 2)
    var staging = Staging()
    staging.highlight = ["dock", "Ann Lee"]
    let lit = try await svg(snapshot.picture(of: near, staging: staging))
    let plain = try await svg(snapshot.picture(of: near))
    #expect(places(lit) == places(plain))
    #expect(lit.contains("highlighted"))
    #expect(lit.contains("faded"))
    #expect(!plain.contains("class=\"node person faded"))
  }

  @Test("what is not shown, or not joined, does not stand out")
  func refusals() throws {
    let snapshot = try Port.database().snapshot
    let near = try snapshot.neighbourhood(of: "quay")
    var staging = Staging()
    staging.highlight = ["far"]
    #expect(throws: LiaisonError.self) { try snapshot.picture(of: near, staging: staging) }
    staging.highlight = ["nobody at all"]
    #expect(throws: LiaisonError.self) { try snapshot.picture(of: near, staging: staging) }
  }

  @Test("a path told in steps has one picture a hop")
  func steps() throws {
    let snapshot = try Port.database().snapshot
    let paths = try snapshot.paths(from: "cy", to: "dock")
    var staging = Staging()
    staging.isTold = true
    let picture = try snapshot.picture(of: paths, staging: staging)
    let hops = try #require(paths.ways.first).hops.count
    #expect(picture.steps.count == hops)
    #expect(Set(picture.steps.map(\.dot)).count == hops)
    #expect(try snapshot.picture(of: paths).steps.isEmpty)
  }

  @Test("a comparison says kept, begun, ended, and not known only where the sources do")
  func comparison() throws {
    let snapshot = try Port.database().snapshot
    let picture = try snapshot.comparisonPicture(from: "2006", to: "2012", of: ["quay", "ann"])
    let text = picture.dot
    #expect(text.contains("0 kept, 0 begun, 1 ended, 0 not known"), "\(text.prefix(400))")
    let later = try snapshot.comparisonPicture(from: "2004", to: "2006", of: ["quay", "ann"])
    #expect(later.dot.contains("0 kept, 1 begun, 0 ended, 0 not known"))
    let seen = try snapshot.comparisonPicture(from: "2006", to: "2007-06-01", of: ["tolls", "bob"])
    #expect(seen.dot.contains("0 kept, 0 begun, 0 ended, 1 not known"))
    let whole = try snapshot.comparisonPicture(
      from: "2006", to: "2007", of: ["dock", "quay", "ann"])
    #expect(whole.dot.contains("2 kept"))
    #expect(throws: LiaisonError.self) {
      try snapshot.comparisonPicture(from: "2012", to: "2006", of: ["quay"])
    }
  }
}
