/// Text of D2 read back by the part of its grammar that is written; anything else is a complaint.
///
/// ```
/// map    = { entry (";" | line end) }
/// entry  = path [ arrow path ] [ ":" value ]
/// value  = string [ "{" map "}" ] | "{" map "}" | word [ more keys ] | "[" words "]"
/// ```
struct D2Reading {
  /// The labels of nodes and frames by path.
  private(set) var labels: [String: String] = [:]
  private(set) var edges: [(from: String, to: String, label: String)] = []
  private(set) var complaints: [String] = []
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
    readMap(path: [])
    if !rest.isEmpty { complain("after the end") }
    for edge in edges {
      for end in [edge.from, edge.to] where labels[end] == nil { complain("no shape \(end)") }
    }
  }

  private mutating func complain(_ what: String) {
    complaints.append("\(what): \(rest.prefix(40))")
    rest = ""
  }

  private mutating func skip(_ characters: String = " ") {
    rest = rest.drop { characters.contains($0) }
  }

  private mutating func take(_ mark: String) -> Bool {
    guard rest.hasPrefix(mark) else { return false }
    rest = rest.dropFirst(mark.count)
    return true
  }

  private mutating func readMap(path: [String]) {
    while true {
      skip(" \n;")
      if rest.isEmpty || rest.hasPrefix("}") { return }
      readEntry(path: path)
      skip()
      guard rest.isEmpty || rest.hasPrefix("\n") || rest.hasPrefix(";") || rest.hasPrefix("}")
      else {
        return complain("after an entry")
      }
    }
  }

  private mutating func readEntry(path: [String]) {
    let key = readKey()
    skip()
    if take("<->") || take("->") {
      skip()
      let to = readKey()
      skip()
      guard take(":") else { return complain("no label") }
      edges.append((key, to, readValue(path: path + ["edge"])))
      return
    }
    guard take(":") else { return complain("no value") }
    let full = (path + [key]).joined(separator: ".")
    let value = readValue(path: path + [key])
    if key.contains(/^[np][0-9]+$/) { labels[full] = value }
  }

  private mutating func readKey() -> String {
    let key = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
    // An arrow begins with a hyphen after a blank, which no key has.
    guard !key.isEmpty, !key.hasPrefix("-"), !key.hasPrefix(".") else {
      complain("no key")
      return ""
    }
    rest = rest[key.endIndex...]
    return String(key)
  }

  private mutating func readValue(path: [String]) -> String {
    skip()
    var value = ""
    if rest.hasPrefix("\"") {
      value = readString()
      skip()
    } else if rest.hasPrefix("[") {
      guard let end = rest.firstIndex(of: "]") else { return fail("no ]") }
      rest = rest[rest.index(after: end)...]
      return ""
    } else if !rest.hasPrefix("{") {
      let word = rest.prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
      }
      if word.isEmpty { return fail("no word") }
      rest = rest[word.endIndex...]
      return String(word)
    }
    if take("{") {
      readMap(path: path)
      if !take("}") { return fail("no }") }
    }
    return value
  }

  private mutating func fail(_ what: String) -> String {
    complain(what)
    return ""
  }

  private mutating func readString() -> String {
    rest = rest.dropFirst()
    var text = String.UnicodeScalarView()
    var isEscaped = false
    while let scalar = rest.unicodeScalars.first {
      rest = Substring(rest.unicodeScalars.dropFirst())
      if isEscaped {
        if !"\\\"$n".unicodeScalars.contains(scalar) { return fail("an escape") }
        text.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        return String(text)
      } else if scalar == "\n" || scalar == "$" {
        return fail("in a string")
      } else {
        text.append(scalar)
      }
    }
    return fail("a string is not closed")
  }
}
