import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the schema of GEXF 1.3 asks of the elements that a static graph has: where they stand, which
/// attributes they must and may have, and that ids are declared, unique and referred to.
final class GEXFRules: NSObject, XMLParserDelegate {
  private(set) var problems: [String] = []
  private var path: [String] = []
  private var ids: [String: Set<String>] = [:]
  private var owner = ""

  private static let parents: [String: Set<String>] = [
    "gexf": [""], "meta": ["gexf"], "description": ["meta"], "graph": ["gexf"],
    "attributes": ["graph"], "attribute": ["attributes"], "nodes": ["graph"], "node": ["nodes"],
    "edges": ["graph"], "edge": ["edges"], "attvalues": ["node", "edge"], "attvalue": ["attvalues"],
  ]
  private static let required: [String: Set<String>] = [
    "gexf": ["version"], "attributes": ["class"], "attribute": ["id", "title", "type"],
    "node": ["id"], "edge": ["source", "target"], "attvalue": ["for", "value"],
  ]
  private static let allowed: [String: Set<String>] = [
    "gexf": ["version", "xmlns"], "graph": ["defaultedgetype", "mode"], "attributes": ["class"],
    "attribute": ["id", "title", "type"], "node": ["id", "label"],
    "edge": ["id", "source", "target", "type", "kind"], "attvalue": ["for", "value"],
  ]
  private static let values: [String: Set<String>] = [
    "attribute.type": ["boolean", "long", "double", "string"],
    "graph.defaultedgetype": ["directed", "undirected", "mutual"],
    "edge.type": ["directed", "undirected", "mutual"], "attributes.class": ["node", "edge"],
    "gexf.version": ["1.3"],
  ]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let parent = path.last ?? ""
    path.append(name)
    if Self.parents[name]?.contains(parent) != true { problems.append("<\(name)> in <\(parent)>") }
    for key in Self.required[name] ?? [] where attributes[key] == nil {
      problems.append("<\(name)> without \(key)")
    }
    for (key, value) in attributes {
      if Self.allowed[name]?.contains(key) != true { problems.append("\(name).\(key)") }
      if let known = Self.values["\(name).\(key)"], !known.contains(value) {
        problems.append("\(name).\(key)=\(value)")
      }
    }
    check(name, attributes)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { path.removeLast() }

  private func check(_ name: String, _ attributes: [String: String]) {
    func add(_ kind: String, _ id: String?) {
      if let id, !ids[kind, default: []].insert(id).inserted {
        problems.append("\(kind) \(id) twice")
      }
    }
    func find(_ kind: String, _ id: String?) {
      if let id, ids[kind]?.contains(id) != true { problems.append("no \(kind) \(id)") }
    }
    switch name {
    case "attributes": owner = attributes["class"] ?? ""
    case "attribute": add("attribute of \(owner)", attributes["id"])
    case "node":
      owner = "node"
      add("node", attributes["id"])
    case "edge":
      owner = "edge"
      add("edge", attributes["id"])
      find("node", attributes["source"])
      find("node", attributes["target"])
    case "attvalue": find("attribute of \(owner)", attributes["for"])
    default: break
    }
  }
}
