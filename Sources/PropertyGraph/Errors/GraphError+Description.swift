import Diagnostics
import GraphSchema

extension GraphError: CustomStringConvertible {
  /// One lower-case sentence, with the hint where there is one.
  public var description: String {
    switch self {
    case .noSuchElement(let element): "there is no \(element)"
    case .nodeHasRelationships(let node, let count):
      "\(node) has \(count) \(count == 1 ? "relationship" : "relationships") and can only be "
        + "removed together with \(count == 1 ? "it" : "them")"
    case .full(let capacity): "the graph cannot hold more \(capacity.rawValue)"
    case .emptyName(let kind): "a \(kind.rawValue) must not be empty"
    case .nestedTooDeeply(let property, let limit):
      "property '\(property)' is nested more than \(limit) levels deep"
    case .unknownName(let kind, let name, let owner, let nearest):
      "unknown \(kind.rawValue) '\(name)'" + (owner.map { " of '\($0)'" } ?? "")
        + Self.hint(nearest, "did you mean")
    case .noNodeType: "a node of a typed graph needs a node type"
    case .abstractNodeType(let type, let concrete):
      "node type '\(type)' is abstract" + Self.hint(concrete, "is it")
    case .labelOutsideType(let label, let type):
      "label '\(label)' is not the node type '\(type)' or one of its ancestors"
    case .endNotAllowed(let type, let end, let found, let allowed):
      "'\(type)' cannot lead \(end == .subject ? "from" : "to") '\(found)'"
        + Self.hint(allowed, "does it lead \(end == .subject ? "from" : "to")")
    case .wrongType, .requiredProperty, .notUnique, .notSingle: constraintDescription
    case .dayOutOfRange(let day):
      "day \(day) is outside the years -9999 to 9999, counted in days since 1970-01-01"
    case .changeDoesNotFit(let reason): "the change set does not fit: \(reason)"
    }
  }

  private var constraintDescription: String {
    switch self {
    case .wrongType(let property, let owner, let expected, let found):
      "property '\(property)' of '\(owner)' must be of type \(expected.rawValue), "
        + "not \(found.rawValue)"
    case .requiredProperty(let property, let owner):
      "property '\(property)' of '\(owner)' is required"
    case .notUnique(let property, let owner, let value, let existing):
      "property '\(property)' of '\(owner)' must be unique, and \(existing) has '\(value)' already"
    case .notSingle(let type, let end, let existing):
      "one \(end.rawValue) can have one '\(type)' at a time, and \(existing) exists already"
    default: ""
    }
  }

  /// `; did you mean 'a' or 'b'?`, or nothing.
  private static func hint(_ names: [String], _ question: String) -> String {
    let quoted = names.prefix(3).map { "'\($0)'" }
    guard let last = quoted.last else { return "" }
    let list =
      quoted.count == 1 ? last : quoted.dropLast().joined(separator: ", ") + " or " + last
    return "; \(question) \(list)?"
  }
}
