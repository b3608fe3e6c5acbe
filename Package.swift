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

let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
// Subprocess takes paths as values of this package, and of the system's own module on macOS.
let paths = Target.Dependency.product(
  name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux]))

let package = Package(
  name: "Liaison",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "liaison-render", targets: ["RenderWorker"])
  ],
  dependencies: [
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
    room("Rendering", over: ["DOT", subprocess, paths]),
    // floor 7: the street
    .executableTarget(name: "RenderWorker", dependencies: ["CGraphviz"], swiftSettings: strict),
    tests("DOTTests", of: ["DOT", "Diagnostics"]),
    tests("RenderingTests", of: ["Rendering", "DOT", "Diagnostics", "RenderWorker", subprocess]),
  ],
  swiftLanguageModes: [.v6]
)
