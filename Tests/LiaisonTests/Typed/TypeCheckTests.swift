import Foundation
import Testing

@Suite(
  "The compiler checks the ends of links", .serialized,
  .enabled(if: Compiler.found != nil, Compiler.notice))
struct TypeCheckTests {
  private static let types = """
    import Liaison
    struct Official: GraphNode { static let label = "Official"; var id: String; var grade: Int }
    struct Ministry: GraphNode { static let label = "Ministry"; var id: String }
    struct ServesIn: GraphLink {
      typealias From = Official
      typealias To = Ministry
      static let type = "SERVES_IN"
    }
    let ada = Official(id: "ada", grade: 3)
    let finance = Ministry(id: "finance")
    let database = Database()

    """

  @Test("links between the right ends compile")
  func good() throws {
    let messages = try #require(Compiler.found).errors(
      in: Self.types + """
        try database.write { (tx: inout GraphWriter) throws in
          try tx.put(ada)
          try tx.put(finance)
          try tx.link(ada, ServesIn(), to: finance)
        }
        for (_, ministry) in try database.snapshot.targets(ServesIn.self, of: ada) {
          print(ministry.id)
        }
        """)
    #expect(messages == [])
  }

  /// Lines that must not compile, and what the compiler says to each.
  private static let mistakes = [
    ("try database.write { try $0.link(finance, ServesIn(), to: finance) }", "'Ministry'"),
    ("try database.write { try $0.link(ada, ServesIn(), to: ada) }", "'Official'"),
    ("print(try database.snapshot.sources(ServesIn.self, of: ada))", "'Official'"),
    ("struct Loose: GraphLink { typealias From = Int }", "does not conform"),
    ("try database.write { try $0.put(3) }", "'GraphNode'"),
  ]

  @Test("links with a wrong end, links between no nodes and nodes of no type do not compile")
  func bad() throws {
    let text = Self.types + Self.mistakes.map { $0.0 + "\n" }.joined()
    let errors = try #require(Compiler.found).errors(in: text)
    let first = Self.types.split(separator: "\n", omittingEmptySubsequences: false).count
    for (index, mistake) in Self.mistakes.enumerated() {
      #expect(
        errors.contains { $0.line == first + index && $0.text.contains(mistake.1) },
        "line \(first + index): \(mistake.0)")
    }
    #expect(errors.filter { $0.line < first } == [])
  }
}

/// `swiftc`, with the modules that were built beside these tests.
private struct Compiler {
  struct Message: Equatable {
    let line: Int
    let text: String
  }

  let executable: URL
  let modules: URL

  static let notice: Comment = "no swiftc in PATH, or no modules beside the tests"

  static let found: Compiler? = {
    let paths = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let executable = paths.map { URL(filePath: "\($0)/swiftc") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    var folder = Bundle.main.executableURL?.deletingLastPathComponent()
    while let current = folder, current.pathComponents.count > 1 {
      let modules = current.appending(path: "Modules")
      let module = modules.appending(path: "Liaison.swiftmodule")
      if let executable, FileManager.default.fileExists(atPath: module.path) {
        return Compiler(executable: executable, modules: modules)
      }
      folder = current.deletingLastPathComponent()
    }
    return nil
  }()

  /// The errors in a text that is type-checked as the main file of a program.
  func errors(in text: String) throws -> [Message] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "liaison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "main.swift")
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = executable
    process.arguments = [
      "-typecheck", "-swift-version", "6", "-diagnostic-style=llvm", "-module-cache-path",
      modules.deletingLastPathComponent().appending(path: "ModuleCache").path, file.path,
    ]
    process.arguments?.append(contentsOf: searchPaths.flatMap { ["-I", $0] })
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap(Self.message)
  }

  /// The modules of this package, and the module maps of the C targets it depends on.
  private var searchPaths: [String] {
    var paths = [modules.path]
    var folder = modules
    while folder.pathComponents.count > 1, folder.lastPathComponent != ".build" {
      folder = folder.deletingLastPathComponent()
    }
    let checkouts = folder.appending(path: "checkouts")
    let files = FileManager.default.enumerator(atPath: checkouts.path)
    for case let file as String in files ?? .init() where file.hasSuffix("/module.modulemap") {
      paths.append(checkouts.appending(path: file).deletingLastPathComponent().path)
    }
    return paths.sorted()
  }

  /// `main.swift:12:3: error: …`; errors without a place belong to line 0.
  private static func message(_ line: Substring) -> Message? {
    guard let mark = line.range(of: "error: ") else { return nil }
    let text = String(line[mark.upperBound...])
    let place = line[..<mark.lowerBound].split(separator: ":")
    let number = place.count >= 3 ? Int(place[place.count - 3]) : nil
    return Message(line: number ?? 0, text: text)
  }
}
