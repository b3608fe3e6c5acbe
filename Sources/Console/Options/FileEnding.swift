import Report

/// The ending of a file's name, where it says what the file holds.
enum FileEnding: String, CaseIterable {
  case txt, tsv, csv, json, jsonl, md

  /// The ending of a path, `nil` when it is none of these.
  init?(of path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."),
      let ending = FileEnding(rawValue: name[name.index(after: dot)...].lowercased())
    else { return nil }
    self = ending
  }

  /// The format that goes with it.
  var format: OutputFormat {
    switch self {
    case .txt: .table
    case .tsv: .tsv
    case .csv: .csv
    case .json: .json
    case .jsonl: .jsonl
    case .md: .markdown
    }
  }

  /// All of them, for messages.
  static var listed: String { allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") }
}
