import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page of HTML read back as XML.
final class HTMLReading: NSObject, XMLParserDelegate {
  private(set) var complaints: [String] = []
  private(set) var ids: [String] = []
  private(set) var aims: [String] = []
  /// How often each element occurs.
  private(set) var count: [String: Int] = [:]
  /// The cells of each table, its head first.
  private(set) var tables: [[[String]]] = []
  private var cell: String?

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      complaints.append("line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    count[name, default: 0] += 1
    if ["script", "iframe", "object", "embed", "img", "link", "base", "form"].contains(name) {
      complaints.append("<\(name)>")
    }
    for (key, value) in attributes {
      if key.hasPrefix("on") { complaints.append("\(key)=\(value)") }
      if key == "id" { ids.append(value) }
      guard key == "href" || key == "src" else { continue }
      if value.hasPrefix("#") {
        aims.append(String(value.dropFirst()))
      } else {
        complaints.append(value)
      }
    }
    switch name {
    case "table": tables.append([])
    case "tr": if !tables.isEmpty { tables[tables.count - 1].append([]) }
    case "th", "td": cell = ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { cell? += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "th" || name == "td", let words = cell, !tables.isEmpty else { return }
    tables[tables.count - 1][tables[tables.count - 1].count - 1].append(words)
    cell = nil
  }
}
