/// A JSON text as a tree (RFC 8259); the members of an object keep their order.
///
/// ```swift
/// let answer: JSONDocument = ["status": "answered", "hops": 2, "path": ["bis", "mofcom"]]
/// answer.text()   // {"status":"answered","hops":2,"path":["bis","mofcom"]}
/// ```
package indirect enum JSONDocument: Sendable, Hashable {
  /// One name and value of an object.
  package struct Member: Sendable, Hashable {
    /// The name.
    package var name: String
    /// The value.
    package var value: JSONDocument

    /// A member from its parts.
    package init(_ name: String, _ value: JSONDocument) {
      self.name = name
      self.value = value
    }
  }

  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number without fraction and exponent.
  case integer(Int64)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONDocument])
  /// Members in order.
  case object([Member])

  /// The value of the first member of a name; `nil` when there is none or it is no object.
  package subscript(name: String) -> JSONDocument? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSONDocument: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONDocument...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONDocument)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}
