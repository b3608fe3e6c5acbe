import Diagrams
import GraphSchema
import Interchange

extension OpenGraph {
  /// The graph drawn in the style of the house: layers along its lines, clusters framed.
  ///
  /// Colours and positions of the file are not taken over. A node says its `label`, its kind and its
  /// shape, a line its `label`; loops are left out, with a note.
  ///
  /// - Parameters:
  ///   - title: the headline; the label or name of the graph, else the name of the file, when left out.
  ///   - isLarge: whether up to 300 nodes are drawn, all of them, instead of 60 after leaves of one
  ///     kind were put together.
  /// - Throws: ``LiaisonError/figure(_:hint:)`` when it is empty, or too crowded to be read.
  public func picture(title: String? = nil, isLarge: Bool = false) throws(LiaisonError) -> Picture {
    guard graph.nodeCount <= 10_000, graph.relationshipCount <= 100_000 else {
      throw .figure(
        "a figure holds 300 nodes, this graph has \(graph.nodeCount) and "
          + "\(graph.relationshipCount) links", hint: "draw a part of it")
    }
    var builder = OpenSceneBuilder(
      graph, plainLabel: options.nodeLabel, plainType: options.relationshipType)
    for cluster in clusters {
      if let label = cluster.label { builder.groupLabels[cluster.name] = label }
    }
    let counts =
      "\(graph.nodeCount) \(graph.nodeCount == 1 ? "node" : "nodes") and "
      + "\(graph.relationshipCount) \(graph.relationshipCount == 1 ? "link" : "links")"
    let scene = builder.scene(title: title ?? headline, subtitle: "\(counts), from \(fileName).")
    let view = LayeredView(budget: isLarge ? .wall : .page)
    do {
      return Picture(try view.figure(of: scene), prefix: "graph")
    } catch {
      throw Self.refusal(error, isLarge: isLarge)
    }
  }

  private static func refusal(_ refusal: SceneRefusal, isLarge: Bool) -> LiaisonError {
    let what =
      switch refusal {
      case .empty: "there is nothing to draw"
      case .tooManyNodes(let count, let limit, _):
        "a figure holds \(limit) nodes, this one has \(count)"
      case .tooManyEdges(let count, let limit, _):
        "a figure holds \(limit) lines, this one has \(count)"
      case .tooManyLines(let name, let count, let limit):
        "\(count) lines meet in '\(name)', a figure holds \(limit) at one node"
      default: refusal.description
      }
    if refusal == .empty { return .figure(what, hint: nil) }
    return .figure(
      what, hint: isLarge ? "draw a part of the graph" : "--large draws up to 300 nodes")
  }

  private var headline: String { reading.title ?? name ?? fileName }

  private var fileName: String { source.split(separator: "/").last.map(String.init) ?? source }
}
