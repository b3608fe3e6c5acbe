/// Drawings kept in memory, the least recently used forgotten first.
struct DrawingCache {
  private struct Entry {
    var drawing: Drawing
    var lastUse: Int
    var size: Int
  }

  /// The number of bytes that texts and drawings may take.
  let capacity: Int
  private(set) var size = 0
  private var entries: [DrawingOrder: Entry] = [:]
  private var clock = 0

  init(capacity: Int) { self.capacity = capacity }

  /// The drawing made from a key, when it is kept.
  mutating func drawing(for key: DrawingOrder) -> Drawing? {
    clock += 1
    entries[key]?.lastUse = clock
    return entries[key]?.drawing
  }

  /// Keeps a drawing, unless it is larger than everything that may be kept.
  ///
  /// - Complexity: O(*n*) in the number of drawings for each one forgotten.
  mutating func keep(_ drawing: Drawing, for key: DrawingOrder) {
    let needed = drawing.bytes.count + key.size
    guard needed <= capacity else { return }
    forget(key)
    while size + needed > capacity,
      let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })?.key
    {
      forget(oldest)
    }
    clock += 1
    size += needed
    entries[key] = Entry(drawing: drawing, lastUse: clock, size: needed)
  }

  private mutating func forget(_ key: DrawingOrder) {
    size -= entries.removeValue(forKey: key)?.size ?? 0
  }
}
