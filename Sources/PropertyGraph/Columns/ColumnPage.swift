import GraphSchema

/// One property of 1,024 neighbouring rows.
///
/// ```
/// presence: []                                   rows 0 ..< storage.count bear the property
/// storage:  [ v0 , v1 , v2 , … ]                 the value of slot s is v s
///
/// presence: 1 0 0 1 1 0 …   | 0 2 2 3 …          1,024 bits, then what each word's rank begins at
/// storage:  [ v0 , v3 , v4 , … ]                 the value of slot s is v rank(s)
/// ```
///
/// A page that every row bears from its first on, as after a bulk load, keeps no bits: a row costs
/// its value, and one row more at the end costs O(1). Any other page keeps the bits and, for each of
/// the 16 words, the number of bits before it (four to a word, so 160 bytes in all); a value's
/// position is then one addition and one population count. So a property that few rows bear costs
/// its values and a sixth of a byte a row, wherever the rows are, and rows can be handed out one after
/// the other whatever their labels.
@usableFromInline
struct ColumnPage: Sendable {
  @usableFromInline static var rowBits: Int { 10 }
  @usableFromInline static var rowCount: Int { 1_024 }
  /// The words of bits; the four words of ranks follow them.
  @usableFromInline static var wordCount: Int { 16 }

  /// Empty when exactly the first rows bear the property, never otherwise.
  @usableFromInline private(set) var presence: [UInt64] = []
  @usableFromInline var storage = ColumnStorage.empty { didSet { noteCount() } }
  /// The number of values, so that a reader need not look for it at the head of their array.
  @usableFromInline private(set) var valueCount: UInt16 = 0

  /// A page without values.
  init() {}

  /// A page of the first rows' values, or of those rows whose bits are set.
  ///
  /// - Parameters:
  ///   - storage: the values, one per row that bears the property.
  ///   - words: 16 words of bits; they may say that exactly the first rows bear it.
  init(_ storage: ColumnStorage, presentAt words: [UInt64]) {
    self.storage = storage
    noteCount()
    presence = words + [0, 0, 0, 0]
    countRanks()
    dropNeedlessBits()
  }

  /// A page whose first rows bear the property.
  init(_ storage: ColumnStorage) {
    self.storage = storage
    noteCount()
  }

  private mutating func noteCount() { valueCount = UInt16(storage.count) }

  /// The number of rows that bear the property.
  var count: Int { Int(valueCount) }

  /// Whether a row bears the property.
  @inlinable
  func isPresent(_ slot: Int) -> Bool {
    presence.isEmpty
      ? slot < storage.count : presence[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// The position of a row's value among the values; `nil` when it bears none.
  @inlinable
  func position(_ slot: Int) -> Int? {
    if presence.isEmpty { return slot < storage.count ? slot : nil }
    let word = presence[slot >> 6]
    let bit: UInt64 = 1 << UInt64(slot & 63)
    guard word & bit != 0 else { return nil }
    return rank(ofWord: slot >> 6) + (word & (bit - 1)).nonzeroBitCount
  }

  /// The number of bits before a word.
  @inlinable @inline(__always)
  func rank(ofWord word: Int) -> Int {
    Int(presence[Self.wordCount + word >> 2] >> UInt64((word & 3) << 4) & 0xFFFF)
  }

  /// The value of a row; null when absent.
  @inline(__always)
  func value(_ slot: Int, _ strings: StringStore) -> Value {
    position(slot).map { storage.value(at: $0, strings) } ?? .null
  }

  /// The integer of a row, or its date as days since 1970-01-01; `nil` when it bears neither.
  @inlinable @inline(__always)
  func integer(_ slot: Int) -> Int64? {
    var position = slot
    if presence.isEmpty {
      if slot >= Int(valueCount) { return nil }
    } else {
      let word = presence[slot >> 6]
      let bit: UInt64 = 1 << UInt64(slot & 63)
      if word & bit == 0 { return nil }
      position = rank(ofWord: slot >> 6) + (word & (bit - 1)).nonzeroBitCount
    }
    return storage.knownInteger(at: position)
  }

  /// The number of a row's text; `nil` when it bears none that has a number.
  @inlinable
  func text(_ slot: Int) -> UInt32? {
    guard case .texts(let values) = storage, let position = position(slot) else { return nil }
    return values[position]
  }
}

extension ColumnPage {
  /// Sets the value of a row; null takes it out.
  ///
  /// - Complexity: O(1) for the row behind the last one that bears the property and for a row that
  ///   bears it already, O(page) otherwise.
  mutating func set(_ value: Value, _ slot: Int, _ strings: inout StringStore) {
    if value == .null { return remove(slot) }
    if let position = position(slot) {
      return storage.put(value, at: position, replacing: true, &strings)
    }
    if presence.isEmpty, slot == storage.count {
      return storage.put(value, at: slot, replacing: false, &strings)
    }
    keepBits()
    let bit: UInt64 = 1 << UInt64(slot & 63)
    let position = rank(ofWord: slot >> 6) + (presence[slot >> 6] & (bit - 1)).nonzeroBitCount
    storage.put(value, at: position, replacing: false, &strings)
    presence[slot >> 6] |= bit
    countRanks()
    dropNeedlessBits()
  }

  private mutating func remove(_ slot: Int) {
    guard let position = position(slot) else { return }
    if presence.isEmpty {
      if slot == storage.count - 1 { return storage.remove(at: slot) }
      keepBits()
    }
    storage.remove(at: position)
    presence[slot >> 6] &= ~(1 << UInt64(slot & 63))
    countRanks()
    dropNeedlessBits()
  }

  /// Writes the bits down that an empty `presence` stands for.
  private mutating func keepBits() {
    guard presence.isEmpty else { return }
    presence = Array(repeating: 0, count: Self.wordCount + 4)
    let (full, rest) = (storage.count >> 6, storage.count & 63)
    for word in 0..<full { presence[word] = .max }
    if rest > 0 { presence[full] = 1 << UInt64(rest) - 1 }
    countRanks()
  }

  /// Leaves the bits out when exactly the first rows bear the property.
  private mutating func dropNeedlessBits() {
    let (full, rest) = (storage.count >> 6, storage.count & 63)
    for word in 0..<full where presence[word] != .max { return }
    if rest > 0, presence[full] != 1 << UInt64(rest) - 1 { return }
    presence = []
  }

  private mutating func countRanks() {
    var before: UInt64 = 0
    for group in 0..<4 {
      var ranks: UInt64 = 0
      for lane in 0..<4 {
        ranks |= before << UInt64(lane << 4)
        before += UInt64(presence[group << 2 + lane].nonzeroBitCount)
      }
      presence[Self.wordCount + group] = ranks
    }
  }

  /// Traps when bits, ranks and values disagree.
  func checkInvariants() {
    storage.checkInvariants()
    precondition(count == storage.count, "a column page knows the number of its values")
    if presence.isEmpty { return precondition(count <= Self.rowCount, "a page has 1,024 rows") }
    precondition(presence.count == Self.wordCount + 4, "bits are followed by ranks")
    let bits = presence[..<Self.wordCount].reduce(0) { $0 + $1.nonzeroBitCount }
    precondition(bits == count, "a column page has one value per present row")
    var canonical = self
    canonical.countRanks()
    precondition(canonical.presence == presence, "ranks count the bits before a word")
    canonical.dropNeedlessBits()
    precondition(!canonical.presence.isEmpty, "a page whose first rows bear a property has no bits")
  }
}
