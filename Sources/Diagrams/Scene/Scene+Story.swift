extension Scene {
  /// The scene told hop by hop along its ways: each step adds one hop of the first way, then of the
  /// next.
  ///
  /// - Complexity: O(*n* log *n* + *m*), and the length of the ways.
  package func toldByHops() -> Scene {
    let wiring = Wiring(self)
    let hops = Hops(wiring)
    var stepOfPair: [[Int]: Int] = [:]
    var captions: [String] = []
    for way in hops.ways {
      for (from, to) in zip(way, way.dropFirst()) {
        let pair = [min(from, to), max(from, to)]
        guard stepOfPair[pair] == nil else { continue }
        stepOfPair[pair] = captions.count + 1
        captions.append(caption(between: from, and: to, wiring))
      }
    }
    return told(in: captions) { number, _ in
      let ends = wiring.ends[number]
      return stepOfPair[[min(ends.from, ends.to), max(ends.from, ends.to)]]
    }
  }

  /// The scene told in the order of time: what is undated first, then date by date, in at most nine
  /// steps.
  ///
  /// - Complexity: that of ``StoryOrder``.
  package func toldByTime() -> Scene {
    let story = StoryOrder(self)
    var stepOfPiece: [StoryOrder.Piece: Int] = [:]
    for (number, step) in story.steps.enumerated() {
      for piece in step.pieces { stepOfPiece[piece] = number + 1 }
    }
    return told(in: story.steps.map(\.caption)) { edge, relation in
      let place = edges[edge].relations.firstIndex(of: relation) ?? 0
      return stepOfPiece[StoryOrder.Piece(edge: edge, relation: place)]
    }
  }

  /// The scene with steps.
  ///
  /// - Parameters:
  ///   - captions: what each step tells.
  ///   - step: the step of a relation, given the number of its edge.
  package func told(in captions: [String], step: (Int, Relation) -> Int?) -> Scene {
    let edges = edges.enumerated().map { number, edge in
      let relations = edge.relations.map { old in
        var new = old
        new.step = step(number, old)
        return new
      }
      return Edge(edge.from, edge.to, relations, isSymmetric: edge.isSymmetric)
    }
    return replacing(nodes: nodes, edges: edges, steps: captions)
  }

  /// The step in which each node is seen first, by key; 1 for what no step brings in.
  func stepOfNode() -> [String: Int] {
    var steps: [String: Int] = [:]
    for edge in edges {
      for key in [edge.from, edge.to] {
        steps[key] = min(steps[key] ?? .max, edge.step ?? 1)
      }
    }
    for node in nodes where node.isCentre || steps[node.key] == nil { steps[node.key] = 1 }
    return steps
  }

  /// The scene at one step: what comes later keeps its place and is left blank, what the step adds
  /// stands out.
  package func atStep(_ step: Int) -> Scene {
    let first = stepOfNode()
    let caption = steps.indices.contains(step - 1) ? steps[step - 1] : ""
    let staged = staged { node in
      (first[node.key] ?? 1) > step ? .hidden : node.stage
    } relation: { _, relation in
      guard let told = relation.step else { return relation.stage }
      return told > step ? .hidden : told == step ? .highlighted : relation.stage
    }
    var scene = Scene(
      title: staged.title, subtitle: "Step \(step) of \(steps.count): \(caption)",
      nodes: staged.nodes, edges: staged.edges, parties: parties, sources: sources, notes: notes,
      ways: ways, steps: steps)
    scene.currentStep = step
    return scene
  }

  private func caption(between from: Int, and to: Int, _ wiring: Wiring) -> String {
    let facts = wiring.ends.indices.filter {
      [wiring.ends[$0].from, wiring.ends[$0].to].sorted() == [from, to].sorted()
    }
    return facts.map { number in
      Sentences.sentence(
        of: edges[number], from: nodes[wiring.ends[number].from],
        to: nodes[wiring.ends[number].to], hop: nil)
    }
    .joined(separator: "; ")
  }
}
