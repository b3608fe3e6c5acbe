import Foundation

/// The marked regions of the Swift files in this folder.
///
/// A region stands between `// region: NAME` and `// endregion`, and is read without the
/// indentation of its first mark.
enum Regions {
  static let all: [String: String] = {
    let folder = Package.root.appending(path: "Tests/Examples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var regions: [String: String] = [:]
    for name in names.sorted() where name.hasSuffix(".swift") {
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      regions.merge(Self.regions(in: text ?? "")) { first, _ in first }
    }
    return regions
  }()

  static func regions(in text: String) -> [String: String] {
    var regions: [String: String] = [:]
    var open: (name: String, indentation: Int)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let mark = line.wholeMatch(of: /( *)\/\/ region: ([a-z-]+)/) {
        open = (String(mark.2), mark.1.count)
        regions[String(mark.2)] = ""
      } else if line.contains(/^ *\/\/ endregion$/) {
        open = nil
      } else if let open {
        regions[open.name]?.append(line.dropFirst(open.indentation) + "\n")
      }
    }
    return regions
  }
}
