import ArgumentParser
import Diagnostics
import Liaison

/// Where the process begins and ends: arguments in, exit status out.
@main
enum LiaisonEntry {
  static func main() async {
    StandardStreams.prepare()
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    StandardStreams.leave(with: status)
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    if let status = refuseUnknownCommand(arguments) { return status }
    do {
      var command = try LiaisonCommand.parseAsRoot(arguments)
      if var drawing = command as? any AsyncParsableCommand {
        try await drawing.run()
      } else {
        try command.run()
      }
      return .success
    } catch let failure as Failure {
      return report(failure)
    } catch let error as LiaisonError {
      return report(Failure(error))
    } catch {
      return report(parsing: error)
    }
  }

  /// A first word that is no command: the parser would call it an unexpected argument, and not say
  /// which command is meant.
  private static func refuseUnknownCommand(_ arguments: [String]) -> ExitStatus? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help",
      !LiaisonCommand.commandNames.contains(word)
    else { return nil }
    let hint = didYouMean(word, among: LiaisonCommand.commandNames)
    let help = "see 'liaison --help' for the commands"
    return report(
      Failure(.usage, "unknown command '\(Failure.shortened(word))'; \(hint ?? help)"))
  }

  private static func report(_ failure: Failure) -> ExitStatus {
    if !failure.message.isEmpty { StandardStreams.complain(failure.message) }
    return failure.status
  }

  /// Help and version are asked for through errors, too; they succeed and go to standard output.
  private static func report(parsing error: any Error) -> ExitStatus {
    let text = LiaisonCommand.fullMessage(for: error)
    if LiaisonCommand.exitCode(for: error) == .success {
      StandardStreams.write(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")
      return .success
    }
    let prefix = "Error: "
    let message = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    var lines = message.split(separator: "\n").filter { !$0.hasPrefix("Usage:") }
    if let first = lines.first, first.contains("nexpected argument") {
      lines[0] = first + "; a name of several words needs quotation marks around it"
    }
    StandardStreams.complain(Self.lowerCased(lines.joined(separator: "\n")))
    return .usage
  }

  /// The parser's sentences begin with a capital; ours do not.
  private static func lowerCased(_ message: String) -> String {
    message.prefix(1).lowercased() + message.dropFirst()
  }
}
