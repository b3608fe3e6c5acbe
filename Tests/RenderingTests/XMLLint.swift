import Subprocess

/// `xmllint` of libxml2, where it is installed: a second opinion on what is well-formed.
enum XMLLint {
  /// Whether there is one; tests that need it are skipped otherwise.
  static let isInstalled = Processes.path(of: "xmllint") != nil

  /// What is wrong with a text; `nil` when it is well-formed XML.
  static func complaint(about text: String) async -> String? {
    do {
      let result = try await run(
        .name("xmllint"), arguments: ["--noout", "--nonet", "--huge", "-"], input: .string(text),
        output: .discarded, error: .string(limit: 1 << 20))
      return result.terminationStatus.isSuccess ? nil : "refused: \(result.standardError)"
    } catch {
      return "xmllint cannot be run: \(error)"
    }
  }
}
