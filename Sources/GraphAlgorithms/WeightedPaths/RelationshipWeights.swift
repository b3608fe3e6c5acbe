internal import GraphSchema
internal import PropertyGraph

/// The weight of every relationship that a walk may follow, read from a property and checked.
///
/// ```
/// values  relationship row → weight: finite, zero or above
/// ```
///
/// Reading costs a pass over the relationships; ask for the weights once when there are many
/// questions. They belong to the walk they were made by.
public struct RelationshipWeights: Sendable {
  /// The weight by row.
  let values: [Double]
  /// The weight of rows beyond those.
  let missing: Double
  /// `false` when the deadline passed before every weight was read.
  let isComplete: Bool

  /// The weight of a row.
  @inline(__always)
  subscript(row: UInt32) -> Double {
    Int(row) < values.count ? values[Int(row)] : missing
  }

  /// The sum of two weights; sums too great for a `Double` stay at its greatest finite value.
  @inline(__always)
  static func sum(_ a: Double, _ b: Double) -> Double { min(a + b, .greatestFiniteMagnitude) }
}

extension Walk {
  /// The weights of the relationships that this walk may follow.
  ///
  /// A relationship without the property has the weight `missing`; so have all when the graph has no
  /// such property. Integers beyond 2⁵³ are rounded to the nearest `Double`.
  ///
  /// - Complexity: O(relationships) time, 8 bytes a relationship.
  /// - Throws: ``WeightError``, naming the first relationship (by row) whose value will not do.
  public func weights(
    of property: String, missing: Double
  ) throws(WeightError) -> RelationshipWeights {
    guard missing >= 0, missing.isFinite else { throw .unusableDefault(missing) }
    guard let key = graph.propertyKey(named: property) else {
      return RelationshipWeights(values: [], missing: missing, isComplete: true)
    }
    var budget = newBudget()
    guard var values = budget.filled(Int(graph.relationshipBound), with: missing) else {
      return RelationshipWeights(values: [], missing: missing, isComplete: false)
    }
    for relationship in graph.relationships where mayFollow(relationship) {
      guard budget.spend(steps: 1) else { break }
      values[Int(relationship.row)] = try weight(of: relationship, key, property) ?? missing
    }
    return RelationshipWeights(values: values, missing: missing, isComplete: budget.isOpen)
  }

  private func mayFollow(_ relationship: RelationshipID) -> Bool {
    guard rules.admits(relationship.row) else { return false }
    return rules.followsEverything
      || rules.stepsByType[Int(graph.type(of: relationship).rawValue)] != 0
  }

  /// The weight that a relationship bears, if any.
  private func weight(
    of relationship: RelationshipID, _ key: PropertyKeyID, _ property: String
  ) throws(WeightError) -> Double? {
    let value = graph.value(of: relationship, key)
    let weight: Double
    switch value {
    case .integer(let integer): weight = Double(integer)
    case .double(let double): weight = double
    default:
      guard let type = value.type else { return nil }
      throw .notNumeric(relationship, property: property, type)
    }
    guard weight.isFinite else { throw .notFinite(relationship, property: property) }
    guard weight >= 0 else { throw .negative(relationship, property: property, weight) }
    return weight
  }
}
