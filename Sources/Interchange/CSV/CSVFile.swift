internal import Diagnostics
internal import Foundation

/// A CSV file and what it holds.
package struct CSVFile: Sendable {
  /// Where the bytes come from.
  package enum Content: Sendable {
    /// They are here.
    case bytes([UInt8])
    /// They are in a file, which is read when its turn comes.
    case path(String)
  }

  /// What messages call it, usually its path as the user wrote it.
  package let name: String
  /// Where its bytes come from.
  package let content: Content
  /// What it holds.
  package let mapping: CSVMapping

  /// A file that is read when its turn comes.
  package init(path: String, mapping: CSVMapping) {
    name = path
    content = .path(path)
    self.mapping = mapping
  }

  /// A file whose bytes are here.
  package init(name: String, bytes: [UInt8], mapping: CSVMapping) {
    self.name = name
    content = .bytes(bytes)
    self.mapping = mapping
  }

  /// The number of bytes; 0 when that cannot be told.
  package var size: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .path(let path):
      ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue
        ?? 0
    }
  }

  /// The first bytes, at most so many.
  ///
  /// - Throws: ``GraphReadingError/invalid(_:)`` when the file cannot be read.
  func bytes(atMost limit: Int) throws(GraphReadingError) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes.count <= limit ? bytes : Array(bytes[..<limit])
    case .path(let path): return try Self.read(path, atMost: limit, expecting: size)
    }
  }

  private static func read(
    _ path: String, atMost limit: Int, expecting size: Int
  ) throws(GraphReadingError) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .invalid([.error("there is no file '\(path)' that can be read", at: nil)])
    }
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, size))
    do {
      while bytes.count < limit,
        let data = try handle.read(upToCount: min(4 << 20, limit - bytes.count)), !data.isEmpty
      {
        bytes.append(contentsOf: data)
      }
    } catch {
      throw .invalid([.error("'\(path)' cannot be read: \(error.localizedDescription)", at: nil)])
    }
    return bytes
  }
}
