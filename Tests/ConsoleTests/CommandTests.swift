import Foundation
import Testing

@Suite("The command line")
struct CommandTests {
  @Test("says what the case says, with its exit status", arguments: CommandCase.all)
  func runs(_ golden: CommandCase) throws {
    let run = try CommandRun(golden.arguments, environment: golden.environment)
    let text = golden.text(of: run)
    if ProcessInfo.processInfo.environment["LIAISON_RECORD"] != nil {
      let file = CommandCase.folder.appending(path: golden.name)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.name)")
      return
    }
    guard text != golden.expected else { return }
    let pairs = zip(
      golden.expected.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(golden.name) differs from line \((line?.offset ?? 0) + 1) on:
      - \(line?.element.0 ?? "(the end)")
      + \(line?.element.1 ?? "(the end)")
      """)
  }

  @Test("has a case for every command")
  func casesAreWhole() throws {
    let help = try CommandRun(["--help"]).output
    let names = CommandCase.all.compactMap(\.arguments.first)
    let commands = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.allSatisfy(\.isLowercase) }
    #expect(commands.count >= 12)
    for command in commands { #expect(names.contains(command), "no case runs '\(command)'") }
  }
}
