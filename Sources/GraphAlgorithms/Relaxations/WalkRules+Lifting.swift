internal import PropertyGraph

extension WalkRules {
  /// The rules without one of them.
  public func lifting(_ rule: RelaxableRule) -> WalkRules {
    var rules = self
    switch rule {
    case .passThrough: rules.passThrough = nil
    case .types:
      rules.onlyTypes = nil
      rules.withoutTypes = []
    case .avoid: rules.avoid = []
    case .time: rules.time = nil
    case .relationships: rules.relationships = nil
    case .nodes: rules.nodes = nil
    case .directions:
      rules.direction = .both
      rules.directions = [:]
    case .hops: rules.limits.hops = nil
    }
    return rules
  }

  /// Whether a rule is set, so that lifting it may change something.
  public func restricts(_ rule: RelaxableRule) -> Bool {
    switch rule {
    case .passThrough: passThrough != nil
    case .types: onlyTypes != nil || !withoutTypes.isEmpty
    case .avoid: !avoid.isEmpty
    case .time: time != nil
    case .relationships: relationships != nil
    case .nodes: nodes != nil
    case .directions: direction != .both || directions.contains { $0.value != .both }
    case .hops: limits.hops != nil
    }
  }
}
