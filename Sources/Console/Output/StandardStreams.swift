import Report

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output and standard error, by system calls: no framework is loaded for a few bytes.
enum StandardStreams {
  /// A stream of the process.
  enum Stream: Int32 {
    case output = 1
    case error = 2

    /// Whether a person looks at it.
    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// The cells of its terminal's line; `nil` when it is no terminal or does not say.
    var width: Int? {
      var size = winsize()
      guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
      return Int(size.ws_col)
    }
  }

  /// A reader that has seen enough (`| head`) is a failed write, not a death by signal; and a person
  /// who waits longer than a second is told that something happens.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    guard Stream.error.isTerminal else { return }
    signal(SIGALRM) { _ in
      let words: StaticString = "still working; Ctrl-C stops\n"
      _ = Platform.write(2, words.utf8Start, words.utf8CodeUnitCount)
    }
    alarm(1)
  }

  static func leave(with status: ExitStatus) -> Never { exit(status.rawValue) }

  /// Writes a text whole; a reader that is gone ends the command quietly.
  static func write(_ text: String, to stream: Stream = .output) {
    alarm(0)
    switch Platform.writeAll(text, to: stream.rawValue) {
    case 0: return
    case EPIPE: leave(with: .success)
    case let code:
      if stream == .output { complain("cannot write the answer: \(Platform.reason(code))") }
      leave(with: .unreadable)
    }
  }

  /// Writes an error message to standard error: `error:` in red where colour is wanted, and nothing
  /// that would move the cursor.
  static func complain(_ message: String) {
    let isColoured = Environment.allowsColor && Stream.error.isTerminal
    let label = isColoured ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { terminalSafe(Failure.shortened(String($0), to: 800)) }
    write("\(label) \(lines.joined(separator: "\n"))\n", to: .error)
  }

  /// Writes lines to standard error, with nothing that would move the cursor.
  static func tell(_ lines: [String]) {
    let text = lines.joined(separator: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { terminalSafe(Failure.shortened(String($0), to: 800)) + "\n" }.joined()
    if !lines.isEmpty { write(text, to: .error) }
  }

  /// Writes notes to standard error, one a line.
  static func remark(_ notes: [String]) {
    let lines = notes.map { "note: \(terminalSafe($0))\n" }
    if !lines.isEmpty { write(lines.joined(), to: .error) }
  }
}
