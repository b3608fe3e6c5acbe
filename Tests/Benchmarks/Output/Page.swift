internal import Foundation

/// A page of documentation with a place for tables.
struct Page {
  private static let marks = ("<!-- bench:begin -->", "<!-- bench:end -->")
  private let path: String
  private let before: Substring
  private let after: Substring

  /// - Throws: ``Complaint`` when the page is not there or has no marks.
  init(_ path: String) throws {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let begin = text.firstRange(of: Self.marks.0), let end = text.firstRange(of: Self.marks.1),
      begin.upperBound <= end.lowerBound
    else {
      throw Complaint("'\(path)' has no place between '\(Self.marks.0)' and '\(Self.marks.1)'")
    }
    self.path = path
    before = text[..<begin.upperBound]
    after = text[end.lowerBound...]
  }

  /// Puts tables in the place.
  func put(_ grids: [Grid]) throws {
    let tables = grids.map { $0.text(.markdown) }.joined(separator: "\n")
    try Data((before + "\n" + tables + "\n" + after).utf8).write(to: URL(filePath: path))
  }
}
