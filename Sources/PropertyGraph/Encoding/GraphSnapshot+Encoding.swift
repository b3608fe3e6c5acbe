extension GraphSnapshot {
  /// Writes the graph as a graph file, from front to back.
  ///
  /// ```swift
  /// var bytes: [UInt8] = []
  /// graph.encode { part in part.withUnsafeBytes { bytes += $0 } }
  /// ```
  ///
  /// The same snapshot gives the same bytes. The format is described in <doc:GraphFile>.
  ///
  /// - Parameters:
  ///   - enclosures: bytes that travel with the graph and are given back by ``decode(_:)``.
  ///   - sink: takes the next bytes of the file; some megabytes at most for each million elements.
  /// - Throws: what `sink` throws.
  /// - Complexity: O(*n*) in everything the graph holds.
  public func encode<E: Error>(
    enclosing enclosures: [GraphEnclosure] = [], to sink: (RawSpan) throws(E) -> Void
  ) throws(E) {
    var frame = GraphFileFrame()
    try sink(GraphFileFrame.header.span.bytes)
    try root.state.encode { (kind, index, section) throws(E) in
      try sink(frame.framed(kind, index: index, section).span.bytes)
    }
    for enclosure in enclosures {
      var section = ByteWriter()
      section.raw(enclosure.bytes)
      try sink(frame.framed(enclosure.kind, section).span.bytes)
    }
    try sink(frame.ending.span.bytes)
  }

  /// Reads a graph file.
  ///
  /// Everything is copied; the bytes are not needed afterwards. Whatever is accepted is a graph whose
  /// invariants hold: checksums are compared, and ids, counts, dates and texts are held to their
  /// bounds even where the checksums are right.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, in memory or mapped into it.
  ///   - sideBySide: runs two closures, in any order, before it returns: this room knows no threads.
  ///     One after the other when left out.
  /// - Returns: the graph and what was enclosed, in the order given.
  /// - Throws: ``GraphFileError``.
  /// - Complexity: O(*n*) in the length of the file, which also bounds the memory asked for.
  public static func decode(
    _ bytes: RawSpan,
    running sideBySide: (@Sendable () -> Void, @Sendable () -> Void) -> Void = {
      $0()
      $1()
    }
  ) throws(GraphFileError) -> (snapshot: GraphSnapshot, enclosures: [GraphEnclosure]) {
    let table = try GraphFile.table(of: bytes)
    let state = try GraphStateDecoder.state(bytes, table, running: sideBySide)
    var enclosures: [GraphEnclosure] = []
    for entry in table where entry.kind >= GraphFile.Kind.enclosures {
      let section = try bytes.section(entry)
      enclosures.append(
        GraphEnclosure(kind: entry.kind, bytes: section.bytes.copied(0, section.bytes.byteCount)))
    }
    return (GraphSnapshot(state), enclosures)
  }
}
