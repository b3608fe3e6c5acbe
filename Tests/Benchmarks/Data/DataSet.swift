internal import Foundation

/// A data set of the performance suite's layout.
///
/// ```
/// files.tsv                       N label first-id count   |   E file type from-label to-label count
/// nodes/<Label>.csv               id,name,country,start,end,source
/// edges/<TYPE>.<From>.<To>.csv    from,to,start,end,source
/// params/params.tsv               query parameter …
/// ```
/// Ids are one space, contiguous by label in the order of the list, so that a node's id is its row.
struct DataSet {
  struct Nodes {
    let label: String
    let first: Int
    let count: Int
  }

  struct Links {
    let file: String
    let type: String
    let count: Int
  }

  let folder: URL
  let name: String
  let nodes: [Nodes]
  let links: [Links]
  /// The parameters of each query, in order.
  let parameters: [String: [[String]]]

  var nodeCount: Int { nodes.reduce(0) { $0 + $1.count } }
  var linkCount: Int { links.reduce(0) { $0 + $1.count } }

  /// - Throws: ``Complaint`` when the folder does not have the layout.
  init(_ folder: URL) throws {
    self.folder = folder
    name = folder.lastPathComponent
    var nodes: [Nodes] = []
    var links: [Links] = []
    for fields in try Self.lines(folder.appending(path: "files.tsv")) {
      if fields.count >= 4, fields[0] == "N", let first = Int(fields[2]), let count = Int(fields[3])
      {
        nodes.append(Nodes(label: fields[1], first: first, count: count))
      } else if fields.count >= 6, fields[0] == "E", let count = Int(fields[5]) {
        links.append(Links(file: fields[1], type: fields[2], count: count))
      }
    }
    guard !nodes.isEmpty, !links.isEmpty else {
      throw Complaint("'\(folder.path())' has no files.tsv with rows N and E")
    }
    self.nodes = nodes
    self.links = links
    var parameters: [String: [[String]]] = [:]
    for fields in try Self.lines(folder.appending(path: "params/params.tsv")) {
      parameters[fields[0], default: []].append(Array(fields.dropFirst()))
    }
    self.parameters = parameters
  }

  /// The rows of a label.
  func rows(of label: String) -> Range<UInt32> {
    guard let found = nodes.first(where: { $0.label == label }) else { return 0..<0 }
    return UInt32(found.first)..<UInt32(found.first + found.count)
  }

  private static func lines(_ file: URL) throws -> [[String]] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw Complaint("'\(file.path())' cannot be read")
    }
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
