/// The shape of a graph file: where its parts stand and what guards them.
///
/// ```
///  0  magic      89 4C 53 4E 0D 0A 1A 0A          "\x89LSN", then bytes that careless copying changes
///  8  version    u32, 1
/// 12  zero       u32
/// 16  sections   each begins at a multiple of 8; zeros between them
///  t  table      32 bytes a section: kind u32, index u32, offset u64, length u64, XXH64 u64
///  e  trailer    40 bytes: t u64, number of sections u32, zero u32, length of the file u64,
///                XXH64 of header, table and the trailer up to here u64, magic backwards
/// ```
///
/// All numbers are little endian. The table stands behind the sections, so that a file is written
/// from front to back in one go; whether a file is whole is seen at its end. Sections stand in
/// the order of the table without gaps, so that no byte belongs to two of them and none to nobody.
package enum GraphFile {
  /// The first eight bytes of every graph file.
  package static let magic: [UInt8] = [0x89, 0x4C, 0x53, 0x4E, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The version that this code writes, and the newest it reads.
  package static let version: UInt32 = 1

  static let headerLength = 16
  static let entryLength = 32
  static let trailerLength = 40

  /// What a section holds.
  ///
  /// Kinds from ``enclosures`` on belong to whoever encloses them with a graph.
  enum Kind {
    static let counts: UInt32 = 1
    static let names: UInt32 = 2
    static let labelSets: UInt32 = 3
    static let schema: UInt32 = 4
    static let nodes: UInt32 = 5
    static let relationships: UInt32 = 6
    static let annotations: UInt32 = 7
    static let texts: UInt32 = 8
    static let nodeColumn: UInt32 = 16
    static let relationshipColumn: UInt32 = 17
    static let annotationColumn: UInt32 = 18
    static let enclosures: UInt32 = 256
  }

  /// A section in the table.
  struct Entry {
    let kind: UInt32
    /// The id of the property key for a column, 0 for the rest.
    let index: UInt32
    let offset: Int
    let length: Int
    let checksum: UInt64

    /// The part of the file in words.
    var name: String {
      switch kind {
      case Kind.counts: "counts"
      case Kind.names: "names"
      case Kind.labelSets: "combinations of labels"
      case Kind.schema: "schema"
      case Kind.nodes: "nodes"
      case Kind.relationships: "relationships"
      case Kind.annotations: "annotations"
      case Kind.texts: "texts"
      case Kind.nodeColumn: "property \(index) of nodes"
      case Kind.relationshipColumn: "property \(index) of relationships"
      case Kind.annotationColumn: "property \(index) of annotations"
      default: "part \(kind)"
      }
    }
  }
}

/// Bytes that travel in a graph file beside the graph, under a number of their owner's choice.
public struct GraphEnclosure: Sendable, Hashable {
  /// The smallest number that is free for enclosures.
  public static let firstKind: UInt32 = 256

  /// What the bytes are, from ``firstKind`` on.
  public let kind: UInt32
  /// The content.
  public let bytes: [UInt8]

  /// Encloses some bytes.
  ///
  /// - Precondition: the kind is not below ``firstKind``.
  public init(kind: UInt32, bytes: [UInt8]) {
    precondition(kind >= Self.firstKind, "kinds below 256 belong to the graph itself")
    self.kind = kind
    self.bytes = bytes
  }
}

/// Why bytes were not read as a graph.
public enum GraphFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// They do not begin as a graph file does.
  case foreign
  /// They were written by a newer version than can be read.
  case newer(version: Int, readable: Int)
  /// They end too early.
  case truncated
  /// A part of them is damaged or contradicts another.
  case corrupt(part: String, reason: String)

  /// One sentence.
  public var description: String {
    switch self {
    case .foreign: "it is no graph file: it does not begin with the mark of one"
    case .newer(let version, let readable):
      "it has version \(version) of the format, and this program reads up to \(readable): "
        + "a newer liaison is needed"
    case .truncated: "it is cut short: the mark at the end of a graph file is missing"
    case .corrupt(let part, let reason): "it is damaged in its \(part): \(reason)"
    }
  }
}
