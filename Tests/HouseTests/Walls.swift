/// The table of the house: which room stands on which floor, and what it may import.
///
/// The compiler's own check lets transitive imports pass; this table does not. A new room gets a row
/// here, and a new arrow is a line of review.
enum Walls {
  struct Room: Sendable {
    var floor: Int
    /// Rooms on lower floors.
    var rooms: Set<String> = []
    /// Modules that are not written here.
    var others: Set<String> = []
    /// Whether it may suspend: floor 5 and above, and the room that waits for a child process.
    var maySuspend = false

    var imports: Set<String> { rooms.union(others) }
  }

  private static let platform: Set<String> = ["Darwin", "Glibc", "Musl"]

  static let rooms: [String: Room] = [
    // floor 0
    "Diagnostics": Room(floor: 0),
    "CGraphviz": Room(floor: 0),
    // floor 1: nouns
    "GraphSchema": Room(floor: 1, rooms: ["Diagnostics"]),
    "CypherSyntax": Room(floor: 1, rooms: ["Diagnostics"]),
    "DOT": Room(floor: 1, rooms: ["Diagnostics"]),
    // floor 2: memory and meaning
    "PropertyGraph": Room(
      floor: 2, rooms: ["Diagnostics", "GraphSchema"], others: ["Synchronization"]),
    "CypherPlan": Room(floor: 2, rooms: ["CypherSyntax", "Diagnostics", "GraphSchema"]),
    "Report": Room(floor: 2, rooms: ["Diagnostics", "GraphSchema"]),
    "Rendering": Room(
      floor: 2, rooms: ["DOT", "Diagnostics"],
      others: platform.union(["Subprocess", "Synchronization", "System", "SystemPackage"]),
      maySuspend: true),
    // floor 3: what is done with a graph
    // Dispatch shares a pass over the whole graph among threads that are there already; the
    // platform says how many cores there are.
    "GraphAlgorithms": Room(
      floor: 3, rooms: ["GraphSchema", "PropertyGraph"],
      others: platform.union(["Dispatch", "Synchronization"])),
    "Dossier": Room(
      floor: 3, rooms: ["Diagnostics", "GraphSchema", "PropertyGraph"],
      others: platform.union(["Foundation", "Synchronization", "Yams"])),
    // Yams: mapping files are YAML, and so are some of the files that they map.
    "Interchange": Room(
      floor: 3, rooms: ["DOT", "Diagnostics", "GraphSchema", "PropertyGraph", "Report"],
      others: ["Foundation", "Yams"]),
    "Journal": Room(
      floor: 3, rooms: ["Diagnostics", "GraphSchema", "PropertyGraph"],
      others: ["Foundation", "GRDB"]),
    // floor 4: answers
    "Cypher": Room(
      floor: 4,
      rooms: [
        "CypherPlan", "CypherSyntax", "Diagnostics", "GraphAlgorithms", "GraphSchema",
        "PropertyGraph",
      ]),
    "English": Room(
      floor: 4,
      rooms: ["CypherSyntax", "Diagnostics", "Dossier", "GraphSchema", "PropertyGraph"]),
    "Diagrams": Room(
      floor: 4,
      rooms: ["DOT", "Diagnostics", "Dossier", "GraphAlgorithms", "GraphSchema", "PropertyGraph"]),
    // floor 5: the house
    "Liaison": Room(
      floor: 5,
      rooms: [
        "Cypher", "DOT", "Diagnostics", "Diagrams", "Dossier", "English", "GraphAlgorithms",
        "GraphSchema", "Interchange", "Journal", "PropertyGraph", "Rendering", "Report",
      ],
      others: ["Foundation", "Synchronization"], maySuspend: true),
    // floor 6: doors
    "BoltServer": Room(
      floor: 6, rooms: ["Diagnostics", "GraphSchema", "Liaison"],
      others: ["NIOCore", "NIOPosix"], maySuspend: true),
    "Explorer": Room(
      floor: 6, rooms: ["Diagnostics", "GraphSchema", "Liaison", "Report"],
      others: ["Foundation", "Hummingbird"], maySuspend: true),
    // floor 7: the street
    "Console": Room(
      floor: 7, rooms: ["BoltServer", "Diagnostics", "Explorer", "Liaison", "Report"],
      others: platform.union(["ArgumentParser", "Foundation", "Synchronization"]),
      maySuspend: true),
    "RenderWorker": Room(
      floor: 7, rooms: ["CGraphviz"], others: platform.union(["Synchronization"])),
  ]
}
