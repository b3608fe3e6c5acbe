internal import Foundation

/// The C program that does the same work on flat arrays, built on the spot.
struct LimitProgram {
  private let executable: URL

  /// What it printed: its times and its answers.
  struct Report: Decodable {
    struct Query: Decodable {
      let n: Int
      let medianUs: Double
      let p99Us: Double
      let answers: [Answer]

      var figures: Figures { Figures(count: n, median: medianUs, p99: p99Us) }
    }

    var loadS: Double
    var indexS: Double
    var rssMb: Double
    var peakRssMb: Double
    var queries: [String: Query]
  }

  /// Compiles a source with `cc -O3 -march=native`.
  ///
  /// - Throws: ``Complaint`` when there is no compiler or it refuses.
  init(source: String, into folder: URL) throws {
    executable = folder.appending(path: "limit")
    let outcome = try Child.run(
      "/usr/bin/env",
      ["cc", "-O3", "-march=native", "-w", "-o", executable.path(), source])
    guard outcome.status == 0 else {
      throw Complaint("'\(source)' does not compile: \(outcome.text.prefix(400))")
    }
  }

  /// Runs all queries over a data set.
  ///
  /// - Throws: ``Complaint`` when it fails or prints something else than expected.
  func run(_ data: URL, into folder: URL) throws -> Report {
    let output = folder.appending(path: "limit.json")
    // Through a shell, because a child is charged with the memory that its parent had when it began.
    let outcome = try Child.run(
      "/bin/sh", ["-c", "\"$0\" \"$@\"; exit $?", executable.path(), data.path(), output.path()])
    guard outcome.status == 0 else {
      throw Complaint("the C program failed over '\(data.path())': \(outcome.text.prefix(400))")
    }
    return try JSONDecoder.snakeCase.decode(Report.self, from: Data(contentsOf: output))
  }
}

/// A program started and waited for.
enum Child {
  static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch {
      throw Complaint("'\(path)' cannot be started: \(error.localizedDescription)")
    }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

/// Why something could not be measured.
struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension JSONDecoder {
  /// For the names that the C program and the performance suite write: `median_us`, `rss_mb`.
  static var snakeCase: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}
