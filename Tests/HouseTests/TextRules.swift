/// What is looked for in every text of the tree.
enum TextRules {
  /// Places that exist on one machine only, put together here so that this file passes.
  private static let machinePaths = ["work", "tmp", "root", "home", "Users"].map { "/" + $0 + "/" }

  /// Hosts that serve packages; a tree that names one works only where that host is reached.
  private static let registries = [
    "pypi" + ".org", "npmjs" + ".org", "npmjs" + ".com", "crates" + ".io", "golang" + ".org/proxy",
    "arti" + "factory", "registry" + ".", "proxy" + ".golang",
  ]

  static func machinePaths(_ text: String, path: String) -> [Finding] {
    findings(text, path: path) { line in
      machinePaths.first { isPath($0, in: line) }.map { "'\($0)' is a path of one machine" }
    }
  }

  static func registries(_ text: String, path: String) -> [Finding] {
    findings(text, path: path) { line in
      registries.first { line.contains($0) }.map { "'\($0)' names a package registry" }
    }
  }

  /// Whether a line has the path from the root on, not as a part of an address or a longer path.
  private static func isPath(_ place: String, in line: String) -> Bool {
    line.ranges(of: place).contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !(before.isLetter || before.isNumber || "._-)}*~".contains(before))
    }
  }

  private static func findings(
    _ text: String, path: String, _ rule: (String) -> String?
  ) -> [Finding] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        rule(String(line)).map { Finding(path: path, line: index + 1, message: $0) }
      }
  }

  /// Dependencies that do not come from GitHub in a stated version.
  static func dependencies(_ manifest: String) -> [Finding] {
    let pattern = /\.package\(/
    return manifest.ranges(of: pattern).compactMap { range in
      let rest = manifest[range.upperBound...]
      let arguments = rest.prefix { $0 != ")" }
      let isGitHub = arguments.contains(/url:\s*"https:\/\/github\.com\/[\w.-]+\/[\w.-]+"/)
      let hasVersion = arguments.contains(/(from|exact):\s*"\d+\.\d+\.\d+"/)
      if isGitHub && hasVersion { return nil }
      let line = manifest[..<range.lowerBound].split(
        separator: "\n", omittingEmptySubsequences: false
      ).count
      return Finding(
        path: "Package.swift", line: line,
        message: "a dependency must come from GitHub in a stated version")
    }
  }
}
