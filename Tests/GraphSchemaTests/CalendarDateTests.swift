import GraphSchema
import Testing

@Suite("calendar dates")
struct CalendarDateTests {
  /// A calendar that only knows how to go to the next day.
  struct Walker {
    var year: Int
    var month = 1
    var day = 1

    mutating func next() {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test(
    "every day of nine centuries has the number, the parts and the text that counting gives",
    arguments: [(1_600, -135_140), (1_970, 0), (-801, -1_012_087)])
  func everyDay(year: Int, firstDay: Int) throws {
    var walker = Walker(year: year)
    var day = firstDay
    while walker.year < year + 300 {
      let date = try #require(CalendarDate(days: day))
      let parts = date.components
      let again = CalendarDate(year: walker.year, month: walker.month, day: walker.day)
      if parts != (walker.year, walker.month, walker.day) || again != date {
        Issue.record("day \(day) is \(date), not \(walker)")
        return
      }
      if walker.year >= 0, CalendarDate(date.description) != date {
        Issue.record("\(date) is not read back")
        return
      }
      walker.next()
      day += 1
    }
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "2007-13-01", "2007-00-10", "2007-02-29", "1900-02-29", "2007-4-1", "2007-04-31", "20070401",
      "2007-04-00", "+007-04-01", "", "-", "--", "2007-04-01T00:00", "٢٠٠٧-٠٤-٠١", "-044-03-15",
    ])
  func notADay(text: String) { #expect(CalendarDate(text) == nil) }

  @Test("leap days exist in leap years only")
  func leapDays() {
    #expect(CalendarDate("2000-02-29") != nil)
    #expect(CalendarDate("2008-02-29")?.description == "2008-02-29")
    #expect(CalendarDate.length(ofMonth: 2, year: 2_100) == 28)
  }

  @Test("the years from -9999 to 9999 exist and no others")
  func bounds() throws {
    let first = try #require(CalendarDate(year: -9_999, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9_999, month: 12, day: 31))
    #expect(CalendarDate(days: Int(first.days)) == first)
    #expect(CalendarDate(days: Int(first.days) - 1) == nil)
    #expect(CalendarDate(days: Int(last.days) + 1) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(days: .max) == nil)
    #expect(CalendarDate(days: .min) == nil)
    #expect(CalendarDate(year: .min, month: .max, day: .max) == nil)
    #expect(first.description == "-9999-01-01")
    #expect(first < last)
  }

  @Test("a known day has its known number")
  func known() {
    #expect(CalendarDate("2007-12-11")?.days == 13_858)
    #expect(CalendarDate("1969-12-31")?.days == -1)
  }
}
