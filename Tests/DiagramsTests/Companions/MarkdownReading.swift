/// A page of Markdown read back by the few rules that it is written with; anything else is a complaint.
struct MarkdownReading {
  /// The cells of each table, its head first, as a reader sees them.
  private(set) var tables: [[[String]]] = []
  private(set) var headlines: [String] = []
  private(set) var items: [String] = []
  private(set) var complaints: [String] = []
  private(set) var diagram: [String] = []

  init(_ text: String) {
    var isInTable = false
    var isInDiagram = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isInDiagram.toggle()
        if line != "```", line != "```mermaid" { complaints.append(line) }
        continue
      }
      if isInDiagram {
        diagram.append(line)
        continue
      }
      let isRow = line.hasPrefix("| ")
      if isRow {
        if !isInTable { tables.append([]) }
        readRow(line)
      } else {
        read(line)
      }
      isInTable = isRow
    }
  }

  private mutating func readRow(_ line: String) {
    if line.allSatisfy({ "|- ".contains($0) }), tables[tables.count - 1].count == 1 { return }
    var cells = [""]
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.first != "" || cells.last != "" { complaints.append(line) }
    let words = cells.dropFirst().dropLast().map { shown(String($0.dropFirst().dropLast())) }
    tables[tables.count - 1].append(words)
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("![") {
      guard let mark = line.firstRange(of: "]("), line.hasSuffix(")") else {
        return complaints.append(line)
      }
      _ = shown(String(line[..<mark.lowerBound].dropFirst(2)))
    } else if line.hasPrefix("#") {
      headlines.append(shown(String(line.drop { $0 == "#" }.dropFirst())))
    } else if line.hasPrefix("- ") {
      items.append(shown(String(line.dropFirst(2))))
    } else {
      _ = shown(line)
    }
  }

  /// What a reader sees; a mark that is not escaped is a complaint.
  private mutating func shown(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if !scalar.isASCII || scalar.properties.isAlphabetic { complaints.append(text) }
        result.unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        if "`*[]|~$<>@{}#^".unicodeScalars.contains(scalar) { complaints.append(text) }
        result.unicodeScalars.append(scalar)
      }
    }
    for (code, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      result = result.replacing(code, with: character)
    }
    return result
  }
}
