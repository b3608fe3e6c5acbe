import Liaison

extension Picture.Format {
  /// The format that the ending of a path names, `nil` when it is none of the pictures'.
  init?(endingOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."),
      let format = Picture.Format(rawValue: name[name.index(after: dot)...].lowercased())
    else { return nil }
    self = format
  }

  /// All endings, for messages.
  static var listed: String { allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") }
}
