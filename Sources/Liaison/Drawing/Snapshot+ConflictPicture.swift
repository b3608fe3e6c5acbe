import Diagrams
import Dossier

extension Snapshot {
  /// The picture of disagreements: every reading on equal footing, with the documents that say it.
  ///
  /// ```swift
  /// let snapshot = try Database.open(dossier: "Graph").snapshot
  /// let picture = try snapshot.picture(of: snapshot.disagreements(about: "HTWG"))
  /// ```
  ///
  /// - Throws: ``LiaisonError/figure(_:hint:)`` when no disagreement is recorded, or more than can be
  ///   read in one figure.
  public func picture(of answer: DisagreementAnswer) throws(LiaisonError) -> Picture {
    if answer.isEmpty {
      let about = answer.subject.map { " about \($0.name)" } ?? ""
      throw .figure("no disagreement is recorded\(about)", hint: nil)
    }
    var builder = ConflictSceneBuilder(answer.graph)
    builder.centre = answer.subject?.id
    builder.add(answer.conflicts)
    for tension in answer.tensions { builder.add(tension: tension.claims, why: tension.why) }
    builder.add(doubtful: answer.disputed)
    let scene = builder.scene(
      title: answer.title,
      subtitle: "\(answer.counted): each claim with its documents, which are numbered below.")
    do {
      let figure = try ConflictView().figure(of: scene)
      return Picture(figure, prefix: "conflicts" + (answer.subject.map { "-\($0.key)" } ?? ""))
    } catch {
      throw .figure(error.description, hint: "name an entity, or give --kind")
    }
  }
}

extension DisagreementAnswer {
  /// Whether nothing is in it.
  var isEmpty: Bool { conflicts.isEmpty && tensions.isEmpty && disputed.isEmpty }

  /// `HTWG: the sources disagree`; less is said where no rule is broken.
  fileprivate var title: String {
    let matter =
      !conflicts.isEmpty
      ? "the sources disagree"
      : tensions.isEmpty ? "doubtful claims" : "claims that do not fit together"
    guard let subject else { return matter.prefix(1).uppercased() + matter.dropFirst() }
    return "\(subject.name): \(matter)"
  }

  /// `1 contradiction, 2 tensions and 1 doubtful claim`, without what there is none of.
  fileprivate var counted: String {
    let counts = [
      (conflicts.count, "contradiction"), (tensions.count, "tension"),
      (disputed.count, "doubtful claim"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
