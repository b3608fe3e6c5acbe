/// A look over a YAML text for nesting so deep that parsing it would use up the stack, and for lines
/// so long that pointing at their mistakes would use up the memory.
///
/// It counts open flow brackets, dashes at the head of a line and indentation, quotes ignored: what a
/// person writes stays far below the limit, so that being roughly right is enough.
package enum Nesting {
  /// The deepest nesting taken.
  package static let limit = 200
  /// The longest line taken, in bytes.
  package static let lineLimit = 100_000

  /// The first place that is nested too deep or stands too far out, if there is one.
  package static func refusal(of text: String) -> (reason: String, line: Int, column: Int)? {
    var line = 1
    var column = 0
    var depth = 0
    var dashes = 0
    var inHead = true
    for byte in text.utf8 {
      column += 1
      switch byte {
      case 0x0A:
        line += 1
        column = 0
        dashes = 0
        inHead = true
      case 0x5B, 0x7B:
        depth += 1
        inHead = false
      case 0x5D, 0x7D:
        depth = max(0, depth - 1)
      case 0x2D, 0x3F:
        if inHead { dashes += 1 }
      case 0x20:
        break
      default:
        inHead = false
      }
      if depth > limit || dashes > limit || (inHead && column > 10 * limit) {
        return ("brackets or dashes are nested more than \(limit) deep", line, column)
      }
      if column > lineLimit {
        return ("a line is longer than \(lineLimit) bytes", line, 1)
      }
    }
    return nil
  }
}
