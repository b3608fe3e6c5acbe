import Diagrams
import Testing

/// A sample with the view that draws it.
struct Drawing: Sendable, CustomTestStringConvertible {
  let name: String
  let scene: Scene
  let draw: @Sendable (Scene) throws(SceneRefusal) -> Figure

  var testDescription: String { name }

  static let all: [Drawing] = [
    Drawing(name: "working-group", scene: Samples.workingGroup, draw: neighbourhood),
    Drawing(name: "network", scene: Samples.network, draw: network),
    Drawing(name: "large", scene: Samples.large, draw: network),
    Drawing(name: "path", scene: Samples.path, draw: path),
    Drawing(name: "long-path", scene: Samples.longPath, draw: path),
    Drawing(name: "hub", scene: Samples.hub, draw: neighbourhood),
    Drawing(name: "east-asian", scene: Samples.eastAsian, draw: network),
    Drawing(name: "hostile", scene: Samples.hostile, draw: network),
    Drawing(name: "layers", scene: Samples.layers, draw: layered),
    Drawing(name: "layers-ring", scene: Samples.ring, draw: layered),
    Drawing(name: "layers-down", scene: Samples.chain, draw: layered),
  ]

  /// Whether ranks run from left to right.
  var isAcross: Bool { !["long-path", "layers-down"].contains(name) }

  private static let neighbourhood: @Sendable (Scene) throws(SceneRefusal) -> Figure = {
    scene throws(SceneRefusal) in try NeighbourhoodView().figure(of: scene)
  }
  private static let network: @Sendable (Scene) throws(SceneRefusal) -> Figure = {
    scene throws(SceneRefusal) in try NetworkView().figure(of: scene)
  }
  private static let layered: @Sendable (Scene) throws(SceneRefusal) -> Figure = {
    scene throws(SceneRefusal) in try LayeredView().figure(of: scene)
  }
  private static let path: @Sendable (Scene) throws(SceneRefusal) -> Figure = {
    scene throws(SceneRefusal) in try PathView().figure(of: scene)
  }
}
