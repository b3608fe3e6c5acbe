import Liaison

/// Why a command ends without an answer: what to say, and the exit status.
struct Failure: Error {
  let status: ExitStatus
  /// What standard error gets after `error:`; nothing when it has been said already.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  init(_ error: LiaisonError) {
    self.init(Self.status(of: error), Self.message(of: error))
  }

  private static func status(of error: LiaisonError) -> ExitStatus {
    switch error {
    case .ambiguousName, .unknownName, .unknownWord(_, kind: .claim, _): .nothing
    case .badDate, .badArgument: .usage
    case .missingFile: .nothing
    case .dossier(.unreadable), .unreadableFile: .unreadable
    case .overLimit: .cutShort
    default: .failure
    }
  }

  /// Every mistake of a dossier stands with its place; the count comes first.
  private static func message(of error: LiaisonError) -> String {
    if case .unknownWord(_, kind: .type, let nearest) = error, nearest.isEmpty {
      return "\(error.description); 'liaison types' shows what there is"
    }
    if case .unknownWord(_, kind: .relation, let nearest) = error, nearest.isEmpty {
      return "\(error.description); 'liaison types' shows what there is"
    }
    if case .text(let diagnostics) = error, diagnostics.count > 1 {
      return "the text has \(diagnostics.count) mistakes\n\(error.description)"
    }
    guard case .dossier(.invalid(let diagnostics)) = error else { return error.description }
    let count = diagnostics.count
    return "the dossier has \(count) \(count == 1 ? "mistake" : "mistakes")\n"
      + diagnostics.map(\.description).joined(separator: "\n")
  }

  /// A text of the user's, cut in the middle when it is too long to be quoted whole.
  static func shortened(_ text: String, to limit: Int = 120) -> String {
    guard text.count > limit else { return text }
    return "\(text.prefix(limit * 2 / 3))…\(text.suffix(limit / 3))"
  }
}
