/// What is looked for in Swift files; each rule gives findings and never changes anything.
enum Rules {
  static let longestFile = 500
  static let longestFunction = 70

  /// Everything that holds for every Swift file.
  static func all(_ file: SwiftCode) -> [Finding] {
    fileLength(file) + functionLength(file) + forbiddenWords(file) + forceUnwraps(file)
  }

  static func fileLength(_ file: SwiftCode) -> [Finding] {
    let count = file.lines.last == "" ? file.lines.count - 1 : file.lines.count
    guard count > longestFile else { return [] }
    return [
      Finding(
        path: file.path, line: longestFile + 1,
        message: "the file has \(count) lines; at most \(longestFile) are allowed")
    ]
  }

  static func functionLength(_ file: SwiftCode) -> [Finding] {
    let declaration =
      /^\s*(@[\w.]+(\([^)]*\))?\s+)*((public|package|internal|private|fileprivate|open|static|class|final|override|mutating|nonmutating|nonisolated|consuming|borrowing|convenience|required|indirect|prefix|postfix|infix)(\(\w+\))?\s+)*(func\s|init[(?<]|deinit\b|subscript[(<]|var\s.*\{\s*$)/
    return file.code.indices.compactMap { start in
      guard !file.code[start].isEmpty, file.code[start].contains(declaration),
        let end = endOfBody(from: start, in: file.code), end - start + 1 > longestFunction
      else { return nil }
      return Finding(
        path: file.path, line: start + 1,
        message: "the function has \(end - start + 1) lines; at most \(longestFunction) are allowed"
      )
    }
  }

  /// The line of the brace that closes the first one opened; `nil` for a requirement without a body.
  private static func endOfBody(from start: Int, in code: [String]) -> Int? {
    var depth = 0
    for line in start..<code.count {
      if line > start, depth == 0, beginsDeclaration(code[line]) { return nil }
      for byte in code[line].utf8 {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") {
          depth -= 1
          if depth < 0 { return nil }
          if depth == 0 { return line }
        }
      }
    }
    return nil
  }

  private static func beginsDeclaration(_ code: String) -> Bool {
    guard let first = code.split(maxSplits: 1, whereSeparator: { !$0.isLetter }).first else {
      return false
    }
    return ["func", "init", "var", "static", "case"].contains(first)
  }

  /// Words that must not stand in code, and marks of unfinished work anywhere.
  static func forbiddenWords(_ file: SwiftCode) -> [Finding] {
    var findings: [Finding] = []
    let forbidden = forbiddenCode
    for (index, code) in file.code.enumerated() {
      for (name, pattern) in forbidden where code.contains(pattern) {
        findings.append(
          Finding(path: file.path, line: index + 1, message: "\(name) stands in the code"))
      }
    }
    let unfinished = ["TO" + "DO", "FIX" + "ME"]
    for (index, line) in file.lines.enumerated() {
      for word in unfinished where line.contains(word) {
        findings.append(Finding(path: file.path, line: index + 1, message: "\(word) is left"))
      }
    }
    return findings
  }

  private static var forbiddenCode: [(String, Regex<Substring>)] {
    [
      ("try!", /\btry!/), ("as!", /\bas!/), ("fatalError", /\bfatalError\b/),
      ("@testable", /@testable\b/), ("@_spi", /@_spi\b/), ("unowned(unsafe)", /unowned\(unsafe\)/),
    ]
  }

  /// An exclamation mark right after a name, a bracket or a text: a force unwrap, or a type that
  /// unwraps itself.
  static func forceUnwraps(_ file: SwiftCode) -> [Finding] {
    let pattern = /[\w)\]"?}]!(?!=)/
    let named = /\b(try|as)!/
    return file.code.enumerated().compactMap { index, code in
      guard code.utf8.contains(UInt8(ascii: "!")), code.contains(pattern), !code.contains(named)
      else { return nil }
      return Finding(
        path: file.path, line: index + 1, message: "an optional is unwrapped by force")
    }
  }

  /// Every public name has a comment right above it, attributes aside.
  static func publicDocumentation(_ file: SwiftCode) -> [Finding] {
    let declaration = /^\s*(@[\w.]+(\([^)]*\))?\s+)*(public|open)\s+(?!import\b|extension\b)/
    let attribute = /^\s*@[\w.]+(\(.*\))?\s*$/
    return file.code.indices.compactMap { index in
      guard file.code[index].contains(declaration) else { return nil }
      var above = index - 1
      while above >= 0, file.code[above].contains(attribute) { above -= 1 }
      guard above < 0 || !file.lines[above].contains(/^\s*\/\/\//) else { return nil }
      return Finding(
        path: file.path, line: index + 1, message: "a public name has no '///' comment")
    }
  }

  /// The modules that a file imports, with their lines.
  static func imports(_ file: SwiftCode) -> [(module: String, line: Int)] {
    let pattern =
      /^\s*(?:@[\w]+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    return file.code.enumerated().compactMap { index, code in
      code.firstMatch(of: pattern).map { (String($0.1), index + 1) }
    }
  }

  /// Imports that the table of a room does not have.
  static func walls(_ file: SwiftCode, of room: Walls.Room, named name: String) -> [Finding] {
    imports(file).filter { !room.imports.contains($0.module) }.map {
      Finding(
        path: file.path, line: $0.line, message: "the room \(name) may not import \($0.module)")
    }
  }

  /// Suspension in a room that must not wait.
  static func suspension(_ file: SwiftCode) -> [Finding] {
    let pattern = /\b(async|await|actor)\b/
    return file.code.enumerated().compactMap { index, code in
      guard code.contains(pattern) else { return nil }
      return Finding(path: file.path, line: index + 1, message: "this room may not suspend")
    }
  }
}
