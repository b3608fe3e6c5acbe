internal import ArgumentParser
struct ReadersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "readers")
  func run() throws {}
}
