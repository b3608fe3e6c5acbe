import ArgumentParser
import Liaison

/// A command that draws, and that a gallery can therefore list.
protocol PictureCommand: ScopedCommand, AsyncParsableCommand {
  /// Whether the picture is told in steps, and in which files.
  var steps: StagingOptions.Steps? { get }
  /// What is written beside the picture.
  var companions: [Companion] { get }

  /// The picture, under the scope that the options set.
  func picture(_ snapshot: Snapshot) throws -> Picture
  /// The picture of a graph without claims and sources; `nil` when there is none of the kind.
  func picture(_ graph: OpenGraph) throws -> Picture?
}

extension PictureCommand {
  var steps: StagingOptions.Steps? { nil }
  var companions: [Companion] { [] }
  func picture(_ graph: OpenGraph) throws -> Picture? { nil }
}

extension PictureCommand {
  /// The files that a picture is written to; `nil` when it goes to none.
  ///
  /// - Parameters:
  ///   - file: the file of the picture.
  ///   - answer: the file of an answer that is no picture.
  /// - Throws: ``Failure`` when files would be written over each other, when steps do not go with the
  ///   format, or when there is no picture that they or companions belong to.
  func pictureFiles(_ file: String?, besides answer: String? = nil) throws -> PictureSet? {
    guard let file, let format = Picture.Format(endingOf: file) else {
      try Companion.refuse(companions, besideAnswer: answer)
      if steps != nil { throw Failure(.usage, "--steps goes with a picture: -o FILE.svg") }
      return nil
    }
    let files = PictureSet(file: file, format: format, companions: companions, steps: steps)
    try files.check()
    return files
  }
}

/// A command that does nothing but draw.
protocol DrawingCommand: PictureCommand {
  /// Where the picture goes.
  var output: PictureOptions { get }
}

extension DrawingCommand {
  var companions: [Companion] { output.beside.companions }

  func run() async throws {
    let files = try pictureFiles(output.file)
    let drawn: Picture
    switch try dossier.source() {
    case .dossier(let database):
      let snapshot = database.snapshot
      StandardStreams.remark(understandings(of: snapshot))
      drawn = try picture(try narrowed(snapshot))
    case .graph(let graph):
      guard let found = try picture(graph) else { throw GraphSource.refusal(of: Self.self) }
      drawn = found
    }
    if let files {
      try await files.write(drawn)
    } else {
      StandardStreams.write(drawn.dot)
    }
  }
}

/// A question whose answer can be drawn as well as written.
protocol PictureQuestion: Question, PictureCommand {
  /// What is said when the answer holds nothing that could be drawn.
  var nothingToDraw: String { get }
}

extension PictureQuestion {
  var nothingToDraw: String { "nothing to draw" }

  func run() async throws {
    guard output.pictureFormat != nil, let files = try pictureFiles(output.file) else {
      if output.pictureFormat == nil { _ = try pictureFiles(nil, besides: output.file) }
      return try ask()
    }
    switch try dossier.source() {
    case .dossier(let database):
      let snapshot = database.snapshot
      StandardStreams.remark(understandings(of: snapshot))
      let scoped = try narrowed(snapshot)
      try check(try answer(scoped))
      try await files.write(try picture(scoped))
    case .graph(let graph):
      guard let found = try answer(graph) else { throw GraphSource.refusal(of: Self.self) }
      try check(found)
      guard let drawn = try picture(graph) else { throw GraphSource.refusal(of: Self.self) }
      try await files.write(drawn)
    }
  }

  private func check(_ answer: any Presentable) throws {
    let sheet = answer.sheet
    StandardStreams.remark(sheet.notes)
    if sheet.isEmpty { throw Failure(.nothing, nothingToDraw) }
  }
}
