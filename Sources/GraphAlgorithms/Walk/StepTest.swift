/// What is asked of a relationship before a walk takes it, apart from its type.
///
/// A kernel is generic over it, so that the compiler makes one loop that asks nothing and one that
/// asks the rules, and the choice is made once a question. What the rules know stays in them:
/// nothing is copied to ask.
protocol StepTest {
  /// Whether anything is asked at all.
  static var asks: Bool { get }

  /// Whether a walk may take a relationship.
  static func admits(_ relationship: UInt32, _ rules: borrowing CompiledRules) -> Bool
}

/// Nothing is asked.
enum EveryStep: StepTest {
  static var asks: Bool { false }

  @inline(__always)
  static func admits(_ relationship: UInt32, _ rules: borrowing CompiledRules) -> Bool { true }
}

/// The bitmap and the time filter are asked.
enum RuledStep: StepTest {
  static var asks: Bool { true }

  @inline(__always)
  static func admits(_ relationship: UInt32, _ rules: borrowing CompiledRules) -> Bool {
    rules.admits(relationship)
  }
}
