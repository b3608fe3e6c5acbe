/// What draws: the worker, or Graphviz's own program when the worker is not installed.
package enum DrawingProgram: Sendable, Hashable {
  /// `liaison-render`, at a path.
  case worker(String)
  /// `dot`, at a path; slower, since it is started for each drawing.
  case dot(String)

  /// Looks for a program: `LIAISON_RENDER`, beside the running program, `PATH`; then `dot`.
  ///
  /// - Throws: ``RenderError/missing(_:)`` with advice when there is none, or when `LIAISON_RENDER`
  ///   names nothing that can be run.
  package static func find() throws(RenderError) -> DrawingProgram {
    if let path = Surroundings.variable("LIAISON_RENDER") {
      if Surroundings.isExecutable(path) { return .worker(path) }
      throw .missing("LIAISON_RENDER names '\(path)', which cannot be run")
    }
    if let folder = Surroundings.folderOfThisProgram {
      let path = folder + "/liaison-render"
      if Surroundings.isExecutable(path) { return .worker(path) }
    }
    if let path = Surroundings.program("liaison-render") { return .worker(path) }
    if let path = Surroundings.program("dot") { return .dot(path) }
    throw .missing(
      "neither 'liaison-render' nor 'dot' was found; "
        + "install Graphviz (Debian: apt-get install graphviz, macOS: brew install graphviz)")
  }
}
