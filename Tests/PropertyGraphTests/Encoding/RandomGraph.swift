import LiaisonTestSupport
import PropertyGraph

/// A store after random steps, and the slow honest graph after the same ones.
enum RandomGraph {
  static func make(steps: Int) throws -> (GraphStore, NaiveGraph) {
    var random = SplitMix64(seed: 1)
    return try make(steps: steps, using: &random)
  }

  static func make(
    steps: Int, using random: inout SplitMix64
  ) throws -> (GraphStore, NaiveGraph) {
    let store = GraphStore()
    var naive = NaiveGraph()
    try store.write { graph in
      for _ in 0..<steps {
        let step = ScriptStep.random(for: naive, using: &random)
        if step.apply(to: &naive) { try step.apply(to: &graph) }
      }
    }
    return (store, naive)
  }
}
