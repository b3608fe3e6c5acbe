/// What kind of relation a line shows; each has its own arrow.
///
/// Families are few on purpose: a reader learns an arrow from the legend, the exact verb stands on the
/// line.
package enum Family: String, Sendable, Hashable, CaseIterable {
  /// Runs something with others: chairs, co-chairs.
  case chairs
  /// Is at the head of something or acts for it: leads, represents.
  case leads
  /// Puts a name to something: signs, agrees.
  case signs
  /// Brings something about: issues, establishes, develops.
  case makes
  /// Has to do with somebody on equal terms: meets, cooperates.
  case meets
  /// Says something to or about somebody: announces, criticises.
  case speaks
  /// Takes part: attends, is a member of, is party to.
  case takesPart
  /// Belongs to a larger whole.
  case partOf
  /// Is about, is in, mentions.
  case concerns
  /// Anything else.
  case other

  /// Its place among the families: lower is weightier.
  var rank: Int { Family.allCases.firstIndex(of: self) ?? Family.allCases.count }

  /// Its words in the legend.
  package var caption: String {
    switch self {
    case .chairs: "chairs, co-chairs"
    case .leads: "leads, acts for"
    case .signs: "signs, agrees"
    case .makes: "makes, issues"
    case .meets: "meets, works with"
    case .speaks: "says, answers"
    case .takesPart: "takes part"
    case .partOf: "part of"
    case .concerns: "is about, is in"
    case .other: "other relation"
    }
  }

  /// Whether the arrow alone says the verb, so that the line bears date and source only.
  var isSaidByArrow: Bool { self == .partOf }
}
