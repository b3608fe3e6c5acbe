import Foundation
import Testing

/// Texts kept beside the tests.
///
/// With `LIAISON_RECORD` set in the environment a golden file is written anew and the test fails, so
/// that a recording never passes for a result.
enum Golden {
  static func expect(
    _ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
      .appending(path: name)
    if ProcessInfo.processInfo.environment["LIAISON_RECORD"] != nil {
      do {
        try text.write(to: file, atomically: true, encoding: .utf8)
      } catch {
        Issue.record("\(name) could not be written: \(error)", sourceLocation: sourceLocation)
      }
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("there is no golden file \(name)", sourceLocation: sourceLocation)
      return
    }
    guard kept != text else { return }
    let pairs = zip(kept.split(separator: "\n"), text.split(separator: "\n"))
    let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs from line \((line?.offset ?? 0) + 1) on:
      - \(line?.element.0 ?? "(the end)")
      + \(line?.element.1 ?? "(the end)")
      """, sourceLocation: sourceLocation)
  }
}
