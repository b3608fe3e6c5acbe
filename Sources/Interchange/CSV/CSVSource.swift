internal import Diagnostics

/// The bytes of a file, any stretch of which can be read by any thread.
struct CSVSource: Sendable {
  private enum Content: Sendable {
    case bytes([UInt8])
    case path(String)
  }

  let name: String
  /// The number of bytes.
  let count: Int
  private let content: Content

  /// - Parameter limit: more bytes are not read from what has no length, such as a pipe.
  /// - Throws: ``GraphReadingError/invalid(_:)`` when the file cannot be read.
  init(_ file: CSVFile, limit: Int) throws(GraphReadingError) {
    name = file.name
    switch file.content {
    case .bytes(let bytes):
      content = .bytes(bytes)
      count = bytes.count
    case .path(let path):
      if let size = CSVFileKernel.size(path) {
        content = .path(path)
        count = size
      } else {
        let bytes = try file.bytes(atMost: limit == .max ? limit : limit + 1)
        content = .bytes(bytes)
        count = bytes.count
      }
    }
  }

  /// Reads bytes into an array, which has room for them.
  func read(
    _ range: Range<Int>, into bytes: inout [UInt8], at offset: Int
  ) throws(GraphReadingError) {
    switch content {
    case .bytes(let all):
      bytes.replaceSubrange(offset..<(offset + range.count), with: all[range])
    case .path(let path):
      try CSVFileKernel.read(path, range, into: &bytes, at: offset)
    }
  }
}
