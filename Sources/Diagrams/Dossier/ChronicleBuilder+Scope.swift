import Dossier
import GraphSchema
import PropertyGraph

extension ChronicleBuilder {
  /// The drafts on as few lanes as there may be.
  ///
  /// First those lanes go that are tied to the centre only through something that took place; then
  /// who has one tie to the centre, and nothing else on their lane, goes to the centre's lane.
  func narrowed(_ drafts: [ChronicleDraft], to own: Set<NodeID>) -> [ChronicleDraft] {
    guard laneCount(drafts) > mostLanes else { return drafts }
    var near = own
    for link in links {
      if own.contains(link.from) { near.insert(link.to) }
      if own.contains(link.to) { near.insert(link.from) }
    }
    var drafts = drafts
    for place in drafts.indices {
      let spots = drafts[place].spots.filter { $0.node.map(near.contains) ?? true }
      if !spots.isEmpty { drafts[place].spots = spots }
    }
    guard laneCount(drafts) > mostLanes else { return drafts }
    var counts: [NodeID: Int] = [:]
    for draft in drafts {
      for node in Set(draft.spots.compactMap(\.node)) { counts[node, default: 0] += 1 }
    }
    for place in drafts.indices {
      guard let fold = drafts[place].fold, own.contains(fold.node), isLaned(fold.node),
        let spot = drafts[place].spots.first, let node = spot.node, counts[node] == 1
      else { continue }
      drafts[place].label = fold.label
      drafts[place].spots = [.init(node: fold.node, words: spot.words, rank: 0)]
    }
    return drafts
  }

  private func laneCount(_ drafts: [ChronicleDraft]) -> Int {
    Set(drafts.flatMap { $0.spots.compactMap(\.node) }).count
  }

  /// What the figure does not show: what is dated in words only, and what is not dated.
  var remarks: [String] {
    let own = centre.map { Set(parts + [$0]) }
    let related = links.filter { link in
      own.map { $0.contains(link.from) || $0.contains(link.to) } ?? true
    }
    var remarks: [String] = []
    let worded = related.filter { $0.dating == .undated && $0.stated != nil }
    for link in worded.prefix(2) {
      remarks.append("Dated “\(link.stated ?? "")” only, not placed: \(sentence(link)).")
    }
    if worded.count > 2 { remarks.append("And \(worded.count - 2) more dated in words only.") }
    let undated = related.count {
      $0.dating == .undated && $0.stated == nil
        && !(graph.vocabulary.schema.relationshipType($0.relation)?.isTimeless ?? false)
    }
    if undated > 0 {
      remarks.append("\(undated) \(undated == 1 ? "tie" : "ties") without a date not shown.")
    }
    if let asOf {
      remarks.append(
        moment == nil
          ? "What held, or may have, within \(asOf)."
          : "As of \(asOf): what held then, or may have.")
    }
    return remarks
  }
}
