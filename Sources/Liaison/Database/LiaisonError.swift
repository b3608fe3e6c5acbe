public import Diagnostics
public import Dossier
public import PropertyGraph

/// Why the house said no.
public enum LiaisonError: Error, Sendable {
  /// The dossier was not opened: a file is missing, or its mistakes are listed.
  case dossier(DossierError)
  /// A name means several entities.
  case ambiguousName(String, candidates: [Candidate])
  /// A name means nothing here.
  case unknownName(String, nearest: [Candidate])
  /// A type, relation, group, property or claim is not there.
  case unknownWord(String, kind: WordKind, nearest: [String])
  /// A date cannot be read.
  case badDate(EDTFError)
  /// An argument cannot be used.
  case badArgument(String, hint: String?)
  /// The database was opened from text and takes no writes.
  case readOnly
  /// The database holds a graph built in Swift, without claims.
  case noDossier
  /// A write was refused.
  case graph(GraphError)
  /// A link was to be put, or a walk to begin, at a node that is not there.
  case noSuchNode(label: String, id: String)
  /// A value does not fit the type it is read into or written from; `path` leads to it from the
  /// node's or link's type.
  case coding(String, path: [String] = [])
  /// A figure is too large or too crowded to be read.
  case figure(String, hint: String?)
  /// A text of another format is wrong; every mistake has its place.
  case text([Diagnostic])
  /// A text stands for more than is read.
  case overLimit(String, hint: String?)
  /// There is no such file or folder.
  case missingFile(String, hint: String?)
  /// A file cannot be read or written, or is damaged.
  case unreadableFile(String, hint: String?)
  /// A picture could not be rendered.
  case rendering(String, hint: String?)

  /// An entity offered in place of a name.
  public struct Candidate: Sendable, Hashable {
    /// Its key.
    public let key: String
    /// Its canonical name.
    public let name: String
    /// Its type.
    public let type: String

    /// Offers a node of an open graph.
    package init(key: String, name: String, type: String) {
      (self.key, self.name, self.type) = (key, name, type)
    }

    /// Offers an entity.
    public init(_ entity: Entity) {
      key = entity.key
      name = entity.name
      type = entity.type
    }
  }

  /// What kind of word was not found.
  public enum WordKind: String, Sendable {
    /// A node type.
    case type
    /// A relation, a group of relations or a property.
    case relation
    /// A claim or a citation.
    case claim
  }
}

extension LiaisonError: CustomStringConvertible {
  /// What is wrong, in a sentence, with what would work.
  public var description: String {
    switch self {
    case .dossier(let error): return error.description
    case .ambiguousName(let name, let candidates):
      return Self.list(
        "\(Self.quoted(name)) can mean \(candidates.count) entities", candidates, "say which")
    case .unknownName(let name, let nearest):
      if nearest.isEmpty { return "nothing here is called \(Self.quoted(name))" }
      return Self.list("nothing here is called \(Self.quoted(name))", nearest, "did you mean")
    case .unknownWord(let word, let kind, let nearest):
      let hint = nearest.map { "'\($0)'" }.joined(separator: " or ")
      let what = kind == .relation ? "relation, property or group" : kind.rawValue
      return "unknown \(what) \(Self.quoted(word))"
        + (hint.isEmpty ? "" : "; did you mean \(hint)?")
    case .badDate(let error): return error.description
    case .badArgument(let text, let hint), .figure(let text, let hint),
      .rendering(let text, let hint), .overLimit(let text, let hint),
      .unreadableFile(let text, let hint):
      return text + (hint.map { "; \($0)" } ?? "")
    case .missingFile(let path, let hint):
      return "there is no file \(Self.quoted(path))" + (hint.map { "; \($0)" } ?? "")
    case .text(let diagnostics): return diagnostics.map(\.description).joined(separator: "\n")
    case .readOnly: return "a dossier opened from text takes no writes; edit its files instead"
    case .noDossier: return "this database was built in Swift and has no claims to cite"
    case .graph(let error): return "\(error)"
    case .noSuchNode(let label, let id):
      return "there is no \(label) '\(id)'; put it in before it is linked or walked from"
    case .coding(let text, let path):
      return path.isEmpty ? text : path.joined(separator: ".") + ": " + text
    }
  }

  /// A text of the user's in quotes, cut in the middle when it is long.
  private static func quoted(_ text: String) -> String {
    guard text.count > 120 else { return "'\(text)'" }
    return "'\(text.prefix(80))…\(text.suffix(20))'"
  }

  private static func list(_ head: String, _ candidates: [Candidate], _ ask: String) -> String {
    ([head + "; " + ask + ":"]
      + candidates.map { "  \($0.name)  (\($0.type.isEmpty ? "" : "\($0.type), ")key \($0.key))" })
      .joined(separator: "\n")
  }
}
