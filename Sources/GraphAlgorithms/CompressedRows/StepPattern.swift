internal import PropertyGraph

/// Which steps of a graph are copied.
///
/// ```
/// pattern    outgoing  incoming   a relationship is a step when the byte of its type has the bit
/// onward     01        10         as a walk goes
/// backward   10        01         as a walk came
/// joined     11        11         whichever way: who is joined to whom
/// ```
struct StepPattern: Sendable {
  /// The bits of a type that make an outgoing relationship a step.
  var outgoing: UInt8
  /// The bits of a type that make an incoming relationship a step.
  var incoming: UInt8
  /// The rows that steps lead from; `nil` for all.
  var sources: Bitmap?
  /// The rows that steps lead to; `nil` for all.
  var targets: Bitmap?
  /// Whether a relationship from a node to itself counts.
  var hasLoops = true

  /// The steps of walks with an orientation.
  static func steps(_ orientation: Orientation) -> StepPattern {
    orientation == .forward
      ? StepPattern(outgoing: 1, incoming: 2) : StepPattern(outgoing: 2, incoming: 1)
  }

  /// Steps both ways along every relationship that may be followed one way or the other.
  static let joined = StepPattern(
    outgoing: CompiledRules.eitherWay, incoming: CompiledRules.eitherWay, hasLoops: false)
}

/// A pattern made ready: what of it must be asked at every step.
struct StepSelection: Sendable {
  /// What a direction contributes.
  enum Share: Sendable {
    /// Every relationship is a step.
    case all
    /// None is.
    case none
    /// Type, relationship and target must be asked.
    case some
  }

  let pattern: StepPattern
  /// The rows that steps lead from; `nil` for all.
  let sources: Bitmap?
  let outgoing: Share
  let incoming: Share
  let types: [UInt8]
  let rules: CompiledRules
  /// Whether relationships are asked for more than their type.
  let asks: Bool

  init(_ pattern: StepPattern, _ rules: borrowing CompiledRules) {
    self.pattern = pattern
    sources = pattern.sources.flatMap { $0.isFull ? nil : $0 }
    types = rules.stepsByType
    self.rules = copy rules
    asks = rules.asksRelationships
    let isFree = !rules.asksRelationships && (pattern.targets?.isFull ?? true)
    outgoing = Self.share(types, pattern.outgoing, isFree)
    incoming = Self.share(types, pattern.incoming, isFree)
  }

  private static func share(_ types: [UInt8], _ bits: UInt8, _ isFree: Bool) -> Share {
    if types.allSatisfy({ $0 & bits == 0 }) { return .none }
    return isFree && types.allSatisfy { $0 & bits != 0 } ? .all : .some
  }

  /// Whether steps lead from a row.
  @inline(__always)
  func admits(source row: UInt32) -> Bool { sources.map { $0[Int(row)] } ?? true }
}
