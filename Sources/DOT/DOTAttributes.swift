/// One attribute: a name and a value.
package struct DOTAttribute: Sendable, Hashable {
  /// The attribute's name.
  package let name: String
  /// The attribute's value.
  package let value: DOTValue

  /// Makes an attribute; the text of a label or tooltip is cut to ``DOTLimits/labelCharacters``.
  package init(_ name: String, _ value: DOTValue) {
    self.name = name
    self.value = Self.textual.contains(name) ? value.capped() : value
  }

  /// An attribute as a file has it.
  init(read name: String, _ value: DOTValue) {
    self.name = name
    self.value = value
  }

  /// The attributes whose text is drawn or shown, and therefore cut when it is too long.
  package static let textual: Set<String> = [
    "label", "xlabel", "headlabel", "taillabel",
    "tooltip", "edgetooltip", "headtooltip", "tailtooltip", "labeltooltip",
  ]
}

/// Attributes in the order in which they are written.
///
/// ```swift
/// let box: DOTAttributes = [.init("shape", .shape(.box)), .init("label", .text("BIS"))]
/// ```
package struct DOTAttributes: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The attributes, in order; a name may occur twice, and the later one wins.
  package private(set) var list: [DOTAttribute]

  /// Makes a list of attributes.
  package init(_ list: [DOTAttribute] = []) { self.list = list }

  /// Makes a list of attributes from a literal.
  package init(arrayLiteral elements: DOTAttribute...) { self.list = elements }

  /// Whether there are none.
  package var isEmpty: Bool { list.isEmpty }

  /// Appends an attribute.
  package mutating func append(_ attribute: DOTAttribute) { list.append(attribute) }

  /// The value in force for a name; setting replaces it in place or appends it, `nil` removes it.
  ///
  /// - Complexity: O(*n*) in the number of attributes.
  package subscript(name: String) -> DOTValue? {
    get { list.last { $0.name == name }?.value }
    set {
      guard let newValue else { return list.removeAll { $0.name == name } }
      if let place = list.lastIndex(where: { $0.name == name }) {
        list[place] = DOTAttribute(name, newValue)
      } else {
        list.append(DOTAttribute(name, newValue))
      }
    }
  }
}
