import ArgumentParser
import Liaison

/// The figures of a folder, each with the command that draws it.
struct Gallery {
  /// One figure.
  struct Entry {
    let name: String
    let words: [String]
    let place: String

    /// The picture that the command draws.
    func picture(in snapshot: Snapshot) throws -> Picture {
      let command: any ParsableCommand
      do {
        command = try LiaisonCommand.parseAsRoot(words)
      } catch {
        throw Failure(.failure, "\(place): \(LiaisonCommand.message(for: error))")
      }
      guard let question = command as? any PictureCommand else {
        throw Failure(.failure, "\(place): '\(words.first ?? "")' draws no picture")
      }
      return try question.picture(try question.narrowed(snapshot))
    }
  }

  let folder: String
  let entries: [Entry]

  init(folder: String) throws {
    self.folder = folder
    let path = "\(folder)/gallery.txt"
    guard let text = Platform.text(ofFile: path) else {
      throw Failure(
        .unreadable, "cannot read '\(path)', which lists the figures as 'name: command'")
    }
    var entries: [Entry] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let place = "\(path):\(number + 1)"
      guard !line.hasPrefix("#"), !line.allSatisfy(\.isWhitespace) else { continue }
      guard let colon = line.firstIndex(of: ":") else {
        throw Failure(.failure, "\(place): a figure is written 'name: command'")
      }
      let name = String(line[..<colon])
      let isPlain =
        !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      guard isPlain else {
        throw Failure(.failure, "\(place): a figure's name holds letters, digits and hyphens only")
      }
      let words = try Self.words(of: line[line.index(after: colon)...], at: place)
      entries.append(Entry(name: name, words: words, place: place))
    }
    self.entries = entries
  }

  /// Whether the figure's files are there and drawn from this DOT.
  func isCurrent(_ entry: Entry, dot: String) -> Bool {
    Platform.text(ofFile: "\(folder)/\(entry.name).dot") == dot
      && Platform.text(ofFile: "\(folder)/\(entry.name).svg") != nil
  }

  /// Words at white space; double quotes keep them together.
  private static func words(of line: Substring, at place: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character.isWhitespace, !isQuoted {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard !isQuoted else { throw Failure(.failure, "\(place): a quotation mark is not closed") }
    if let finished = word { words.append(finished) }
    return words
  }
}
