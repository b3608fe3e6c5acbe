import Dossier
import PropertyGraph

/// Something dated while it is being put together.
struct ChronicleDraft {
  /// A lane on which it stands.
  struct Spot {
    /// Whose lane; `nil` for the lane of a kind.
    let node: NodeID?
    /// What is said there, without date and sources.
    let words: String
    /// Lower bears the words of the figure rather than higher.
    let rank: Int
    /// The link that says so; without one, it is what the whole says.
    var link: Link?
  }

  /// The way to say it on the lane of the other end.
  struct Fold {
    let node: NodeID
    let label: String
  }

  var label: String
  var dates: [String]
  var stretches: [Chronicle.Stretch]
  var spots: [Spot]
  var claims: [Int]
  /// Those of the claims that say when.
  var dateClaims: [Int] = []
  /// The dates among which sources disagree, each with its claims.
  var readings: [(date: String, claims: [Int])] = []
  /// Everything it has to do with.
  var touches: Set<NodeID>
  var look: Look?
  var type = ""
  var family = Family.other
  var modality = Scene.Modality.asserted
  var isDisputed = false
  var fold: Fold?
  /// The kind whose lane it stands on when it has no other.
  var kind: NodeID?

  /// The dates among which sources disagree, each with what a source of it is called by.
  func disputedDate(_ cited: (_ claims: [Int]) -> String) -> String? {
    guard isDisputed, readings.count > 1 else { return nil }
    return readings.map { "\($0.date) \(cited($0.claims))" }.joined(separator: " or ")
  }

  /// The date in words: both when sources disagree, how often when there are many.
  var date: String { words(isWhole: false) }

  /// All dates in words.
  var wholeDate: String { words(isWhole: true) }

  private func words(isWhole: Bool) -> String {
    var seen: Set<String> = []
    let words = dates.filter { seen.insert($0).inserted }
    if isDisputed, words.count > 1 { return words.joined(separator: " or ") + " (disputed)" }
    if words.count > 2, !isWhole { return "\(words.count) times" }
    return words.joined(separator: "; ")
  }
}
