import Diagrams

/// Chronicles that a timeline has to cope with.
extension Samples {
  /// A day's number from 1970-01-01, counted in years that begin in March.
  static func day(_ year: Int, _ month: Int = 1, _ day: Int = 1) -> Int {
    let year = (month <= 2 ? year - 1 : year) + 12_000
    let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + ofYear - 719_468 - 12_000 * 146_097
      / 400
  }

  static func year(_ year: Int) -> ClosedRange<Int> { day(year)...(day(year + 1) - 1) }

  static func on(_ year: Int, _ month: Int, _ date: Int) -> ClosedRange<Int> {
    day(year, month, date)...day(year, month, date)
  }

  static let timeLanes = [
    Scene.Node("bis", role: .body, type: "agency", name: "Bureau of Industry", party: "us"),
    Scene.Node("lee", role: .person, type: "official", name: "Ann Lee", party: "us"),
    Scene.Node(
      "group", role: .mechanism, type: "working group", name: "Joint Working Group on Trade",
      nativeName: "联合工作组", isCentre: true),
    Scene.Node(
      "ministry", role: .body, type: "ministry", name: "Ministry of Commerce",
      nativeName: "商务部", party: "cn"),
    Scene.Node("wei", role: .person, type: "official", name: "Wei Ming", party: "cn"),
    Scene.Node("chamber", role: .body, type: "association", name: "Chamber of Commerce"),
  ]

  /// One of each: a term, an approximate signing of two, a disputed founding, a sighting, a plan.
  static let chronicle = Chronicle(
    title: "The Joint Working Group", subtitle: "What is dated, and how exactly.",
    lanes: timeLanes,
    items: [
      Chronicle.Item(
        "co-chairs JWG", date: "2006–2008",
        stretches: [.span(from: .within(year(2006)), to: .within(year(2008)))],
        places: [Chronicle.Place("bis", "Bureau of Industry co-chairs JWG, 2006–2008 (003.5)")],
        sources: [3], family: .chairs),
      Chronicle.Item(
        "was established", date: "2005 or 2006 (disputed)",
        stretches: [.event(year(2005)), .event(year(2006))],
        places: [Chronicle.Place("group", "JWG was established, 2005 or 2006 (002.1; 003.5)")],
        sources: [2, 3], family: .makes, isDisputed: true),
      Chronicle.Item(
        "signed Guidelines", date: "about Dec 2007",
        stretches: [
          Chronicle.Stretch(
            .event, begin: .within(day(2007, 11)...day(2008, 1, 31)),
            end: .within(day(2007, 11)...day(2008, 1, 31)), isApproximate: true)
        ],
        places: [
          Chronicle.Place("lee", "Ann Lee signed Guidelines, about Dec 2007 (002.1)"),
          Chronicle.Place("wei", "Wei Ming signed Guidelines, about Dec 2007 (002.1)"),
        ], sources: [2], family: .signs),
      Chronicle.Item(
        "Third Dialogue", date: "26 Sep 2011", stretches: [.event(on(2011, 9, 26))],
        places: [
          Chronicle.Place("group", "Third Dialogue was held under JWG, 26 Sep 2011 (003.7)"),
          Chronicle.Place("bis", "Bureau of Industry hosted Third Dialogue, 26 Sep 2011 (003.7)"),
          Chronicle.Place("chamber", "Chamber took part in Third Dialogue, 26 Sep 2011 (003.7)"),
        ], sources: [3], look: .session, type: "session", family: .meets),
      Chronicle.Item(
        "Secretary of Commerce", date: "seen on 11 Dec 2007", stretches: [.seen(on(2007, 12, 11))],
        places: [Chronicle.Place("lee", "Ann Lee holds the office, seen on 11 Dec 2007 (002.14)")],
        sources: [2], family: .leads),
      Chronicle.Item(
        "Minister", date: "from 2006 (end not stated)",
        stretches: [.span(from: .within(on(2006, 3, 1)), to: .unknown)],
        places: [Chronicle.Place("wei", "Wei Ming holds the office, from 2006 (002.15)")],
        sources: [2], family: .leads),
      Chronicle.Item(
        "administers the list", date: "since 2009 (ongoing)",
        stretches: [.span(from: .within(year(2009)), to: .open)],
        places: [Chronicle.Place("ministry", "Ministry administers the list, since 2009 (003.2)")],
        sources: [3], family: .makes),
      Chronicle.Item(
        "Fourth Dialogue", date: "2025", stretches: [.event(year(2025))],
        places: [Chronicle.Place("group", "Fourth Dialogue, 2025, planned (003.9)")],
        sources: [3], look: .session, type: "session", modality: .planned),
    ],
    parties: [Scene.Party("us", "United States"), Scene.Party("cn", "China")],
    sources: [Scene.Source(2, "Press release, 2007"), Scene.Source(3, "Web page, 2011")],
    notes: ["2 ties without a date not shown."])

  /// One session, and nothing else.
  static let oneEvent = Chronicle(
    title: "One session", lanes: [timeLanes[2]],
    items: [
      Chronicle.Item(
        "First session", date: "11 Dec 2007", stretches: [.event(on(2007, 12, 11))],
        places: [Chronicle.Place("group", "First session, 11 Dec 2007 (001.1)")],
        look: .session, type: "session")
    ])

  /// Thirty things on one day, on all lanes.
  static let oneDay = Chronicle(
    title: "A day", lanes: timeLanes,
    items: (1...30).map { number in
      Chronicle.Item(
        "meeting number \(number) of this very long day", date: "11 Dec 2007",
        stretches: [.event(on(2007, 12, 11))],
        places: [0, 1, 3].map { step in
          Chronicle.Place(timeLanes[(number + step * (number % 2)) % 6].key, "Meeting \(number)")
        }, sources: [1], family: .meets)
    }, parties: [Scene.Party("us", "United States"), Scene.Party("cn", "China")],
    sources: [Scene.Source(1, "A diary")])

  /// From before Christ to the end of the calendar, with every text hostile.
  static let hostileTime = Chronicle(
    title: hostileTexts[0], subtitle: hostileTexts[1],
    lanes: hostileTexts.prefix(12).enumerated().map { place, text in
      Scene.Node(
        "key \(place)", role: Scene.Role.allCases[place % 8], type: text, name: text,
        nativeName: text, party: place % 3 == 0 ? "p\\\"<" : nil)
    },
    items: hostileTexts.enumerated().map { place, text in
      let begin = day(-9_000 + place * 1_100)
      let bounds: [Chronicle.Bound] = [
        .within(begin...(begin + 400)), .open, .unknown, .within(Int.min...Int.max),
      ]
      return Chronicle.Item(
        text, date: text,
        stretches: [
          Chronicle.Stretch(
            place % 2 == 0 ? .span : .event, begin: bounds[place % 4],
            end: bounds[(place / 2) % 4], isUncertain: place % 3 == 0)
        ], places: [Chronicle.Place("key \(place % 12)", text), Chronicle.Place("key 3", text)],
        sources: [place, -1, Int.max], look: place % 4 == 0 ? .rule : nil, type: text,
        modality: Scene.Modality.allCases[place % 5], isDisputed: place % 6 == 0)
    }, parties: [Scene.Party("p\\\"<", "Party <of> \\L \"quotes\"")],
    sources: hostileTexts.enumerated().map { Scene.Source($0, $1) }, notes: hostileTexts,
    moment: 0...0)

  /// As much as a figure holds, at random.
  static func crowd(_ seed: UInt64, lanes: Int = 40, items: Int = 140) -> Chronicle {
    var random = Seeded(state: seed)
    let roles: [Scene.Role] = [.body, .person, .mechanism, .output]
    let nodes = (0..<lanes).map { number in
      Scene.Node(
        "n\(number)", role: roles[number % 4], type: "kind \(number % 4)",
        name: String(repeating: "Name ", count: 1 + number % 9),
        party: number % 3 == 0 ? "us" : number % 3 == 1 ? "cn" : nil)
    }
    return Chronicle(
      title: "A crowd", lanes: nodes,
      items: (0..<items).map { number in
        let begin = day(1990 + Int(random.next() % 30)) + Int(random.next() % 365)
        let end = begin + Int(random.next() % 4_000)
        let kinds: [Chronicle.Stretch] = [
          .event(begin...(begin + [0, 30, 364][number % 3])), .seen(begin...begin),
          .span(from: .within(begin...(begin + 364)), to: .within(end...(end + 364))),
          .span(from: .within(begin...begin), to: number % 2 == 0 ? .open : .unknown),
        ]
        return Chronicle.Item(
          String(repeating: "word ", count: 1 + Int(random.next() % 12)), date: "day \(begin)",
          stretches: [kinds[number % 4]],
          places: (0...(number % 5 == 0 ? 2 : 0)).map { _ in
            Chronicle.Place("n\(random.next() % UInt64(lanes))", "Fact \(number)")
          }, sources: [number % 4], look: number % 7 == 0 ? .session : nil, type: "session")
      }, parties: [Scene.Party("us", "United States"), Scene.Party("cn", "China")],
      sources: (0..<4).map { Scene.Source($0, "Source \($0)") })
  }
}
