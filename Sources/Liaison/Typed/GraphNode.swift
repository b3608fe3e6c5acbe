/// A type whose values are nodes.
///
/// Its label is the node's label, its `id` tells the nodes of one label apart, and `Codable` says
/// which properties the node bears: there is no other mapping.
///
/// ```swift
/// struct Official: GraphNode {
///   static let label = "Official"
///   var id: String
///   var name: String
///   var grade: Int
/// }
/// ```
public protocol GraphNode: Codable, Sendable, Identifiable where ID == String {
  /// The label that every node of this type bears.
  static var label: String { get }
}

/// A type whose values are relationships between nodes of two types.
///
/// The compiler checks the ends: a link is only ever put between its ``From`` and its ``To``.
///
/// ```swift
/// struct ServesIn: GraphLink {
///   typealias From = Official
///   typealias To = Ministry
///   static let type = "SERVES_IN"
///   var since: CalendarDate
/// }
/// ```
public protocol GraphLink: Codable, Sendable {
  /// The type of the node a link starts at.
  associatedtype From: GraphNode
  /// The type of the node a link ends at.
  associatedtype To: GraphNode
  /// The relationship type.
  static var type: String { get }
}
