package import DOT

/// How well one colour stands out against another, as WCAG 2 defines it.
///
/// Source: W3C, "Web Content Accessibility Guidelines 2.2", definitions of *contrast ratio* and
/// *relative luminance*.
package enum Contrast {
  /// The ratio of two solid colours, from 1 (the same) to 21 (black and white).
  ///
  /// Text needs 4.5, borders and lines that carry meaning need 3.
  package static func ratio(_ one: DOTColor, _ other: DOTColor) -> Double {
    let a = luminance(of: one)
    let b = luminance(of: other)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(of color: DOTColor) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
  }

  /// x to the power 2.4, as x² times the fifth root of x².
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
