internal import Foundation

/// A file that grows beside the one it is going to replace.
struct TemporaryFile {
  private let path: String
  private let temporary: String
  private let file: Int32

  /// Makes an empty file beside `path`.
  ///
  /// - Throws: ``SnapshotFileError/unwritable(path:reason:)``, also where something else than a file
  ///   stands, such as a folder or a pipe.
  init(beside path: String) throws(SnapshotFileError) {
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw .unwritable(path: path, reason: "something else than a file stands there")
    }
    for _ in 0..<8 {
      let suffix = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let temporary = "\(path).\(suffix)"
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file >= 0 {
        self.path = path
        self.temporary = temporary
        self.file = file
        return
      }
      if errno != EEXIST { break }
    }
    throw .unwritable(path: path, reason: SystemError.current)
  }

  /// Writes bytes at the end.
  func append(_ bytes: RawSpan) throws(SnapshotFileError) {
    let failure = unsafe bytes.withUnsafeBytes { unsafe FileKernel.write($0, to: file) }
    if let failure { throw .unwritable(path: path, reason: failure) }
  }

  /// Flushes the file to the disk if asked to, and gives it the name it is meant for.
  func publish(isDurable: Bool) throws(SnapshotFileError) {
    if isDurable, fsync(file) != 0 {
      throw .unwritable(path: path, reason: SystemError.current)
    }
    if rename(temporary, path) != 0 {
      throw .unwritable(path: path, reason: SystemError.current)
    }
    _ = close(file)
    if isDurable { flushFolder() }
  }

  /// Flushes the folder, so that the name outlives a power cut; failing that is no harm.
  private func flushFolder() {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    let file = open(folder ?? ".", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = fsync(file)
    _ = close(file)
  }

  /// Takes the file away.
  func discard() {
    _ = close(file)
    _ = unlink(temporary)
  }
}

/// Why the last system call failed, in the system's words.
enum SystemError {
  static var current: String {
    let code = errno
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}
