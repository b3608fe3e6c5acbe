/// An answer that can be compared with the C program's.
indirect enum Answer: Decodable, Equatable, CustomStringConvertible {
  case number(Double)
  case text(String)
  case list([Answer])

  init(_ number: some BinaryInteger) { self = .number(Double(number)) }

  init(from decoder: any Decoder) throws {
    let one = try decoder.singleValueContainer()
    if let number = try? one.decode(Double.self) {
      self = .number(number)
    } else if let text = try? one.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try one.decode([Answer].self))
    }
  }

  /// Whether two answers agree, numbers up to the digits that the C program prints.
  func agrees(with other: Answer) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): abs(a - b) <= 0.051 + 1e-9 * abs(b) || a == b
    case (.text(let a), .text(let b)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.agrees(with: $1) }
    default: false
    }
  }

  var description: String {
    switch self {
    case .number(let number): number == number.rounded() ? "\(Int64(number))" : "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let all): "[" + all.map(\.description).joined(separator: ",") + "]"
    }
  }
}

/// Whether all answers of a row are right.
enum Gate: Equatable {
  case passed
  case failed(String)
  /// There is nothing to compare with.
  case open

  init(_ answers: [Answer], against expected: [Answer]?) {
    guard let expected, !answers.isEmpty else {
      self = .open
      return
    }
    // The C program answers a whole-graph question once for each repetition.
    let pairs = zip(answers, expected)
    guard let wrong = pairs.enumerated().first(where: { !$0.element.0.agrees(with: $0.element.1) })
    else {
      let isWhole = answers.count == expected.count || answers.count == 1
      self =
        isWhole
        ? .passed : .failed("\(answers.count) answers instead of \(expected.count)")
      return
    }
    self = .failed("parameter \(wrong.offset): \(wrong.element.0) instead of \(wrong.element.1)")
  }

  var mark: String {
    switch self {
    case .passed: "✓"
    case .failed: "✗"
    case .open: "–"
    }
  }
}
