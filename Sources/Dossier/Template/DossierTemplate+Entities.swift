extension DossierTemplate {
  static let actorsText = """
    # Who can act. The key before the colon is for good: claims name entities by it. It has small
    # letters, digits and hyphens; the name that people read may change.
    liaison: 1
    entities:
      harbour-ministry: {type: Body, name: Ministry of Harbours, aliases: [MoH]}

      # An alias in one document or paragraph only ('in:') serves the check of citations there; nobody
      # has to fear that it means something else elsewhere.
      port-authority:
        type: Body
        name: Port Authority of Sudria
        aliases: [PAS, {name: the Port Authority, in: ["001.4"]}]

      ada-lind: {type: Person, name: Ada Lind}
      norland: {type: Country, name: Norland}
      sudria: {type: Country, name: Sudria}

    """

  static let mechanismsText = """
    # A folder may hold as many files of entities as you like.
    liaison: 1
    entities:
      harbour-dialogue: {type: Mechanism, name: Harbour Dialogue}
      harbour-dialogue-2: {type: Session, name: Second session of the Harbour Dialogue, aliases: [{name: second session, in: ["001"]}]}
      harbour-dialogue-3: {type: Session, name: Third session of the Harbour Dialogue, aliases: [{name: third session, in: ["001"]}]}
      pilotage-agreement: {type: Agreement, name: Pilotage Agreement}

    """
}
