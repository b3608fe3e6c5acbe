/// XXH64, a fast hash of bytes that is the same on every machine; it finds damage, not forgery.
///
/// ```
/// bytes: [ 32 | 32 | … | 32 ][ 8 | … ][ 4 ][ 1 1 1 ]
///          └ four lanes of 8 ┘  └──── the tail ────┘
/// ```
///
/// Each block of 32 bytes feeds four lanes, which are folded into one number; the tail is mixed in by
/// eights, fours and ones, and the bits are spread at the end.
///
/// Source: Y. Collet, *xxHash fast digest algorithm*, version 0.1.1, section "XXH64 algorithm".
package enum XXH64 {
  fileprivate static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  fileprivate static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  fileprivate static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  fileprivate static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  fileprivate static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The hash of some bytes under a seed.
  ///
  /// - Complexity: O(*n*), some bytes a cycle.
  package static func hash(_ bytes: RawSpan, seed: UInt64 = 0) -> UInt64 {
    var position = 0
    var hash = seed &+ prime5
    if bytes.byteCount >= 32 {
      var lanes = Lanes(seed)
      while bytes.byteCount - position >= 32 {
        lanes.take(bytes, position)
        position += 32
      }
      hash = lanes.folded
    }
    hash &+= UInt64(bytes.byteCount)
    return spread(mixTail(bytes, from: position, into: hash))
  }

  /// The hash of a text's UTF-8 bytes.
  package static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    var text = text
    text.makeContiguousUTF8()
    return hash(text.utf8.span.bytes, seed: seed)
  }

  private static func mixTail(
    _ bytes: RawSpan, from start: Int, into hash: UInt64
  ) -> UInt64 {
    var (hash, position) = (hash, start)
    while bytes.byteCount - position >= 8 {
      hash ^= round(0, bytes.word64(at: position))
      hash = hash.rotated(27) &* prime1 &+ prime4
      position += 8
    }
    if bytes.byteCount - position >= 4 {
      hash ^= UInt64(bytes.word32(at: position)) &* prime1
      hash = hash.rotated(23) &* prime2 &+ prime3
      position += 4
    }
    while position < bytes.byteCount {
      hash ^= UInt64(bytes.byte(at: position)) &* prime5
      hash = hash.rotated(11) &* prime1
      position += 1
    }
    return hash
  }

  private static func spread(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  @inline(__always)
  fileprivate static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    (lane &+ word &* prime2).rotated(31) &* prime1
  }
}

/// The four lanes through which blocks of 32 bytes go.
private struct Lanes {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  init(_ seed: UInt64) {
    a = seed &+ XXH64.prime1 &+ XXH64.prime2
    b = seed &+ XXH64.prime2
    c = seed
    d = seed &- XXH64.prime1
  }

  @inline(__always)
  mutating func take(_ bytes: RawSpan, _ position: Int) {
    a = XXH64.round(a, bytes.word64(at: position))
    b = XXH64.round(b, bytes.word64(at: position + 8))
    c = XXH64.round(c, bytes.word64(at: position + 16))
    d = XXH64.round(d, bytes.word64(at: position + 24))
  }

  var folded: UInt64 {
    var hash = a.rotated(1) &+ b.rotated(7) &+ c.rotated(12) &+ d.rotated(18)
    for lane in [a, b, c, d] {
      hash = (hash ^ XXH64.round(0, lane)) &* XXH64.prime1 &+ XXH64.prime4
    }
    return hash
  }
}

extension UInt64 {
  @inline(__always)
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self &<< bits | self &>> (64 - bits) }
}
