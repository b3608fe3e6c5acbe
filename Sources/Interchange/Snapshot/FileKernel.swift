internal import Foundation

/// System calls that take pointers.
enum FileKernel {
  /// Writes bytes whole; gives why not.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> String? {
    var done = 0
    while done < bytes.count {
      guard let start = bytes.baseAddress else { return nil }
      let count = unsafe Foundation.write(file, start + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        return SystemError.current
      }
      done += count
    }
    return nil
  }
}

/// A file whose bytes are lent where the system keeps them: nothing is copied by opening it.
///
/// The file must not be cut short by someone else while it is mapped: the system then ends the process
/// that reads beyond the new end. Snapshot files are never written in place, so that only a stranger
/// can do that.
struct MappedFile: ~Copyable {
  private let start: UnsafeRawPointer?
  private let count: Int

  private init(_ start: UnsafeRawPointer?, _ count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// Maps a file.
  ///
  /// - Throws: ``SnapshotFileError/missing(path:)`` or ``SnapshotFileError/unreadable(path:reason:)``.
  static func mapping(_ path: String) throws(SnapshotFileError) -> MappedFile {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
      throw .unreadable(path: path, reason: SystemError.current)
    }
    defer { _ = close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      throw .unreadable(path: path, reason: SystemError.current)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is not a regular file")
    }
    let size = Int(status.st_size)
    if size == 0 { return unsafe MappedFile(nil, 0) }
    let mapped = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      throw .unreadable(path: path, reason: SystemError.current)
    }
    return unsafe MappedFile(UnsafeRawPointer(mapped), size)
  }

  /// Lends all bytes of the file.
  func withBytes<R, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
    try body(unsafe UnsafeRawBufferPointer(start: start, count: count).bytes)
  }

  deinit {
    if let start = unsafe start {
      _ = unsafe munmap(UnsafeMutableRawPointer(mutating: start), count)
    }
  }
}
