import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A process whose three streams are held by this one.
typealias ChildProcess = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

extension ChildProcess {
  /// Ends the process at once.
  func kill() { try? send(signal: .kill) }
}

/// How children are started.
enum ChildConfiguration {
  /// A program with nothing of this process's environment but what drawing needs.
  static func make(_ path: String, _ arguments: [String] = [], adding: [String] = [])
    -> Configuration
  {
    let variables = Surroundings.variablesForDrawing + adding
    return Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .custom(variables.map { Array($0.utf8) }))
  }
}

/// Bytes as they come from a child, cut into frames.
struct FrameReader {
  private var source: SubprocessOutputSequence.Iterator
  private var bytes: [UInt8] = []

  init(_ sequence: SubprocessOutputSequence) { source = sequence.makeAsyncIterator() }

  /// The payload of the next frame; `nil` at the end, and when a frame claims to be too long.
  mutating func frame(atMost longest: Int) async -> [UInt8]? {
    guard await fill(4) else { return nil }
    let length = WorkerWire.number(in: bytes[..<4])
    guard length <= longest, await fill(4 + length) else { return nil }
    let payload = Array(bytes[4..<(4 + length)])
    bytes.removeFirst(4 + length)
    return payload
  }

  /// Everything up to the end; `nil` when that is too long.
  mutating func rest(atMost longest: Int) async -> [UInt8]? {
    while bytes.count <= longest {
      guard await more() else { return bytes }
    }
    return nil
  }

  private mutating func fill(_ count: Int) async -> Bool {
    while bytes.count < count {
      guard await more() else { return false }
    }
    return true
  }

  private mutating func more() async -> Bool {
    guard let buffer = try? await source.next() else { return false }
    buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return true
  }
}

/// The last words of a child on its standard error.
enum StandardError {
  /// The number of bytes kept.
  static let capacity = 4_096

  /// Reads a stream to its end and gives its last lines.
  static func lastLines(of sequence: SubprocessOutputSequence) async -> [String] {
    var kept: [UInt8] = []
    var source = sequence.makeAsyncIterator()
    while let buffer = try? await source.next() {
      buffer.withUnsafeBytes { kept.append(contentsOf: $0) }
      if kept.count > capacity { kept.removeFirst(kept.count - capacity) }
    }
    return String(decoding: kept, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }
}
