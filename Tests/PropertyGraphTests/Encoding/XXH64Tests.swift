import PropertyGraph
import Testing

@Suite("XXH64")
struct XXH64Tests {
  /// The buffer of the reference implementation's self-test.
  private static let buffer: [UInt8] = {
    var generator: UInt32 = 2_654_435_761
    return (0..<101).map { _ in
      defer { generator = generator &* generator }
      return UInt8(generator >> 24)
    }
  }()

  @Test(
    "the published results of the reference implementation",
    arguments: [
      (0, 0, 0xEF46_DB37_51D8_E999), (0, 2_654_435_761, 0xAC75_FDA2_929B_17EF),
      (1, 0, 0x4FCE_394C_C889_52D8), (1, 2_654_435_761, 0x7398_40CB_819F_A723),
      (14, 0, 0xCFFA_8DB8_81BC_3A3D), (14, 2_654_435_761, 0x5B96_1158_5EFC_C9CB),
      (101, 0, 0x0EAB_5433_84F8_78AD), (101, 2_654_435_761, 0xCAA6_5939_306F_1E21),
    ] as [(Int, UInt64, UInt64)])
  func vectors(length: Int, seed: UInt64, expected: UInt64) {
    let bytes = Array(Self.buffer.prefix(length))
    #expect(XXH64.hash(bytes.span.bytes, seed: seed) == expected)
  }

  @Test("texts are hashed as their UTF-8 bytes")
  func texts() {
    #expect(XXH64.hash("a") == 0xD24E_C4F1_A98C_6E5B)
    #expect(XXH64.hash("abc") == 0x44BC_2CF5_AD77_0999)
  }
}
