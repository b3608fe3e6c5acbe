import PropertyGraph

/// Claims as bytes, and the dates they bear.
extension ByteWriter {
  mutating func claim(_ record: ClaimRecord) {
    text(record.id)
    text(record.document)
    number(record.paragraph)
    list(record.also) { $0.number($1) }
    text(record.subject)
    text(record.predicate)
    switch record.object {
    case .entity(let key):
      byte(0)
      text(key)
    case .value(let value):
      byte(1)
      text(value)
    }
    dating(record.dating)
    for remark in [record.stated, record.role, record.behalf, record.says] { text(remark) }
    byte(UInt8(Modality.allCases.firstIndex(of: record.modality) ?? 0))
    flag(record.isDenied)
    for remark in [record.disputed, record.inferred] { text(remark) }
    texts(record.basis)
    for remark in [record.unnamed, record.note] { text(remark) }
  }

  /// A date is kept as its text.
  private mutating func dating(_ dating: Dating) {
    switch dating {
    case .undated: byte(0)
    case .event(let date):
      byte(1)
      text(date.text)
    case .sighting(let date):
      byte(2)
      text(date.text)
    case .span(let from, let to):
      byte(3)
      text(from?.text)
      text(to?.text)
    }
  }
}

/// Dates that were read already: a dossier says the same date many times.
struct DateMemory {
  private var dates: [String: EDTFDate] = [:]

  mutating func date(
    _ text: String, _ reader: borrowing ByteReader
  ) throws(GraphFileError) -> EDTFDate {
    if let date = dates[text] { return date }
    guard let date = try? EDTFDate(text) else { throw reader.corrupt("'\(text)' is no date") }
    dates[text] = date
    return date
  }
}

extension ByteReader {
  mutating func claim(_ memory: inout DateMemory) throws(GraphFileError) -> ClaimRecord {
    ClaimRecord(
      id: try text(), document: try text(), paragraph: try number(),
      also: try list { (reader) throws(GraphFileError) in try reader.number() },
      subject: try text(), predicate: try text(), object: try object(),
      dating: try dating(&memory), stated: try optionalText(), role: try optionalText(),
      behalf: try optionalText(), says: try optionalText(), modality: try modality(),
      isDenied: try flag(), disputed: try optionalText(), inferred: try optionalText(),
      basis: try texts(), unnamed: try optionalText(), note: try optionalText())
  }

  private mutating func object() throws(GraphFileError) -> ClaimRecord.Object {
    switch try byte() {
    case 0: return .entity(try text())
    case 1: return .value(try text())
    case let tag: throw corrupt("an object has the unknown tag \(tag)")
    }
  }

  private mutating func modality() throws(GraphFileError) -> Modality {
    let number = Int(try byte())
    guard Modality.allCases.indices.contains(number) else {
      throw corrupt("\(number) is no modality")
    }
    return Modality.allCases[number]
  }

  private mutating func dating(_ memory: inout DateMemory) throws(GraphFileError) -> Dating {
    switch try byte() {
    case 0: return .undated
    case 1: return .event(try memory.date(try text(), self))
    case 2: return .sighting(try memory.date(try text(), self))
    case 3:
      let (from, to) = (try optionalText(), try optionalText())
      return .span(from: try date(from, &memory), to: try date(to, &memory))
    case let tag: throw corrupt("a dating has the unknown tag \(tag)")
    }
  }

  private func date(
    _ text: String?, _ memory: inout DateMemory
  ) throws(GraphFileError) -> EDTFDate? {
    guard let text else { return nil }
    return try memory.date(text, self)
  }
}
