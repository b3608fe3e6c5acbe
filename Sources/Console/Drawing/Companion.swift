import Liaison

/// What can stand beside a picture, by the ending of its file.
enum Companion: Hashable {
  /// The same picture in another format.
  case picture(Picture.Format)
  /// Title, drawing, relations and sources as Markdown.
  case markdown

  /// The companion that a word means: its ending, or its name.
  init?(_ word: String) {
    switch word.lowercased() {
    case "md", "markdown": self = .markdown
    case "mermaid": self = .picture(.mermaid)
    case let ending:
      guard let format = Picture.Format(rawValue: ending) else { return nil }
      self = .picture(format)
    }
  }

  /// The ending of its file.
  var ending: String {
    switch self {
    case .picture(let format): format.rawValue
    case .markdown: "md"
    }
  }

  /// All endings, the most wanted first.
  static let names = ["html", "md", "mmd", "d2", "dot", "svg", "png", "pdf"]

  /// All endings, for messages.
  static var listed: String {
    names.dropLast().joined(separator: ", ") + " or " + names.suffix(1).joined()
  }

  /// Refuses companions where no picture is written.
  static func refuse(_ companions: [Companion], besideAnswer file: String?) throws(Failure) {
    guard let first = companions.first else { return }
    let reason =
      file.map { "'\(Failure.shortened($0))' is no picture" } ?? "there is no file to stand beside"
    throw Failure(
      .usage, "--beside \(first.ending): \(reason); name one, for instance with -o figure.svg")
  }
}
