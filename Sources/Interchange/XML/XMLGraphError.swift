internal import Diagnostics

/// Why a graph in XML was not read: the XML itself, or what it says.
enum XMLGraphError: Error {
  case syntax(XMLRefusal)
  case reading(GraphReadingError)

  /// What a reader says: mistakes in the XML stand behind those in what it says.
  func refusal(in input: InputText, after mistakes: [Diagnostic]) -> GraphReadingError {
    switch self {
    case .syntax(let refusal):
      let span = input.span(at: refusal.offset, length: refusal.length)
      return .invalid(mistakes + [.error(refusal.message, at: span, hint: refusal.hint)])
    case .reading(let error): return error
    }
  }
}

/// An XML text from which a graph is gathered.
struct XMLSource {
  private var reader: XMLReader
  /// How many elements of each unknown name were left out.
  private(set) var unknown: [String: Int] = [:]

  init(_ input: InputText) { reader = XMLReader(input.bytes) }

  /// The next event.
  mutating func next() throws(XMLGraphError) -> XMLReader.Event {
    do { return try reader.next() } catch { throw .syntax(error) }
  }

  /// The next element inside the one that is open; `nil` at its end.
  ///
  /// Texts are passed over.
  mutating func child() throws(XMLGraphError) -> XMLTag? {
    while true {
      switch try next() {
      case .open(let tag): return tag
      case .close, .end: return nil
      case .text: continue
      }
    }
  }

  /// Leaves out the element just opened, and counts it.
  mutating func skip(_ tag: XMLTag, isCounted: Bool = true) throws(XMLGraphError) {
    if isCounted, unknown.count < 1_000 || unknown[tag.name] != nil {
      unknown[tag.name, default: 0] += 1
    }
    do { try reader.skipElement() } catch { throw .syntax(error) }
  }

  /// The text of the element just opened, up to its end; elements inside are left out.
  mutating func text() throws(XMLGraphError) -> String {
    var text = ""
    while true {
      switch try next() {
      case .open(let tag): try skip(tag)
      case .text(let part, _): text += part
      case .close, .end: return text
      }
    }
  }

  /// A remark on what was left out.
  var remarks: [String] {
    guard !unknown.isEmpty else { return [] }
    let shown = unknown.sorted { $0.key < $1.key }.prefix(8)
      .map { "\($0.value) <\($0.key.shortened)>" }.joined(separator: ", ")
    return ["elements that say nothing of the graph were left out: \(shown)"]
  }
}
