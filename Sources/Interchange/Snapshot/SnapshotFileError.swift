package import PropertyGraph

/// Why a snapshot file was not opened or written.
package enum SnapshotFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: String)
  /// The file cannot be read.
  case unreadable(path: String, reason: String)
  /// The file cannot be written; what stood there before still does.
  case unwritable(path: String, reason: String)
  /// The file is not a whole graph file that this program reads.
  case corrupt(path: String, GraphFileError)

  /// One sentence.
  package var description: String {
    switch self {
    case .missing(let path): "there is no file '\(path)'"
    case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
    case .unwritable(let path, let reason): "cannot write '\(path)': \(reason)"
    case .corrupt(let path, let error): "cannot open '\(path)': \(error)"
    }
  }
}
