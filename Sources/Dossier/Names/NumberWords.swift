/// English words for small numbers.
enum NumberWords {
  /// The other ways to write a number from 0 to 99, folded and without blanks: `twentytwo`, `22nd`,
  /// `twentysecond`.
  static func wordings(of number: Int) -> [String] {
    guard (0...99).contains(number) else { return [] }
    return [cardinal(number), String(number) + suffix(number), ordinal(number)]
  }

  private static func cardinal(_ number: Int) -> String {
    if number < 20 { return small[number] }
    return tens[number / 10] + (number % 10 == 0 ? "" : small[number % 10])
  }

  private static func ordinal(_ number: Int) -> String {
    if number < 20 { return smallOrdinal(number) }
    if number % 10 == 0 { return tens[number / 10].dropLast() + "ieth" }
    return tens[number / 10] + smallOrdinal(number % 10)
  }

  private static func smallOrdinal(_ number: Int) -> String {
    irregular[number] ?? small[number] + "th"
  }

  private static func suffix(_ number: Int) -> String {
    if (11...13).contains(number) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let irregular = [
    1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth",
  ]
}
