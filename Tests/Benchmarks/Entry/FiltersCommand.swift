internal import ArgumentParser
struct FiltersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "filters")
  func run() throws {}
}
