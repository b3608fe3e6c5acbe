#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A colour, and what becomes of it on a dark page.
///
/// The twin has the same hue and a luminance that mirrors the first one's: what stood out so far from
/// white stands out as far from the dark ground, and two colours keep the contrast between them.
///
/// ```
/// (twin + 0.05) · (luminance + 0.05) = 1.05 · (ground + 0.05)
/// ```
///
/// Source: W3C, "Web Content Accessibility Guidelines 2.2", definitions of *contrast ratio* and
/// *relative luminance*.
package struct NightColor: Sendable, Hashable {
  /// Red, green and blue, 0 to 1.
  private let red, green, blue: Double

  /// A colour written as `#rrggbb`, perhaps with an opacity that is ignored; `nil` for anything else.
  package init?(_ hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 7 || digits.count == 9, digits[0] == UInt8(ascii: "#"),
      digits.dropFirst().allSatisfy({
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20
      }),
      let value = UInt32(String(decoding: digits[1..<7], as: UTF8.self), radix: 16)
    else { return nil }
    self.init(
      red: Double(value >> 16) / 255, green: Double(value >> 8 & 0xFF) / 255,
      blue: Double(value & 0xFF) / 255)
  }

  private init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour as `#rrggbb`.
  package var hex: String {
    [red, green, blue].reduce(into: "#") { text, part in
      let value = Int((min(max(part, 0), 1) * 255).rounded())
      text += (value < 16 ? "0" : "") + String(value, radix: 16)
    }
  }

  /// How bright the colour is, from 0 to 1.
  package var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The ratio of two colours, from 1 (the same) to 21 (black and white).
  package func contrast(with other: NightColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour that takes this one's part on a dark ground.
  package func twin(on ground: NightColor) -> NightColor {
    let wanted = 1.05 * (ground.luminance + 0.05) / (luminance + 0.05) - 0.05
    let aim = min(max(wanted, 0), 0.9)
    var (low, high) = (0.0, 1.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if withLightness(middle).luminance < aim { low = middle } else { high = middle }
    }
    return withLightness(high)
  }

  /// The same hue, a little paler, between black (0) and white (1).
  private func withLightness(_ lightness: Double) -> NightColor {
    let (least, most) = (min(red, green, blue), max(red, green, blue))
    guard most > least else {
      return NightColor(red: lightness, green: lightness, blue: lightness)
    }
    let spread = (1 - abs(2 * lightness - 1)) * 0.7 * saturation
    func part(_ value: Double) -> Double {
      lightness + spread * ((value - least) / (most - least) - 0.5)
    }
    return NightColor(red: part(red), green: part(green), blue: part(blue))
  }

  private var saturation: Double {
    let (least, most) = (min(red, green, blue), max(red, green, blue))
    let room = 1 - abs(most + least - 1)
    return room > 0 ? (most - least) / room : 0
  }
}
