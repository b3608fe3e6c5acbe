extension DossierTemplate {
  static let schemaText = """
    # The words of this dossier: which kinds of things there are, what can be said of them, and how
    # they can be tied. Every file begins with the version of the format.
    liaison: 1
    title: Harbours of Norland and Sudria
    about: An invented example. Replace it by what you want to record.

    # Where a claim says on whose behalf a person acts ('for:'), this relation between the two follows
    # from it; it is marked as inferred.
    behalf: acts_for

    # is: what a type is a kind of; whoever asks for actors gets people and bodies, too.
    # hub: a place many things are tied to; paths may end there, but do not pass through it.
    # abstract: nothing is just that; only the types below it have entities.
    # column: where a drawing puts it.
    types:
      Actor: {abstract: true, noun: actor, plural: actors, column: party}
      Person: {is: Actor, noun: person, plural: people, column: person}
      Body: {is: Actor, noun: body, plural: bodies, column: body, about: A ministry or an agency.}
      Mechanism: {noun: mechanism, plural: mechanisms, column: mechanism, about: A standing arrangement.}
      Session: {noun: session, plural: sessions, column: mechanism, about: One sitting of a mechanism.}
      Agreement: {noun: agreement, plural: agreements, column: output}
      Country: {hub: true, noun: country, plural: countries, column: party}
      Document: {noun: document, plural: documents, column: document}

    # Properties have values. single: report — two sources that give different values are a conflict,
    # which 'liaison conflicts' lists; neither value is thrown away.
    properties:
      established: {of: Mechanism, type: date, single: report, phrase: was established in}
      published: {of: Document, type: date, single: report, phrase: was published on}

    # Relations lead from one entity to another.
    # kind: event (happens on a day) or state (holds for a time, the default)
    # timeless: holds at any date unless a claim bounds it
    # joins: false — a document does not tie the things it mentions to each other
    # groups: words that stand for several relations, as in 'liaison path A B --only leadership'
    relations:
      leads: {from: Person, to: Body, inverse: led_by, phrase: leads, inverse_phrase: is led by, groups: [leadership]}
      co_chairs: {from: [Body, Person], to: Mechanism, inverse: co_chaired_by, phrase: co-chairs, inverse_phrase: is co-chaired by, groups: [leadership]}
      acts_for: {from: Person, to: Body, inverse: represented_by, phrase: acts for, inverse_phrase: is represented by}
      agency_of: {from: Body, to: Country, inverse: has_agency, phrase: is a body of, inverse_phrase: has the body, timeless: true}
      session_of: {from: Session, to: Mechanism, inverse: has_session, phrase: is a session of, inverse_phrase: has the session, timeless: true}
      signed: {from: Person, to: Agreement, inverse: signed_by, phrase: signed, inverse_phrase: was signed by, kind: event}
      tells_of: {from: Document, to: [Mechanism, Agreement], inverse: told_of_in, phrase: tells of, inverse_phrase: is told of in, joins: false}

    """
}
