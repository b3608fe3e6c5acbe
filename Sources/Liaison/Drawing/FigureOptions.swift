package import Diagrams

/// How a network or neighbourhood is drawn.
///
/// ```swift
/// var options = FigureOptions()
/// options.grouping = .parent
/// let picture = try snapshot.networkPicture(options: options)
/// ```
public struct FigureOptions: Sendable, Hashable {
  /// By what the things of a network are framed.
  public enum Grouping: String, Sendable, CaseIterable {
    /// The country, or whatever the schema calls a party.
    case party
    /// The larger body to which they belong.
    case parent
    /// The type.
    case type

    package var inDiagrams: Diagrams.Grouping { Diagrams.Grouping(rawValue: rawValue) ?? .party }
  }

  /// By what a network is framed.
  public var grouping = Grouping.party
  /// Whether everything is shown at once, as small marks of which the weightiest bear names.
  public var isOverview = false
  /// Entities whose leaves are drawn one by one, however many they are.
  public var expanded: [String] = []

  /// Framed by party, on a page.
  public init() {}
}

extension Snapshot {
  /// What a page holds, with the entities opened that the options name.
  ///
  /// Opened leaves make room for themselves, up to what can still be read on a large sheet.
  func budget(_ options: FigureOptions) throws(LiaisonError) -> SceneBudget {
    var budget = SceneBudget.page
    guard !options.expanded.isEmpty else { return budget }
    for name in options.expanded { budget.expanding.insert(try entity(name).key) }
    budget.nodes = SceneBudget.opened.nodes
    budget.edges = SceneBudget.opened.edges
    budget.degree = SceneBudget.opened.degree
    return budget
  }
}
