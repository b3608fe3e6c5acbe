import ArgumentParser

@main
struct LiaisonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liaison",
    abstract: "Asks a graph of actors and mechanisms who is tied to whom, and who says so.")
}
