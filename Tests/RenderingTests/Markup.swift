import Rendering

/// A finished figure as its tags, for tests that ask what stands where.
struct Markup {
  /// A start tag.
  struct Tag {
    let name: String
    let attributes: [String: String]
    /// The tags around it, outermost first.
    let around: [String]
    /// How many tags come before it.
    let place: Int
  }

  /// The start tags in their order.
  private(set) var tags: [Tag] = []
  /// The text between tags, without the style sheet.
  private(set) var words = ""
  /// The style sheet.
  private(set) var sheet = ""

  /// Reads a figure by scalars: an accent upon a sign is no part of it in XML.
  init(_ text: String) {
    var open: [String] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start], inside: open.last)
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else { return }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        _ = open.popLast()
      } else {
        let word = tag.prefix { $0 != " " && $0 != "/" }
        let name = String(word)
        tags.append(
          Tag(
            name: name, attributes: Self.attributes(tag[word.endIndex...]), around: open,
            place: tags.count))
        if tag.last != "/" { open.append(name) }
      }
    }
  }

  private mutating func add(_ text: Substring.UnicodeScalarView, inside name: String?) {
    if name == "style" { sheet += String(text) } else { words += String(text) }
  }

  private static func attributes(_ text: Substring.UnicodeScalarView) -> [String: String] {
    var found: [String: String] = [:]
    let parts = text.split(separator: "\"" as Unicode.Scalar, omittingEmptySubsequences: false)
    for place in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[place].filter { $0 != "=" && $0 != " " && $0 != "\n" && $0 != "/" }
      found[String(String.UnicodeScalarView(name))] = String(parts[place + 1])
    }
    return found
  }

  /// The tag with an id.
  subscript(id: String) -> Tag? { tags.first { $0.attributes["id"] == id } }

  /// The ids in their order.
  var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  /// The addresses of links in their order.
  var links: [String] { tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] } }
}
