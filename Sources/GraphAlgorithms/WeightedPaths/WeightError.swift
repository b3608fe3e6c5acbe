public import GraphSchema
public import PropertyGraph

/// Why weights cannot be used: paths are ordered by sums of numbers from zero up.
public enum WeightError: Error, Sendable, Hashable {
  /// A relationship's weight is below zero.
  case negative(RelationshipID, property: String, Double)
  /// A relationship's weight is infinite or not a number.
  case notFinite(RelationshipID, property: String)
  /// A relationship's property is neither an integer nor a double.
  case notNumeric(RelationshipID, property: String, ValueType)
  /// The weight for relationships without the property is below zero, infinite or not a number.
  case unusableDefault(Double)
}

extension WeightError: CustomStringConvertible {
  /// One lower-case sentence, with what would do instead.
  public var description: String {
    let expected = "expected a finite number from 0 up"
    return switch self {
    case .negative(let relationship, let property, let weight):
      "'\(property)' of \(relationship) is \(weight), which is negative; \(expected)"
    case .notFinite(let relationship, let property):
      "'\(property)' of \(relationship) is not finite; \(expected)"
    case .notNumeric(let relationship, let property, let type):
      "'\(property)' of \(relationship) is a \(type.rawValue); \(expected), or no value where the "
        + "default is to hold"
    case .unusableDefault(let weight): "the default weight is \(weight); \(expected)"
    }
  }
}
