internal import Foundation
internal import GraphAlgorithms
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The processor time of one thread, which any thread may read.
struct ThreadClock: Sendable {
  #if canImport(Glibc) || canImport(Musl)
    private let clock: clockid_t

    static var ofThisThread: ThreadClock {
      var clock: clockid_t = CLOCK_MONOTONIC
      pthread_getcpuclockid(pthread_self(), &clock)
      return ThreadClock(clock: clock)
    }
  #else
    private let clock = CLOCK_MONOTONIC

    static var ofThisThread: ThreadClock { ThreadClock() }
  #endif

  var microseconds: Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}

/// Cancels a walk after a while, and says what its thread's clock showed at that moment.
final class Bell: Sendable {
  private let rung = Mutex<Double?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(after delay: Duration, _ worker: ThreadClock, _ stop: Cancellation) {
    let seconds = delay / .seconds(1)
    Thread { [self] in
      Thread.sleep(forTimeInterval: seconds)
      rung.withLock { $0 = worker.microseconds }
      stop.cancel()
      done.signal()
    }.start()
  }

  /// What the clock showed.
  func wait() -> Double? {
    done.wait()
    return rung.withLock { $0 }
  }
}

extension Truncation? {
  /// Whether time or a cancellation cut an answer short.
  var isCut: Bool { self == .deadline || self == .cancelled }
}
