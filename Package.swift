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

func room(_ name: String, over floor: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: floor, swiftSettings: strict)
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
    room("Report", over: ["Diagnostics", "GraphSchema"]),
    // floor 3: what is done with a graph
    room("Dossier", over: ["Diagnostics", "GraphSchema"]),
    // tests
    tests("DossierTests", of: ["Dossier", "Diagnostics", "GraphSchema"]),
    tests("ReportTests", of: ["Report", "Diagnostics", "GraphSchema"]),
    tests("HouseTests", of: []),
  ],
  swiftLanguageModes: [.v6]
)
