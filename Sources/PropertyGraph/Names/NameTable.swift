/// Interned names: id → name in an array, name → id in a dictionary.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var ids: [String: UInt16] = [:]

  /// The number of names that a table can hold; one id is kept back to mean "none".
  static let limit = Int(UInt16.max)

  subscript(name: String) -> UInt16? { ids[name] }
  subscript(id: UInt16) -> String { names[Int(id)] }

  /// The id of a name, given at its first use; `nil` when there are too many.
  mutating func intern(_ name: String) -> UInt16? {
    if let id = ids[name] { return id }
    guard names.count < Self.limit else { return nil }
    let id = UInt16(names.count)
    names.append(name)
    ids[name] = id
    return id
  }

  /// How many of `wanted` are not there yet, each counted once.
  func missing(_ wanted: some Sequence<String>) -> Int {
    Set(wanted.filter { ids[$0] == nil }).count
  }

  /// Traps when names and ids disagree.
  func checkInvariants() {
    precondition(names.count == ids.count, "every name has one id")
    for (id, name) in names.enumerated() {
      precondition(ids[name] == UInt16(id), "a name's id leads back to the name")
    }
  }
}
