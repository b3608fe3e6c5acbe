internal import GraphSchema

/// Reads numbers, days and truth values from bytes, without a text in between.
enum CSVNumbers {
  /// A value, or why there is none.
  enum Parsed<T> {
    case value(T)
    case malformed
    /// The digits are right, and the number too large for its type.
    case tooLarge
  }

  /// Without white space at its ends.
  static func trimmed(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while start < end, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// An integer: a sign or none, decimal digits.
  static func integer(_ range: Range<Int>, _ text: Span<UInt8>) -> Parsed<Int64> {
    var index = range.lowerBound
    guard index < range.upperBound else { return .malformed }
    let isNegative = text[index] == UInt8(ascii: "-")
    if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
    guard index < range.upperBound else { return .malformed }
    var sum: Int64 = 0
    var isOver = false
    while index < range.upperBound {
      let digit = text[index] &- 48
      guard digit < 10 else { return .malformed }
      // Downwards, for the smallest integer has no positive counterpart.
      let (ten, over) = sum.multipliedReportingOverflow(by: 10)
      let (next, below) = ten.subtractingReportingOverflow(Int64(digit))
      isOver = isOver || over || below
      sum = next
      index += 1
    }
    if isOver || (!isNegative && sum == .min) { return .tooLarge }
    return .value(isNegative ? sum : -sum)
  }

  /// A day: `YYYY-MM-DD`.
  static func date(_ range: Range<Int>, _ text: Span<UInt8>) -> Parsed<CalendarDate> {
    let start = range.lowerBound
    guard range.count == 10, text[start + 4] == UInt8(ascii: "-"),
      text[start + 7] == UInt8(ascii: "-"), let year = digits(start..<(start + 4), text),
      let month = digits((start + 5)..<(start + 7), text),
      let day = digits((start + 8)..<(start + 10), text),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return .malformed }
    return .value(date)
  }

  private static func digits(_ range: Range<Int>, _ text: Span<UInt8>) -> Int? {
    var sum = 0
    for index in range {
      let digit = text[index] &- 48
      guard digit < 10 else { return nil }
      sum = sum * 10 + Int(digit)
    }
    return sum
  }

  /// A truth value: `true` or `false`, in letters of either case.
  static func boolean(_ range: Range<Int>, _ text: Span<UInt8>) -> Parsed<Bool> {
    if equals(range, text, "true") { return .value(true) }
    if equals(range, text, "false") { return .value(false) }
    return .malformed
  }

  private static func equals(_ range: Range<Int>, _ text: Span<UInt8>, _ word: StaticString) -> Bool
  {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for (index, letter) in word.enumerated()
      where text[range.lowerBound + index] | 0x20 != letter { return false }
      return true
    }
  }

  /// A finite decimal number; exact where digits and power of ten fit a double, by the standard
  /// library elsewhere.
  ///
  /// Source: W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990.
  static func double(_ range: Range<Int>, _ text: Span<UInt8>) -> Parsed<Double> {
    guard let form = DecimalForm(range, text) else { return .malformed }
    if form.digitCount <= 15, abs(form.exponent) <= 22 {
      let power = powers[abs(form.exponent)]
      let size = Double(form.digits)
      let value = form.exponent < 0 ? size / power : size * power
      return .value(form.isNegative ? -value : value)
    }
    guard let value = Double(CSVText.string(range, text)) else { return .malformed }
    return value.isFinite ? .value(value) : .tooLarge
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

/// The parts of a decimal number: sign, digits, power of ten.
private struct DecimalForm {
  var isNegative = false
  var digits: UInt64 = 0
  /// The number of digits from the first that is not zero; when above 15, `digits` is cut.
  var digitCount = 0
  var exponent = 0

  init?(_ range: Range<Int>, _ text: Span<UInt8>) {
    var index = range.lowerBound
    let end = range.upperBound
    if index < end, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    let start = index
    takeDigits(&index, end, text, scale: 0)
    var count = index - start
    if index < end, text[index] == UInt8(ascii: ".") {
      index += 1
      let fraction = index
      takeDigits(&index, end, text, scale: -1)
      count += index - fraction
    }
    guard count > 0 else { return nil }
    guard index < end else { return }
    guard text[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    switch CSVNumbers.integer((index + 1)..<end, text) {
    case .malformed: return nil
    case .value(let power) where power.magnitude < 1_000_000: exponent += Int(power)
    case .value, .tooLarge: digitCount = .max
    }
  }

  private mutating func takeDigits(
    _ index: inout Int, _ end: Int, _ text: Span<UInt8>, scale: Int
  ) {
    while index < end, text[index] &- 48 < 10 {
      let digit = UInt64(text[index] &- 48)
      if digitCount > 0 || digit > 0 { digitCount += 1 }
      if digitCount <= 15 { digits = digits * 10 + digit }
      exponent += scale
      index += 1
    }
  }
}
