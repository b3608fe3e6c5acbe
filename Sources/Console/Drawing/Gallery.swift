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

  /// Reads the commands in the fenced blocks of the folder's `README.md`.
  ///
  /// ````
  /// ![Who chairs the working group](htwg.svg)
  ///
  /// ```sh
  /// liaison near HTWG -o htwg.svg
  /// ```
  /// ````
  /// - Throws: ``Failure`` when the file cannot be read, lists nothing, or a command names no figure of the
  ///   folder or one that is there already.
  init(folder: String) throws {
    self.folder = folder
    let path = "\(folder)/README.md"
    guard let text = Platform.text(ofFile: path) else {
      throw Failure(.unreadable, "cannot read '\(path)', which shows the figures' commands")
    }
    var entries: [Entry] = []
    var isInside = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") { isInside.toggle() }
      guard isInside, line.hasPrefix("liaison ") else { continue }
      let place = "\(path):\(number + 1)"
      let entry = try Self.entry(of: line.dropFirst("liaison ".count), at: place)
      if entries.contains(where: { $0.name == entry.name }) {
        throw Failure(.failure, "\(place): '\(entry.name)' is drawn by a command above")
      }
      entries.append(entry)
    }
    if entries.isEmpty {
      throw Failure(
        .failure, "\(path): no figure is listed; write 'liaison near NAME -o name.svg' between ```")
    }
    self.entries = entries
  }

  /// The figure that a command draws.
  private static func entry(of line: Substring, at place: String) throws -> Entry {
    let words = try words(of: line, at: place)
    let mark = words.firstIndex { $0 == "-o" || $0 == "--output" }
    let file = mark.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil } ?? ""
    let name = file.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    let isPlain =
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard file.hasSuffix(".svg"), isPlain else {
      throw Failure(
        .failure,
        "\(place): a figure's command ends in '-o name.svg', with letters, digits and hyphens")
    }
    return Entry(name: String(name), words: words, place: place)
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
