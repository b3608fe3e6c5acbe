import Dossier
import GraphSchema
import PropertyGraph

/// The cells that tables of links share.
extension ClaimGraph {
  /// The date of a link as people read it; its stated words when there is no day.
  func dateCell(of link: Link) -> String {
    if link.dating != .undated { return link.dating.description }
    return link.stated.map { "“\($0)”" } ?? ""
  }

  /// Documents and paragraphs: `002.16, 003.5`.
  func sourceCell(_ positions: [Int]) -> String {
    citations(of: positions).joined(separator: ", ")
  }

  /// What weakens a link: inferred, planned, denied, disputed.
  func markCell(of link: Link) -> String {
    var marks: [String] = []
    if link.modality != .asserted { marks.append(link.modality.rawValue) }
    if link.isDenied { marks.append("denied") }
    if link.isDisputed { marks.append("disputed") }
    return marks.joined(separator: ", ")
  }

  /// How surely a link holds on the day asked about, in words.
  func attestationCell(_ attestation: Attestation?, _ link: Link) -> String {
    guard let attestation else { return "" }
    if attestation == .unattested, let last = link.dating.lastAttested {
      return "unattested (\(last))"
    }
    return attestation.rawValue
  }

  /// A link said from one end, without that end: `is co-chaired by BIS`.
  func phrase(of link: Link, from node: NodeID) -> String {
    let isForward = link.from == node
    let other = entity(isForward ? link.to : link.from).name
    let role = link.role.map { " as \($0)" } ?? ""
    let behalf = link.behalf.map { " for \(entity($0).name)" } ?? ""
    return "\(predicate(of: link, forward: isForward)) \(other)\(role)\(behalf)"
  }
}

extension ClaimGraph {
  /// The type of an entity as people say it: `working group`.
  func noun(of entity: Entity) -> String {
    vocabulary.schema.nodeType(entity.type)?.noun ?? entity.type
  }

  /// Role and principal of a link, where it has them: `as co-chair, for MOFCOM`.
  func roleCell(of link: Link) -> String {
    [link.role.map { "as \($0)" }, link.behalf.map { "for \(entity($0).name)" }]
      .compactMap(\.self).joined(separator: ", ")
  }
}

extension Scope {
  /// The columns of a table of links, with `as of` when a date is asked about.
  func columns(_ names: [String]) -> [String] { names + (filter.asOf == nil ? [] : ["as of"]) }

  /// The cells of a row, with the one under `as of` when a date is asked about.
  func cells(_ cells: [Value], asOf attestation: String) -> [Value] {
    cells + (filter.asOf == nil ? [] : [.string(attestation)])
  }
}
