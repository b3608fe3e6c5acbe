/// A step of a coding path that no type declares: a position in a list, or a superclass.
struct PathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  /// Where a class encodes what it inherits.
  static let parent = PathKey(stringValue: "super")

  init(_ position: Int) {
    stringValue = "\(position)"
    intValue = position
  }

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init?(intValue: Int) { self.init(intValue) }
}
