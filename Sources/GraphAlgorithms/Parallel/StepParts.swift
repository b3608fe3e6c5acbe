/// The steps of one row, part by part: seldom more than one.
///
/// For loops whose own variables must stay in registers; others use ``Budget/inSteps(_:_:)``.
struct StepParts: Sequence, IteratorProtocol {
  private var rest: Range<Int>

  init(_ steps: Range<Int>) { rest = steps }

  @inline(__always)
  mutating func next() -> Range<Int>? {
    guard !rest.isEmpty else { return nil }
    let end = Swift.min(rest.lowerBound + Budget.stepsAPart, rest.upperBound)
    defer { rest = end..<rest.upperBound }
    return rest.lowerBound..<end
  }
}
