// swift-tools-version: 6.2
import PackageDescription

// The plan of the house: a room is a target, arrows point down.
// Sources/Liaison/Liaison.docc/Architecture.md draws the same picture.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// `extra` settings are named where a room needs them, with the reason.
func room(
  _ name: String, over floor: [Target.Dependency] = [], extra: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: floor, swiftSettings: strict + extra)
}

func tests(_ name: String, of rooms: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: rooms, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "Liaison",
  platforms: [.macOS(.v15)],
  targets: [
    // floor 0
    room("Diagnostics"),
    // floor 1: nouns
    room("GraphSchema", over: ["Diagnostics"]),
    // floor 2: memory and meaning
    // Lifetimes: a walk borrows spans of adjacency pages from a view (AdjacencyView).
    room(
      "PropertyGraph", over: ["GraphSchema", "Diagnostics"],
      extra: [.enableExperimentalFeature("Lifetimes")]),
    // floor 3: what is done with a graph
    room("GraphAlgorithms", over: ["PropertyGraph"]),
    // tests
    .target(
      name: "LiaisonTestSupport", dependencies: ["PropertyGraph", "GraphSchema"],
      path: "Tests/LiaisonTestSupport", swiftSettings: strict),
    tests("DiagnosticsTests", of: ["Diagnostics"]),
    tests("GraphSchemaTests", of: ["GraphSchema"]),
    tests("PropertyGraphTests", of: ["PropertyGraph", "GraphSchema", "LiaisonTestSupport"]),
    tests(
      "GraphAlgorithmsTests",
      of: ["GraphAlgorithms", "PropertyGraph", "GraphSchema", "LiaisonTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
