internal import ArgumentParser
struct CommitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "commits")
  func run() throws {}
}
