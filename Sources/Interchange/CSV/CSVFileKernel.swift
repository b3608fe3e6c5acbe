internal import Diagnostics
internal import Foundation

/// Reads stretches of files into arrays, without a copy in between.
enum CSVFileKernel {
  /// The number of bytes of a file that can be read at any place; `nil` for others, such as pipes.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads bytes of a file into an array, which has room for them.
  ///
  /// - Throws: ``GraphReadingError/invalid(_:)`` when the file cannot be read or has become shorter.
  static func read(
    _ path: String, _ range: Range<Int>, into bytes: inout [UInt8], at offset: Int
  ) throws(GraphReadingError) {
    precondition(offset >= 0 && bytes.count - offset >= range.count, "the array is too short")
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else {
      throw .invalid([.error("there is no file '\(path)' that can be read", at: nil)])
    }
    defer { _ = close(file) }
    var done = 0
    while done < range.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe pread(
          file, unsafe start + offset + done, range.count - done, off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let why =
          count < 0 ? unsafe String(cString: strerror(errno)) : "it has become shorter meanwhile"
        throw .invalid([.error("'\(path)' cannot be read: \(why)", at: nil)])
      }
      done += count
    }
  }
}
