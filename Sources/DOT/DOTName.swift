/// Names for data export: any string as a name that DOT can spell, and back.
///
/// DOT has no spelling for a name that ends in a backslash or holds `\"`, and reserves names that
/// begin with `%`. Such characters are percent-encoded, as their UTF-8 bytes.
///
/// ```swift
/// DOTName.encode("a\\")                   // "a%5C"
/// DOTName.decode(DOTName.encode("100%"))  // "100%"
/// ```
package enum DOTName {
  /// Any string as a name that DOT spells and Graphviz draws without harm.
  ///
  /// `%`, backslash, quotation mark, control characters and U+FFFE, U+FFFF are encoded.
  ///
  /// - Complexity: O(*n*) in the length of the string.
  package static func encode(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isPlain(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          result += "%"
          result += byte < 16 ? "0" : ""
          result += String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return result
  }

  /// The string that ``encode(_:)`` was given; a `%` without two hexadecimal digits stays.
  ///
  /// - Returns: `nil` when the decoded bytes are not UTF-8.
  /// - Complexity: O(*n*) in the length of the name.
  package static func decode(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "\\", "\"": false
    default: DOTText.isDrawable(scalar)
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
