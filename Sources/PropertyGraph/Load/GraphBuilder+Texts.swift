internal import GraphSchema

/// Where a text stands among bytes.
@frozen
public struct TextPlace: Sendable, Hashable, BitwiseCopyable {
  /// The position of its first byte.
  public var start: UInt32
  /// The number of its bytes.
  public var length: UInt32

  /// A place from its parts.
  @inlinable public init(start: UInt32, length: UInt32) {
    self.start = start
    self.length = length
  }
}

extension GraphBuilder {
  /// Sets texts of nodes, given as UTF-8 bytes; no `String` is made.
  ///
  /// - Parameters:
  ///   - places: where each row's text stands, all within `bytes`.
  ///   - bytes: the bytes. What is not UTF-8 is repaired as `String(decoding:as:)` does.
  ///   - key: the property.
  ///   - first: the row of the first place.
  ///   - present: which rows bear a text, see ``setIntegers(_:ofNodes:from:present:)``.
  /// - Throws: ``GraphError/noSuchElement(_:)`` naming the last row when that was not handed out.
  public mutating func setTexts(
    _ places: Span<TextPlace>, in bytes: Span<UInt8>, ofNodes key: PropertyKeyID,
    from first: UInt32, present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try setTexts(places, bytes, .node, key, first, present)
  }

  /// Sets texts of relationships, given as UTF-8 bytes; no `String` is made.
  ///
  /// - Parameters:
  ///   - places: where each row's text stands, all within `bytes`.
  ///   - bytes: the bytes. What is not UTF-8 is repaired as `String(decoding:as:)` does.
  ///   - key: the property.
  ///   - first: the row of the first place.
  ///   - present: which rows bear a text, see ``setIntegers(_:ofNodes:from:present:)``.
  /// - Throws: ``GraphError/noSuchElement(_:)`` naming the last row when that was not handed out.
  public mutating func setTexts(
    _ places: Span<TextPlace>, in bytes: Span<UInt8>, ofRelationships key: PropertyKeyID,
    from first: UInt32, present: Span<UInt64>? = nil
  ) throws(GraphError) {
    try setTexts(places, bytes, .relationship, key, first, present)
  }

  private mutating func setTexts(
    _ places: Span<TextPlace>, _ bytes: Span<UInt8>, _ kind: ElementKind, _ key: PropertyKeyID,
    _ first: UInt32, _ present: Span<UInt64>?
  ) throws(GraphError) {
    var memo = TextMemo()
    swap(&memo, &self.memo)
    defer { swap(&memo, &self.memo) }
    try fill(kind, key, first, places.count, present) { range, selection, strings in
      var numbers: [UInt32] = []
      numbers.reserveCapacity(selection.count(in: range))
      for index in range where selection.contains(index) {
        let place = places[index]
        let text = bytes.extracting(Int(place.start)..<Int(place.start) + Int(place.length))
        guard let number = memo.intern(text, &strings) else {
          return .mixed(Self.texts(places, bytes, range, selection))
        }
        numbers.append(number)
      }
      return .texts(numbers)
    }
  }

  /// The texts of a page when the numbers are used up.
  private static func texts(
    _ places: Span<TextPlace>, _ bytes: Span<UInt8>, _ range: Range<Int>,
    _ selection: borrowing RowSelection
  ) -> [Value] {
    var values: [Value] = []
    for index in range where selection.contains(index) {
      let place = places[index]
      let text = bytes.extracting(Int(place.start)..<Int(place.start) + Int(place.length))
      values.append(.string(TextKernel.text(text)))
    }
    return values
  }
}
