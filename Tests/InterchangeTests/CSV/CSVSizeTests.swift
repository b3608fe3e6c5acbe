import Foundation
import Interchange
import Testing

/// Files far larger than memory are refused before they are read.
@Suite("CSV files larger than memory")
struct CSVSizeTests {
  private static let hundredGigabytes: UInt64 = 100 << 30

  /// A file of a hundred gigabytes that takes no room on the disk.
  private static func sparse(_ beginning: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data(beginning.utf8).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: hundredGigabytes)
    try handle.close()
    return file
  }

  @Test("a hundred gigabytes are refused at once, with the limit in the message")
  func refused() throws {
    let file = try Self.sparse("id,name\n1,Ada\n")
    defer { try? FileManager.default.removeItem(at: file) }
    let limits = ReadingLimits(bytes: 1 << 20)
    let messages = refusal(
      [CSVFile(path: file.path(), mapping: .nodes(["Person"], id: "id"))], limits: limits)
    try #require(messages.count == 1)
    #expect(messages[0].contains("\(limits.bytes) bytes"), "\(messages)")
  }

  @Test("a header that never ends is refused after a megabyte")
  func endlessHeader() throws {
    let file = try Self.sparse("id,name")
    defer { try? FileManager.default.removeItem(at: file) }
    let messages = refusal(
      [CSVFile(path: file.path(), mapping: .nodes(["Person"], id: "id"))],
      limits: ReadingLimits(bytes: .max))
    try #require(messages.count == 1)
    #expect(messages[0].contains("header"), "\(messages)")
  }
}
