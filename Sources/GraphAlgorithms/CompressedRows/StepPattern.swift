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
  let outgoing: Share
  let incoming: Share
  let types: [UInt8]
  let relationships: Bitmap?

  init(_ pattern: StepPattern, _ rules: borrowing CompiledRules) {
    self.pattern = pattern
    types = rules.stepsByType
    relationships = rules.relationships
    let isFree = rules.relationships == nil && (pattern.targets?.isFull ?? true)
    outgoing = Self.share(types, pattern.outgoing, isFree)
    incoming = Self.share(types, pattern.incoming, isFree)
  }

  private static func share(_ types: [UInt8], _ bits: UInt8, _ isFree: Bool) -> Share {
    if types.allSatisfy({ $0 & bits == 0 }) { return .none }
    return isFree && types.allSatisfy { $0 & bits != 0 } ? .all : .some
  }

  /// Whether steps lead from a row.
  @inline(__always)
  func admits(source row: UInt32) -> Bool { pattern.sources.map { $0[Int(row)] } ?? true }

  /// Hands the target of each step from a row to `body`.
  @inline(__always)
  func forEachTarget(of row: UInt32, _ view: AdjacencyView, _ body: (UInt32) -> Void) {
    guard admits(source: row) else { return }
    forEachTarget(view.outgoing(of: row), row, outgoing, pattern.outgoing, body)
    forEachTarget(view.incoming(of: row), row, incoming, pattern.incoming, body)
  }

  @inline(__always)
  private func forEachTarget(
    _ span: borrowing AdjacencySpan, _ row: UInt32, _ share: Share, _ bits: UInt8,
    _ body: (UInt32) -> Void
  ) {
    switch share {
    case .none: return
    case .all:
      for index in 0..<span.count {
        let target = span.neighbours[index].row
        if pattern.hasLoops || target != row { body(target) }
      }
    case .some:
      for index in 0..<span.count {
        let target = span.neighbours[index].row
        if types[Int(span.types[index])] & bits == 0 || !pattern.hasLoops && target == row {
          continue
        }
        if let relationships, !relationships[Int(span.relationships[index].row)] { continue }
        if let targets = pattern.targets, !targets[Int(target)] { continue }
        body(target)
      }
    }
  }

  /// The number of steps from a row.
  @inline(__always)
  func count(of row: UInt32, _ view: AdjacencyView) -> Int {
    guard admits(source: row) else { return 0 }
    return count(view.outgoing(of: row), row, outgoing, pattern.outgoing)
      + count(view.incoming(of: row), row, incoming, pattern.incoming)
  }

  @inline(__always)
  private func count(
    _ span: borrowing AdjacencySpan, _ row: UInt32, _ share: Share, _ bits: UInt8
  ) -> Int {
    if case .all = share, pattern.hasLoops { return span.count }
    var count = 0
    forEachTarget(span, row, share, bits) { _ in count += 1 }
    return count
  }
}
