/// Why an answer was cut short: a limit was reached while work was left.
///
/// What the answer holds is right as far as it goes; there may be more. An answer without a
/// truncation is complete under its rules.
public enum Truncation: Sendable, Hashable {
  /// The walk had visited as many nodes as it may.
  case nodes(Int)
  /// The walk had gone as many hops as it may, and some way led further.
  case hops(Int)
  /// There are more results than were asked for.
  case results(Int)
  /// The deadline had passed.
  case deadline
  /// The walk's switch had been thrown.
  case cancelled
}

extension Truncation: CustomStringConvertible {
  /// The reason as the end of a sentence: "cut short …".
  public var description: String {
    switch self {
    case .nodes(let count): "after visiting \(count) nodes"
    case .hops(let count): "at \(count) hops"
    case .results(let count): "after \(count) results"
    case .deadline: "at the deadline"
    case .cancelled: "when it was cancelled"
    }
  }
}
