/// A reason why a document is not handed to Graphviz.
///
/// Each was seen to crash it, to keep it busy for ever, or to make it write a harmful drawing.
package enum DOTProblem: Sendable, Hashable {
  /// A node lies in two clusters of which neither holds the other: Graphviz crashes.
  case nodeInTwoClusters(String, String, String)
  /// Clusters meet `rank=…` without `newrank="true"` on the graph: Graphviz fails an assertion.
  case ranksNeedNewrank
  /// There are more nodes than the limit.
  case tooManyNodes(Int, limit: Int)
  /// There are more edges than the limit.
  case tooManyEdges(Int, limit: Int)
  /// A node has more edge ends than the limit.
  case tooManyEdgesAt(String, Int, limit: Int)
  /// A label is longer than ``DOTLimits/labelCharacters`` or has too many lines.
  case labelTooLong(attribute: String)
  /// Subgraphs lie too deep inside one another.
  case tooDeep(limit: Int)
  /// A shape from which edges may vanish.
  case recordShape(String)
  /// An attribute that opens files or writes its value into the drawing as it is.
  case forbiddenAttribute(String)
  /// A link that is not a place within the figure (`#…`).
  case foreignLink(attribute: String)
  /// A number outside what Graphviz handles in time.
  case outOfRange(attribute: String, limit: Double)
  /// HTML-like text that was not written from a tree.
  case foreignMarkup(attribute: String)
  /// A name that DOT cannot spell.
  case unspellableName(String)
}

extension DOTProblem: CustomStringConvertible {
  /// The problem in one sentence.
  package var description: String {
    switch self {
    case .nodeInTwoClusters(let node, let a, let b):
      "node '\(node)' lies in cluster '\(a)' and in cluster '\(b)', neither of which holds the other"
    case .ranksNeedNewrank: "clusters meet rank=same, but newrank=true is missing on the graph"
    case .tooManyNodes(let count, let limit): "\(count) nodes are more than \(limit)"
    case .tooManyEdges(let count, let limit): "\(count) edges are more than \(limit)"
    case .tooManyEdgesAt(let node, let count, let limit):
      "node '\(node)' has \(count) edges, more than \(limit)"
    case .labelTooLong(let name):
      "a \(name) has more than \(DOTLimits.labelCharacters) characters or "
        + "\(DOTLimits.labelLines) lines"
    case .tooDeep(let limit): "more than \(limit) subgraphs lie inside one another"
    case .recordShape(let shape): "shape '\(shape)' may lose edges"
    case .forbiddenAttribute(let name): "attribute '\(name)' is not drawn from"
    case .foreignLink(let name): "'\(name)' may only name a place in the figure (#…)"
    case .outOfRange(let name, let limit): "'\(name)' lies outside 0 to \(limit)"
    case .foreignMarkup(let name): "'\(name)' holds HTML-like text from elsewhere"
    case .unspellableName(let name): "DOT has no spelling for the name '\(name)'"
    }
  }
}

extension DOTDocument {
  /// Every reason not to draw the document, in the order of its statements.
  ///
  /// - Complexity: O(*n* · *d*) for *n* statements in subgraphs *d* deep.
  package func validate(limits: DOTLimits = .overview) -> [DOTProblem] {
    var check = DOTCheck(limits: limits)
    check.read(self)
    return check.problems
  }
}
