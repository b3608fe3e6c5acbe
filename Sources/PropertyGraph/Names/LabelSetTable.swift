/// The combinations of labels in use: a node bears the id of one.
///
/// Id 0 means "no node here", id 1 the empty combination. The order of the labels belongs to the
/// combination: in a typed graph the first one is the node's type.
struct LabelSetTable: Sendable {
  static let none: UInt16 = 0
  static let empty: UInt16 = 1

  private(set) var sets: [[LabelID]] = [[], []]
  private var ids: [[LabelID]: UInt16] = [[]: LabelSetTable.empty]

  subscript(id: UInt16) -> [LabelID] { sets[Int(id)] }

  /// Whether there is no room for another combination.
  var isFull: Bool { sets.count >= Int(UInt16.max) }

  /// The id of a combination, given at its first use; `nil` when there are too many.
  mutating func intern(_ labels: [LabelID]) -> UInt16? {
    if let id = ids[labels] { return id }
    guard !isFull else { return nil }
    let id = UInt16(sets.count)
    sets.append(labels)
    ids[labels] = id
    return id
  }

  /// Traps when combinations and ids disagree.
  func checkInvariants() {
    precondition(sets.count == ids.count + 1, "every combination has one id")
    for (id, set) in sets.enumerated().dropFirst() {
      precondition(ids[set] == UInt16(id), "a combination's id leads back to it")
      precondition(Set(set).count == set.count, "a combination names each label once")
    }
  }
}
