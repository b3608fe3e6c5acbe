/// The SHA-256 digest of a text file, by which a dossier notices that a source has changed.
///
/// It guards against mistakes, not against attackers, and is tried on the vectors of the standard
/// (FIPS 180-4); that is why the house does not link a cryptography library for it.
package enum SHA256 {
  /// The digest of some bytes, in lower-case hexadecimal.
  ///
  /// - Complexity: O(*n*).
  package static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var state: [UInt32] = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
      0x5BE0_CD19,
    ]
    var block: [UInt8] = []
    block.reserveCapacity(64)
    var count: UInt64 = 0
    for byte in bytes {
      block.append(byte)
      count += 1
      if block.count == 64 {
        compress(&state, block)
        block.removeAll(keepingCapacity: true)
      }
    }
    block.append(0x80)
    if block.count > 56 {
      compress(&state, block + [UInt8](repeating: 0, count: 64 - block.count))
      block.removeAll()
    }
    block += [UInt8](repeating: 0, count: 56 - block.count)
    block += (0..<8).map { UInt8(truncatingIfNeeded: (count &* 8) >> (56 - 8 * UInt64($0))) }
    compress(&state, block)
    return state.map(hexadecimal).joined()
  }

  private static func hexadecimal(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static func compress(_ state: inout [UInt32], _ block: [UInt8]) {
    var schedule = [UInt32](repeating: 0, count: 64)
    for index in 0..<16 {
      schedule[index] = (0..<4).reduce(0) { $0 << 8 | UInt32(block[4 * index + $1]) }
    }
    for index in 16..<64 {
      let early = schedule[index - 15]
      let late = schedule[index - 2]
      let first = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let second = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let sum = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ sum &+ choice &+ constants[index] &+ schedule[index]
      let otherSum = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ otherSum &+ majority)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes
  /// (FIPS 180-4, section 4.2.2), computed rather than typed.
  private static let constants: [UInt32] = {
    var constants: [UInt32] = []
    var candidate: UInt64 = 2
    while constants.count < 64 {
      if !(2..<candidate).contains(where: { $0 * $0 <= candidate && candidate % $0 == 0 }) {
        constants.append(fractionOfCubeRoot(of: candidate))
      }
      candidate += 1
    }
    return constants
  }()

  /// Bit by bit: the largest 36-bit number whose cube does not exceed `prime` · 2⁹⁶, low 32 bits.
  private static func fractionOfCubeRoot(of prime: UInt64) -> UInt32 {
    var root: UInt64 = 0
    for bit in stride(from: UInt64(34), through: 0, by: -1) {
      let trial = root | 1 << bit
      if cubeIsAtMost(trial, prime) { root = trial }
    }
    return UInt32(truncatingIfNeeded: root)
  }

  private static func cubeIsAtMost(_ root: UInt64, _ prime: UInt64) -> Bool {
    let cube = UInt128(root) * UInt128(root) * UInt128(root)
    return cube <= UInt128(prime) << 96
  }
}
