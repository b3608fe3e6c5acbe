/// What the exit status of the command says to a script.
///
/// An interrupt (Ctrl-C) ends the process as the system does it, which a shell sees as 130.
enum ExitStatus: Int32 {
  /// Answered.
  case success = 0
  /// The question or the dossier has a mistake; a check found errors.
  case failure = 1
  /// The arguments cannot be understood.
  case usage = 2
  /// Nothing was found, or the name is unknown or ambiguous.
  case nothing = 3
  /// A file cannot be read or written.
  case unreadable = 4
  /// The answer is not whole, because time ran out.
  case cutShort = 5
}
