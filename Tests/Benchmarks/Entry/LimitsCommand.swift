internal import ArgumentParser
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "limits")
  func run() throws {}
}
