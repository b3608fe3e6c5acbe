extension DossierTemplate {
  /// The page that the example cites: one paragraph a line.
  static let sourceText = """
    Harbour Dialogue meets for the second time
    14 March 2019
    The Ministry of Harbours of Norland and the Port Authority of Sudria co-chair the Harbour Dialogue, set up in 2016.
    Ada Lind, who leads the Port Authority of Sudria, signed the Pilotage Agreement on its behalf on 12 March 2019, at the second session of the Harbour Dialogue.
    The ministry expects a third session of the Harbour Dialogue next year.

    """

  static var documentText: String {
    """
    # One file for each source document: what it is, then what it says.
    liaison: 1
    document:
      # Cited as 001.3: document 001, paragraph 3. Quotes keep the zeros.
      id: "001"
      # A document is an entity, too; this is its key.
      key: example-page
      type: Document
      title: Harbour Dialogue meets for the second time
      # The plain text, the digest of its bytes and the number of its lines that are not blank:
      # 'liaison check --sources DIR/texts' then sees when the text has changed.
      file: 001-example.txt
      sha256: \(SHA256.hexadecimal(of: Array(sourceText.utf8)))
      paragraphs: 5
      language: en

    # A claim: the paragraph, then 'subject relation object' or 'subject property value'.
    claims:
      - {1: example-page tells_of harbour-dialogue}
      - {2: example-page published 2019-03-14}
      - {3: harbour-ministry co_chairs harbour-dialogue}
      - {3: port-authority co_chairs harbour-dialogue}
      - {3: harbour-ministry agency_of norland}
      - {3: port-authority agency_of sudria}
      - {3: harbour-dialogue established 2016}

      # on: the day of an event. seen: a day on which a state was observed; it is not stretched to
      # other days. from, to: the bounds of a state. Dates are as precise as the source: 2019-03-12,
      # 2019-03, 2019, 2019~ (about), 2019? (perhaps).
      - {4: ada-lind leads port-authority, seen: 2019-03-14}

      # for: on whose behalf. It also gives 'Ada Lind acts for Port Authority of Sudria', inferred.
      - {4: ada-lind signed pilotage-agreement, for: port-authority, on: 2019-03-12}
      - {4: harbour-dialogue-2 session_of harbour-dialogue}

      # mode: planned, predicted or belief, where the source does not say that it is so. Such a claim
      # is shown, but paths take it only with --include. stated: a date in the source's own words.
      # says: whose words they are, when not the document's own.
      - {5: harbour-dialogue-3 session_of harbour-dialogue, mode: predicted, stated: next year, says: harbour-ministry}

    # More that a claim can carry: role (co-chair, host), also: [4, 5] (further paragraphs), denied:
    # true, disputed: why it is doubtful, inferred: why it follows, with basis: [001.3], unnamed: why
    # the paragraph does not name an end, note: in your own words.

    """
  }
}
