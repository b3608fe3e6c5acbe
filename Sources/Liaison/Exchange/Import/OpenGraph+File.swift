import Interchange

extension OpenGraph {
  /// Writes the graph to a file of its own, whole or not at all.
  ///
  /// - Throws: ``LiaisonError/unreadableFile(_:hint:)`` when the file cannot be written.
  /// - Complexity: O(*n*) in the size of the graph.
  public func write(to path: String) throws(LiaisonError) {
    throw .unreadableFile("cannot write '\(path)': graph files are not there yet", hint: nil)
  }

  /// Opens a graph file.
  ///
  /// - Throws: ``LiaisonError/missingFile(_:hint:)``, ``LiaisonError/unreadableFile(_:hint:)`` for a
  ///   file that is damaged, cut short or of another kind.
  public static func open(_ path: String) throws(LiaisonError) -> OpenGraph {
    throw .unreadableFile("cannot open '\(path)': graph files are not there yet", hint: nil)
  }

  static func opened(_ path: String) throws(LiaisonError) -> GraphImport {
    GraphImport(try open(path))
  }
}
