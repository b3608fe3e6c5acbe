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

  init(_ text: String) {
    var open: [String] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start], inside: open.last)
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else { return }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        _ = open.popLast()
      } else {
        let name = String(tag.prefix { $0 != " " && $0 != "/" })
        tags.append(
          Tag(
            name: name, attributes: Self.attributes(tag.dropFirst(name.count)), around: open,
            place: tags.count))
        if !tag.hasSuffix("/") { open.append(name) }
      }
    }
  }

  private mutating func add(_ text: Substring, inside name: String?) {
    if name == "style" { sheet += text } else { words += text }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for place in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[place].filter { $0 != "=" && $0 != " " && $0 != "\n" && $0 != "/" }
      found[String(name)] = String(parts[place + 1])
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
