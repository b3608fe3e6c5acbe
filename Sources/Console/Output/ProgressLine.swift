import Liaison
import Synchronization

/// How far an import is, on one line of a terminal, once it has taken a second.
///
/// ```
/// 1,245,184 rows, 410,000 a second, about 12 s left
/// ```
final class ProgressLine: Sendable {
  private struct State {
    var last: Duration = .zero
    var isShown = false
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let isWanted: Bool

  /// - Parameter isQuiet: whether nothing is to be said.
  init(isQuiet: Bool) {
    isWanted = !isQuiet && StandardStreams.Stream.error.isTerminal
  }

  /// The time since the beginning.
  var elapsed: Duration { ContinuousClock.now - start }

  /// Shows how far it is, at most five times a second.
  func show(_ progress: ImportProgress) {
    guard isWanted else { return }
    let elapsed = elapsed
    let isDue = state.withLock { state in
      guard elapsed >= .seconds(1), elapsed - state.last >= .milliseconds(200) else { return false }
      state.last = elapsed
      state.isShown = true
      return true
    }
    if isDue { StandardStreams.write("\r\u{1B}[K" + Self.words(progress, elapsed), to: .error) }
  }

  /// Takes the line away.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { StandardStreams.write("\r\u{1B}[K", to: .error) }
  }

  /// The words for a state of affairs.
  static func words(_ progress: ImportProgress, _ elapsed: Duration) -> String {
    let seconds = elapsed / .seconds(1)
    guard seconds > 0 else { return "\(grouped(progress.rows)) rows" }
    let rate = Double(progress.rows) / seconds
    var words = "\(grouped(progress.rows)) rows, \(grouped(rounded(rate))) a second"
    if progress.bytes > 0, progress.totalBytes > progress.bytes {
      let left = seconds * Double(progress.totalBytes - progress.bytes) / Double(progress.bytes)
      words += ", about \(time(left)) left"
    }
    return words
  }

  /// A time in words: `0.8 s`, `12 s`, `3 min 20 s`.
  static func time(_ seconds: Double) -> String {
    guard seconds < 86_400 * 365 else { return "more than a year" }
    if seconds < 0.0995 { return "\(max(1, Int((seconds * 1000).rounded()))) ms" }
    if seconds < 9.95 { return "\((seconds * 10).rounded() / 10) s" }
    let whole = Int(seconds.rounded())
    return whole < 120 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }

  /// A size in words: `17 bytes`, `812 kB`, `12.3 MB`.
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
    case ..<1_000_000_000: "\((Double(bytes) / 100_000).rounded() / 10) MB"
    default: "\((Double(bytes) / 100_000_000).rounded() / 10) GB"
    }
  }

  private static func rounded(_ rate: Double) -> Int {
    guard rate.isFinite, rate < 1e15 else { return 0 }
    let rate = Int(rate)
    return rate < 1_000 ? rate : rate / 1_000 * 1_000
  }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0, digits[place - 1] != "-" {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
