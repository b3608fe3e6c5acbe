/// A Swift file as lines, once as written and once with comments and the contents of texts left out.
///
/// The scanner is plain: it knows comments (nested ones too), texts with any number of `#`, texts of
/// several lines, code inside `\(…)`, and regular expressions between slashes on one line.
struct SwiftCode {
  let path: String
  /// The lines as written.
  let lines: [String]
  /// The same lines with nothing but code; a text is left as `""`.
  let code: [String]

  init(path: String = "example.swift", _ text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    var scanner = Scanner(text)
    code = scanner.scan().split(separator: newline, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

private let newline = UInt8(ascii: "\n")
private let hash = UInt8(ascii: "#")
private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
private let blank = UInt8(ascii: " ")

/// Walks over the bytes of a file; everything it looks for is ASCII.
private struct Scanner {
  /// What surrounds the byte at hand, from the outermost to the innermost.
  private enum Context: Equatable {
    case code(parentheses: Int)
    case comment
    case text(hashes: Int, isLong: Bool)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var contexts: [Context] = [.code(parentheses: 0)]
  private var code: [UInt8] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func scan() -> [UInt8] {
    while position < bytes.count {
      if bytes[position] == newline { endLine() }
      switch contexts.last ?? .code(parentheses: 0) {
      case .code: scanCode()
      case .comment: scanComment()
      case .text(let hashes, let isLong): scanText(hashes, isLong)
      }
    }
    return code
  }

  /// Takes a line end; a short text cannot pass it, so a stray quote does no harm beyond its line.
  private mutating func endLine() {
    while case .text(_, false) = contexts.last { contexts.removeLast() }
    if contexts.isEmpty { contexts = [.code(parentheses: 0)] }
  }

  private func starts(_ text: String, at offset: Int = 0) -> Bool {
    let start = position + offset
    return start <= bytes.count && bytes[start...].starts(with: text.utf8)
  }

  private mutating func take() {
    code.append(bytes[position])
    position += 1
  }

  private mutating func scanCode() {
    if starts("//") {
      while position < bytes.count, bytes[position] != newline { position += 1 }
      return
    }
    if starts("/*") {
      contexts.append(.comment)
      position += 2
      return
    }
    let hashes = bytes[position...].prefix { $0 == hash }.count
    if starts("\"", at: hashes) {
      let isLong = starts("\"\"\"", at: hashes)
      contexts.append(.text(hashes: hashes, isLong: isLong))
      code.append(quote)
      position += hashes + (isLong ? 3 : 1)
      return
    }
    if starts("/", at: hashes), let end = endOfRegex(hashes) {
      code += Array("//".utf8)
      position = end
      return
    }
    countParentheses()
    take()
  }

  /// Where a regular expression ends that begins here; `nil` when this slash divides.
  private func endOfRegex(_ hashes: Int) -> Int? {
    let before = code.last { $0 != blank }
    let isOperand = before.map(Self.endsOperand) ?? false
    var next = position + hashes + 1
    guard hashes > 0 || !isOperand || code.suffix(7) == Array("return ".utf8)[...],
      next < bytes.count,
      hashes > 0 || bytes[next] != blank
    else { return nil }
    let close = "/" + String(repeating: "#", count: hashes)
    while next < bytes.count, bytes[next] != newline {
      if bytes[next...].starts(with: close.utf8) { return next + close.utf8.count }
      next += bytes[next] == backslash ? 2 : 1
    }
    return nil
  }

  /// Leaves `\(…)` at the parenthesis that closes it.
  private mutating func countParentheses() {
    guard case .code(let depth) = contexts.last else { return }
    if bytes[position] == UInt8(ascii: "(") {
      contexts[contexts.count - 1] = .code(parentheses: depth + 1)
    }
    if bytes[position] == UInt8(ascii: ")") {
      if depth == 1, contexts.count > 1 {
        contexts.removeLast()
      } else {
        contexts[contexts.count - 1] = .code(parentheses: depth - 1)
      }
    }
  }

  private static func endsOperand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: "_)]}\"".utf8.contains(byte)
    }
  }

  private mutating func scanComment() {
    if starts("/*") {
      contexts.append(.comment)
      position += 2
    } else if starts("*/") {
      contexts.removeLast()
      position += 2
    } else {
      if bytes[position] == newline { code.append(newline) }
      position += 1
    }
  }

  private mutating func scanText(_ hashes: Int, _ isLong: Bool) {
    let marks = String(repeating: "#", count: hashes)
    if starts((isLong ? "\"\"\"" : "\"") + marks) {
      contexts.removeLast()
      code.append(quote)
      position += (isLong ? 3 : 1) + hashes
    } else if starts("\\" + marks + "(") {
      position += 1 + hashes
      contexts.append(.code(parentheses: 0))
    } else if hashes == 0, bytes[position] == backslash {
      if position + 1 < bytes.count, bytes[position + 1] == newline { code.append(newline) }
      position += 2
    } else {
      if bytes[position] == newline { code.append(newline) }
      position += 1
    }
  }
}
