/// Finds where a value of a JSON text stands, for a message.
///
/// The text is known to be JSON; only places are looked for, so mistakes alone cost anything.
struct JSONPlace {
  /// A way to a value: a name of an object, or a number of an array.
  enum Step {
    case name(String)
    case number(Int)
  }

  private let bytes: [UInt8]
  private var position: Int

  /// The place of the value at the end of a path, or of the last value on the way that exists.
  static func offset(of path: [Step], in bytes: [UInt8], from start: Int = 0) -> Int {
    var place = JSONPlace(bytes: bytes, position: start)
    place.skipBlanks()
    for step in path {
      let before = place.position
      guard place.enter(step) else { return before }
    }
    return place.position
  }

  /// The places of all elements of the array at the end of a path.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func elements(of path: [Step], in bytes: [UInt8]) -> [Int] {
    var place = JSONPlace(bytes: bytes, position: offset(of: path, in: bytes))
    guard place.peek == UInt8(ascii: "[") else { return [] }
    place.position += 1
    var places: [Int] = []
    while true {
      place.skipBlanks()
      guard let byte = place.peek, byte != UInt8(ascii: "]") else { return places }
      places.append(place.position)
      place.skipValue()
      place.skipBlanks()
      if place.peek == UInt8(ascii: ",") { place.position += 1 }
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private mutating func enter(_ step: Step) -> Bool {
    let isObject = peek == UInt8(ascii: "{")
    guard isObject || peek == UInt8(ascii: "[") else { return false }
    position += 1
    var number = 0
    while true {
      skipBlanks()
      guard let byte = peek, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else {
        return false
      }
      var name = ""
      if isObject {
        let start = position
        skipValue()
        name = String(decoding: bytes[(start + 1)..<max(start + 1, position - 1)], as: UTF8.self)
        while let byte = peek, byte != UInt8(ascii: ":") { position += 1 }
        position += 1
        skipBlanks()
      }
      switch step {
      case .name(let wanted) where isObject && wanted == name: return true
      case .number(let wanted) where !isObject && wanted == number: return true
      default: skipValue()
      }
      number += 1
      while let byte = peek, ![UInt8(ascii: ","), 0x5D, 0x7D].contains(byte) { position += 1 }
      if peek == UInt8(ascii: ",") { position += 1 }
    }
  }

  /// Passes over a value: a text, or all up to the end of the brackets or the next comma.
  private mutating func skipValue() {
    var depth = 0
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""): skipText()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
        continue
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        if depth == 0 { return }
        position += 1
        continue
      default:
        position += 1
        continue
      }
      if depth == 0 { return }
    }
  }

  private mutating func skipText() {
    position += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, bytes.count)
  }
}
