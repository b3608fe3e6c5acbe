/// The texts of all columns: UTF-8 bytes in an append-only arena, short texts once each.
///
/// ```
/// arena: USA | Department of Commerce | …     number → bytes, see TextArena
/// short: hash of the bytes → number           texts of at most 64 bytes
/// ```
///
/// A column holds the number of a text, four bytes. A repeated source, role or country is stored
/// once; a long text is appended without being looked for. Nothing is ever taken out: replaced
/// texts stay until the graph is built anew.
struct StringStore: Sendable {
  /// Longer texts are seldom repeated, so looking for them would only cost.
  static let longestShared = 64

  private var arena = TextArena()
  private var short = PagedHashTable()

  /// The number of texts stored.
  var count: Int { arena.count }
  /// The memory of the texts and of the table that finds them.
  var byteCount: Int { arena.byteCount + short.byteCount }

  /// The text of a number.
  subscript(number: UInt32) -> String { arena.withBytes(of: number, TextKernel.text) }

  /// Lends the bytes of a text.
  @inline(__always)
  func withBytes<R, E: Error>(
    of number: UInt32, _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    try arena.withBytes(of: number, body)
  }

  /// Whether a text has these bytes.
  @inline(__always)
  func holds(_ text: Span<UInt8>, at number: UInt32) -> Bool {
    arena.withBytes(of: number) { TextKernel.areEqual($0, text) }
  }

  /// The number of a short text that is stored; `nil` for any other, and for every long one.
  func number(of text: Span<UInt8>) -> UInt32? {
    guard text.count <= Self.longestShared else { return nil }
    return number(of: text, TextKernel.hash(text))
  }

  private func number(of text: Span<UInt8>, _ hash: UInt32) -> UInt32? {
    short.find(hash) { holds(text, at: $0) }
  }

  /// The number of a text, stored when it is not there yet; `nil` when the numbers are used up.
  mutating func intern(_ text: String) -> UInt32? {
    var text = text
    text.makeContiguousUTF8()
    return intern(text.utf8.span)
  }

  /// The number of a text given as UTF-8, stored when it is not there yet; `nil` when the numbers are
  /// used up.
  ///
  /// What is not UTF-8 is repaired first, so that every text stored is UTF-8.
  mutating func intern(_ text: Span<UInt8>) -> UInt32? {
    let isShared = text.count <= Self.longestShared
    let hash = isShared ? TextKernel.hash(text) : 0
    if isShared, let number = number(of: text, hash) { return number }
    guard TextKernel.isUTF8(text) else { return intern(TextKernel.text(text)) }
    guard isShared else { return arena.append(text) }
    guard let number = arena.append(text) else { return nil }
    short.insert(number, hash: hash)
    return number
  }

  /// Traps when the arena is broken or a short text cannot be found again.
  func checkInvariants() {
    arena.checkInvariants()
    short.checkInvariants()
    for number in 0..<UInt32(count) {
      withBytes(of: number) { text in
        if text.count > Self.longestShared { return }
        precondition(self.number(of: text) == number, "a short text is stored once and found")
      }
    }
  }
}
