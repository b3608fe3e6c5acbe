internal import ArgumentParser
internal import LiaisonTestSupport
internal import PropertyGraph

/// The made-up network that is walked.
struct NetworkOptions: ParsableArguments {
  @Option(help: "The number of relationships of the made-up network.")
  var relationships = 1_000_000

  /// The network, and a store that holds it.
  func filled() throws -> (network: PolicyNetwork, store: GraphStore) {
    note("filling")
    let network = PolicyNetwork(nodes: relationships / 5, relationships: relationships)
    return (network, try network.filledStore())
  }
}

extension PolicyNetwork {
  /// A store that holds the network.
  func filledStore() throws -> GraphStore {
    let store = GraphStore()
    try store.write { graph throws(GraphError) in try fill(&graph) }
    return store
  }
}
