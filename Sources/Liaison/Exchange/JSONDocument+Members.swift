import Report

extension JSONDocument {
  /// An object from names and values, in their order.
  init(_ members: [(String, JSONDocument)]) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
