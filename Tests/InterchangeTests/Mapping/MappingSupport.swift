import Foundation
import GraphSchema
import Interchange
import PropertyGraph

/// Mappings and the files they map, beside the tests or in the data of the workshop.
enum Mapped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Mappings")

  /// Reads the files of a folder under a mapping of this folder.
  static func read(
    _ mapping: String, _ files: URL, policy: ReadingPolicy = ReadingPolicy()
  ) throws -> GraphReading {
    let bytes = Array(try Data(contentsOf: folder.appending(path: mapping)))
    return try MappingImporter(policy: policy).read(bytes, name: mapping) { name in
      (try? Data(contentsOf: files.appending(path: name))).map { Array($0) }
    }
  }

  /// Reads texts under a mapping.
  static func read(
    _ mapping: String, files: [String: String], policy: ReadingPolicy = ReadingPolicy()
  ) throws -> GraphReading {
    try MappingImporter(policy: policy).read(Array(mapping.utf8), name: "map.yaml") { name in
      files[name].map { Array($0.utf8) }
    }
  }

  /// What is wrong with a mapping or its files, as it is told.
  static func refusal(_ mapping: String, files: [String: String]) -> String {
    do {
      _ = try read(mapping, files: files)
      return "no refusal"
    } catch { return "\(error)" }
  }
}

extension GraphSnapshot {
  /// The node of a label with a property of a value.
  func node(_ label: String, _ property: String, _ value: Value) -> NodeID? {
    nodes.first {
      labelNames(of: $0).contains(label) && self.value(of: $0, named: property) == value
    }
  }

  /// The names of what a node's relationships of a type lead to, or come from, in order.
  func neighbours(_ node: NodeID?, _ type: String, incoming: Bool = false) -> [String] {
    guard let node else { return [] }
    return relationships.filter {
      (incoming ? target(of: $0) : source(of: $0)) == node && name(of: self.type(of: $0)) == type
    }.map { value(of: incoming ? source(of: $0) : target(of: $0), named: "name").description }
      .sorted()
  }

  /// How many nodes bear each label and how many relationships each type.
  var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for label in labels { counts[name(of: label)] = nodes(withLabel: label).count }
    for type in relationshipTypes {
      counts["[\(name(of: type))]"] = relationships(ofType: type).count
    }
    return counts
  }
}
