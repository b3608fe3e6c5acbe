import GraphSchema
import PropertyGraph

/// Values of consecutive rows, sorted into the arrays that a builder takes.
struct BulkValues {
  enum Kind { case node, relationship }

  let values: [Value?]

  init(_ values: [Value?]) { self.values = values }

  /// Hands each type of value over in one call, and what is odd one by one.
  func set(
    _ key: PropertyKeyID, _ kind: Kind, _ first: UInt32, _ builder: inout GraphBuilder
  ) throws(GraphError) {
    try setNumbers(key, kind, first, &builder)
    try setTexts(key, kind, first, &builder)
    for (index, value) in values.enumerated() {
      guard case .list? = value, let value else { continue }
      let row = first + UInt32(index)
      switch kind {
      case .node: try builder.set(value, ofNode: row, key)
      case .relationship: try builder.set(value, ofRelationship: row, key)
      }
    }
  }

  /// The values that `read` gives, zeros for the others, and a bit for each; `nil` when none.
  private func sorted<T>(_ zero: T, _ read: (Value) -> T?) -> (values: [T], bits: [UInt64])? {
    var sorted = Array(repeating: zero, count: values.count)
    var bits = [UInt64](repeating: 0, count: (values.count + 63) / 64)
    for (index, value) in values.enumerated() {
      guard let found = value.flatMap(read) else { continue }
      sorted[index] = found
      bits[index >> 6] |= 1 << UInt64(index & 63)
    }
    return bits.contains { $0 != 0 } ? (sorted, bits) : nil
  }

  private func setNumbers(
    _ key: PropertyKeyID, _ kind: Kind, _ first: UInt32, _ builder: inout GraphBuilder
  ) throws(GraphError) {
    if let (values, bits) = sorted(Int64(0), { if case .integer(let n) = $0 { n } else { nil } }) {
      // No bits when all rows bear the property, which is the other way to say so.
      let isWhole = bits.reduce(0) { $0 + $1.nonzeroBitCount } == values.count
      let present: Span<UInt64>? = isWhole ? nil : bits.span
      switch kind {
      case .node:
        try builder.setIntegers(values.span, ofNodes: key, from: first, present: present)
      case .relationship:
        try builder.setIntegers(values.span, ofRelationships: key, from: first, present: present)
      }
    }
    if let (values, bits) = sorted(0.0, { if case .double(let n) = $0 { n } else { nil } }) {
      switch kind {
      case .node: try builder.setDoubles(values.span, ofNodes: key, from: first, present: bits.span)
      case .relationship:
        try builder.setDoubles(values.span, ofRelationships: key, from: first, present: bits.span)
      }
    }
    if let (values, bits) = sorted(false, { if case .boolean(let n) = $0 { n } else { nil } }) {
      switch kind {
      case .node:
        try builder.setBooleans(values.span, ofNodes: key, from: first, present: bits.span)
      case .relationship:
        try builder.setBooleans(values.span, ofRelationships: key, from: first, present: bits.span)
      }
    }
    if let (values, bits) = sorted(Int32(0), { if case .date(let d) = $0 { d.days } else { nil } })
    {
      switch kind {
      case .node: try builder.setDates(values.span, ofNodes: key, from: first, present: bits.span)
      case .relationship:
        try builder.setDates(values.span, ofRelationships: key, from: first, present: bits.span)
      }
    }
  }

  private func setTexts(
    _ key: PropertyKeyID, _ kind: Kind, _ first: UInt32, _ builder: inout GraphBuilder
  ) throws(GraphError) {
    var bytes: [UInt8] = []
    let place = { (value: Value) -> TextPlace? in
      guard case .string(let text) = value else { return nil }
      bytes += text.utf8
      return TextPlace(
        start: UInt32(bytes.count - text.utf8.count), length: UInt32(text.utf8.count))
    }
    guard let (places, bits) = sorted(TextPlace(start: 0, length: 0), place) else { return }
    switch kind {
    case .node:
      try builder.setTexts(
        places.span, in: bytes.span, ofNodes: key, from: first, present: bits.span)
    case .relationship:
      try builder.setTexts(
        places.span, in: bytes.span, ofRelationships: key, from: first, present: bits.span)
    }
  }
}
