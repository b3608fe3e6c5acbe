internal import DOT

/// How a kind of node is drawn where there is no room for words: a small shape, full or hollow, in the
/// hue of its look.
struct OverviewMark {
  let shape: DOTShape
  let isFull: Bool
  /// How the legend draws it, in a face that has such characters.
  let glyph: String

  init(_ look: Look) {
    (shape, isFull, glyph) =
      switch look {
      case .person: (.circle, true, "●")
      case .agency: (.box, true, "■")
      case .business: (.box, false, "□")
      case .mechanism: (.diamond, true, "◆")
      case .session: (.diamond, false, "◇")
      case .policy: (.hexagon, true, "⬢")
      case .rule: (.hexagon, false, "⬡")
      case .document: (.note, false, "▯")
      case .claim: (.note, true, "▮")
      case .party: (.octagon, true, "⬣")
      case .topic: (.triangle, true, "▲")
      case .place: (.circle, false, "○")
      }
  }
}
