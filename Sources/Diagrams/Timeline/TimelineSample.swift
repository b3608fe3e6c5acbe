/// A stroke that the legend explains.
enum TimelineSample: CaseIterable {
  case certain
  case possible
  case loose
  case onward
  case sighting
  case range
  case doubtful
  case planned
  case dispute
  case cut
  case moment

  /// Its words.
  var caption: String {
    switch self {
    case .certain: "held throughout"
    case .possible: "may have held: its date leaves room"
    case .loose: "end or beginning not stated"
    case .onward: "goes on"
    case .sighting: "seen then; other days not stated"
    case .range: "some day within"
    case .doubtful: "date estimated or doubtful"
    case .planned: "planned, expected or believed"
    case .dispute: "sources disagree"
    case .cut: "time left out"
    case .moment: "the date asked about"
    }
  }

  /// The width of the sample in points.
  var width: Double {
    switch self {
    case .certain, .possible, .loose, .range, .dispute: 26
    case .planned: 36
    case .onward, .cut, .doubtful: 14
    case .sighting, .moment: 6
    }
  }

  /// What is drawn around a place.
  func pieces(around x: Double) -> [TimelinePiece] {
    switch self {
    case .certain: [.bar(left: x - 13, right: x + 13, isCertain: true)]
    case .planned:
      [.bar(left: x - 18, right: x + 4, isCertain: true), .mark(x: x + 13, isCertain: true)]
    case .possible: [.bar(left: x - 13, right: x + 13, isCertain: false)]
    case .loose: [.loose(left: x - 13, right: x + 13)]
    case .onward: [.onward(x: x - 5, pointsRight: true)]
    case .sighting: [.sighting(x: x, isCertain: true)]
    case .range: [.range(left: x - 13, right: x + 13)]
    case .doubtful: [.mark(x: x, isCertain: false)]
    case .dispute: [.dispute(left: x - 13, right: x + 13)]
    case .cut, .moment: []
    }
  }

  /// Whether it is used.
  func occurs(
    _ pieces: [TimelinePiece], _ items: [Chronicle.Item], _ sheet: TimelineSheet
  ) -> Bool {
    switch self {
    case .planned:
      return items.contains {
        $0.modality == .planned || $0.modality == .predicted || $0.modality == .belief
      }
    case .cut: return sheet.axis.parts.count > 1
    case .moment: return sheet.chronicle.moment != nil
    case .dispute: return items.contains(where: \.isDisputed)
    default: return pieces.contains { self == TimelineSample($0) }
    }
  }

  private init?(_ piece: TimelinePiece) {
    switch piece {
    case .bar(_, _, let isCertain): self = isCertain ? .certain : .possible
    case .loose: self = .loose
    case .onward: self = .onward
    case .mark(_, let isCertain):
      guard !isCertain else { return nil }
      self = .doubtful
    case .sighting: self = .sighting
    case .range: self = .range
    case .dispute: self = .dispute
    }
  }
}
