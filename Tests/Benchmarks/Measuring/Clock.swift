#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The clock that the C program reads, read the same way, so that reading it costs both the same.
enum Clock {
  /// Microseconds since some moment.
  @inline(__always)
  static var microseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  /// How long something took, in microseconds.
  @inline(__always)
  static func time<R>(_ body: () throws -> R) rethrows -> (result: R, microseconds: Double) {
    let start = microseconds
    let result = try body()
    return (result, microseconds - start)
  }
}

/// What the system says about itself.
enum Machine {
  /// The number of processes that wanted to run, on average over the last minute.
  static var load: Double {
    var load = 0.0
    return getloadavg(&load, 1) == 1 ? load : 0
  }

  /// Megabytes of this process's memory: now, and at most so far; nothing outside Linux.
  static var memory: (resident: Double, peak: Double)? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var numbers: [String: Double] = [:]
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, 512, file) != nil {
      let end = line.firstIndex(of: 0) ?? line.endIndex
      let words = String(decoding: line[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split { $0 == ":" || $0 == "\t" || $0 == " " }
      if words.count > 1, let number = Double(words[1]) {
        numbers[String(words[0])] = number / 1_024
      }
    }
    guard let resident = numbers["VmRSS"], let peak = numbers["VmHWM"] else { return nil }
    return (resident, peak)
  }
}

/// Takes a result, so that the optimiser must have it made.
@inline(never)
func keep<R>(_ result: borrowing R) {}
