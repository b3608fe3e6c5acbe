import GraphSchema
import Interchange
import PropertyGraph
import Testing

@Suite("What networkx writes") struct NetworkXTests {
  private static let graph = """
    import json, networkx, sys
    g = networkx.gnm_random_graph(30, 90, seed=7, directed=True)
    for n in g: g.nodes[n]["w"] = n * 1.5; g.nodes[n]["ok"] = n > 3
    for a, b in g.edges: g.edges[a, b]["since"] = 1990 + a

    """

  private func check(_ graph: GraphSnapshot) {
    #expect(graph.nodeCount == 30 && graph.relationshipCount == 90)
    for node in graph.nodes {
      let name = graph.value(of: node, named: "name").description
      #expect(graph.value(of: node, named: "w") == .double((Double(name) ?? -1) * 1.5))
      #expect(graph.value(of: node, named: "ok") == .boolean((Int(name) ?? 0) > 3))
    }
    for link in graph.relationships {
      let name = graph.value(of: graph.source(of: link), named: "name").description
      #expect(graph.value(of: link, named: "since") == .integer(1990 + (Int64(name) ?? 0)))
    }
  }

  @Test("its GraphML is read")
  func graphML() throws {
    guard let python = Python.withNetworkX else { return }
    let program = Self.graph + "print('\\n'.join(networkx.generate_graphml(g)))"
    let text = try Python.run(python, program, input: "").output
    check(try GraphMLReader().read(text, name: "g").graph)
  }

  @Test("its JSON for Cytoscape is read")
  func cytoscape() throws {
    guard let python = Python.withNetworkX else { return }
    let program = Self.graph + "print(json.dumps(networkx.cytoscape_data(g)))"
    let text = try Python.run(python, program, input: "").output
    check(try CytoscapeReader().read(text, name: "g").graph)
  }
}
