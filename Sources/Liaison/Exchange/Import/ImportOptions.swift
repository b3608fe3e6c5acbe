import Interchange

/// How a graph is imported.
public struct ImportOptions: Sendable {
  /// The format; told from the files when absent.
  public var format: ImportFormat?
  /// The path of a mapping file, which says what plain CSV, JSON and YAML mean.
  public var mapping: String?
  /// Whether wrong rows, nodes and relationships are left out and reported, instead of refusing all.
  public var skipsBad = false
  /// The number of mistakes told one by one; the others are counted.
  public var reportLimit = 100
  /// How DOT is taken.
  public var dot = DOTOptions()

  /// The usual way: the format by the files, everything or nothing.
  public init() {}

  /// The memory that the import may take, in bytes: three quarters of the machine's unless said
  /// otherwise.
  ///
  /// CSV may be as long, and the graph of it as large by estimate; a text that is held whole, such as
  /// GraphML or JSON, may have a sixteenth of it. What is larger is refused with
  /// ``LiaisonError/overLimit(_:hint:)`` before it is read.
  public var memory = ImportMemory.usual

  /// The length of the longest text that is read whole, in bytes.
  public var longestText: Int { room.whole }

  var room: ImportMemory { ImportMemory(memory) }

  func policy(_ progress: (@Sendable (ImportProgress) -> Void)?) -> ReadingPolicy {
    var policy = ReadingPolicy(badItems: skipsBad ? .skip : .refuse, reportLimit: reportLimit)
    if let progress {
      policy.progress = { state in
        progress(
          ImportProgress(rows: state.rows, bytes: state.bytes, totalBytes: state.totalBytes))
      }
    }
    return policy
  }
}

/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
  /// The nodes and relationships, or rows, read so far.
  public let rows: Int
  /// The bytes read so far; 0 when that is not known.
  public let bytes: Int
  /// The bytes of all files; 0 when that is not known.
  public let totalBytes: Int
}
