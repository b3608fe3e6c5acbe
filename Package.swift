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

/// `others` are folders that tests read where they lie, beside the code.
func tests(
  _ name: String, of rooms: [Target.Dependency], beside others: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: rooms, exclude: others, resources: resources, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
// Subprocess takes paths as values of this package, and of the system's own module on macOS.
let paths = Target.Dependency.product(
  name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux]))
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Liaison",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Liaison", targets: ["Liaison"]),
    .library(name: "PropertyGraph", targets: ["PropertyGraph", "GraphAlgorithms"]),
    .executable(name: "liaison", targets: ["Console"]),
    .executable(name: "liaison-render", targets: ["RenderWorker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without its trait for Foundation, which no room that starts processes needs.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    // floor 0
    room("Diagnostics"),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    // floor 1: nouns
    room("GraphSchema", over: ["Diagnostics"]),
    room("DOT", over: ["Diagnostics"]),
    // floor 2: memory and meaning
    // Lifetimes: a walk borrows spans of adjacency pages from a view (AdjacencyView).
    room(
      "PropertyGraph", over: ["GraphSchema", "Diagnostics"],
      extra: [.enableExperimentalFeature("Lifetimes")]),
    room("Report", over: ["GraphSchema", "Diagnostics"]),
    room("Rendering", over: ["DOT", subprocess, paths]),
    // floor 3: what is done with a graph
    room("GraphAlgorithms", over: ["PropertyGraph", "GraphSchema"]),
    room("Dossier", over: ["PropertyGraph", "GraphSchema", "Diagnostics", yams]),
    room(
      "Interchange",
      over: ["DOT", "Report", "PropertyGraph", "GraphSchema", "Diagnostics", yams]),
    // floor 4: answers
    room("Diagrams", over: ["DOT", "Dossier", "PropertyGraph", "GraphSchema", "Diagnostics"]),
    // floor 5: the house
    room(
      "Liaison",
      over: [
        "Diagrams", "Dossier", "GraphAlgorithms", "Interchange", "Rendering", "Report",
        "PropertyGraph", "DOT", "GraphSchema", "Diagnostics",
      ]),
    // floor 7: the street
    .executableTarget(
      name: "Console", dependencies: ["Liaison", "Report", "Diagnostics", arguments],
      swiftSettings: strict),
    .executableTarget(name: "RenderWorker", dependencies: ["CGraphviz"], swiftSettings: strict),
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
    tests("DOTTests", of: ["DOT", "Diagnostics"]),
    tests("RenderingTests", of: ["Rendering", "DOT", "RenderWorker", subprocess]),
    tests(
      "InterchangeTests",
      of: ["Interchange", "DOT", "PropertyGraph", "GraphSchema", "Diagnostics"],
      beside: ["Mappings"]),
    tests("DiagramsTests", of: ["Diagrams", "DOT"], beside: ["Golden"]),
    tests("ReportTests", of: ["Report", "GraphSchema", "Diagnostics"]),
    tests(
      "DossierTests",
      of: ["Dossier", "GraphSchema", "PropertyGraph", "Diagnostics", "LiaisonTestSupport"],
      beside: ["Golden"]),
    tests(
      "LiaisonTests",
      of: [
        "Liaison", "Dossier", "DOT", "Report", "Diagrams", "GraphSchema", "PropertyGraph",
        "GraphAlgorithms", "Interchange", "Diagnostics", "LiaisonTestSupport", "RenderWorker",
        "Console",
      ]),
    tests("ConsoleTests", of: ["Console", "RenderWorker"], beside: ["Fixture", "Golden"]),
    // The examples of README.md and the articles; Console, because some are commands.
    .testTarget(
      name: "ExamplesTests", dependencies: ["Liaison", "Console"], path: "Tests/Examples",
      swiftSettings: strict),
    tests("HouseTests", of: []),
    // Measured, not tested: speed against a C program, and loops for stress and instruction counts.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Interchange", "GraphAlgorithms", "PropertyGraph", "GraphSchema", "Diagnostics",
        "LiaisonTestSupport", arguments,
      ],
      path: "Tests/Benchmarks", swiftSettings: strict),
    .executableTarget(
      name: "Stress",
      dependencies: ["GraphAlgorithms", "PropertyGraph", "GraphSchema", "LiaisonTestSupport"],
      path: "Tests/Stress", exclude: ["instructions.json"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
