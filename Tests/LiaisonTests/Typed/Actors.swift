import Liaison

/// The actors and mechanisms that the tests of typed graphs share.
struct Official: GraphNode, Hashable {
  static let label = "Official"
  var id: String
  var name: String
  var grade: Int
  var nickname: String?
}

struct Ministry: GraphNode, Hashable {
  static let label = "Ministry"
  var id: String
  var name: String
}

struct ServesIn: GraphLink, Hashable {
  typealias From = Official
  typealias To = Ministry
  static let type = "SERVES_IN"
  var since: CalendarDate?
}

struct ReportsTo: GraphLink, Hashable {
  typealias From = Official
  typealias To = Official
  static let type = "REPORTS_TO"
}

extension Official {
  static let ada = Official(id: "ada", name: "Ada", grade: 3)
  static let ben = Official(id: "ben", name: "Ben", grade: 1, nickname: "B")
  static let cyd = Official(id: "cyd", name: "Cyd", grade: 2)
}

extension Ministry {
  static let finance = Ministry(id: "finance", name: "Finance")
  static let trade = Ministry(id: "trade", name: "Trade")
}

extension Database {
  /// Ada serves in two ministries, Ben in one and reports to Ada; Cyd stands alone.
  static func cabinet() throws -> Database {
    let database = Database()
    try database.write { tx in
      for official in [Official.ada, .ben, .cyd] { try tx.put(official) }
      for ministry in [Ministry.finance, .trade] { try tx.put(ministry) }
      try tx.link(.ada, ServesIn(since: CalendarDate(year: 2007, month: 12, day: 11)), to: .finance)
      try tx.link(.ada, ServesIn(), to: .trade)
      try tx.link(.ben, ServesIn(), to: .finance)
      try tx.link(.ben, ReportsTo(), to: .ada)
    }
    return database
  }
}
