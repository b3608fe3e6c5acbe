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
    room("DOT", over: ["Diagnostics"]),
    // floor 4: answers
    room("Diagrams", over: ["DOT", "Diagnostics"]),
    tests("DiagramsTests", of: ["Diagrams", "DOT"]),
  ],
  swiftLanguageModes: [.v6]
)
