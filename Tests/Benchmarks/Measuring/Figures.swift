/// Times over seeded parameters, in microseconds.
struct Figures {
  /// The number of parameters.
  var count: Int
  /// The time that half of the parameters stay below.
  var median: Double
  /// The time that 99 of 100 parameters stay below.
  var p99: Double

  /// The figures of times, read off as the C program does.
  init?(_ times: [Double]) {
    guard !times.isEmpty else { return nil }
    let sorted = times.sorted()
    count = sorted.count
    median = sorted[count / 2]
    p99 = sorted[Int(Double(count) * 0.99)]
  }

  init(count: Int, median: Double, p99: Double) {
    self.count = count
    self.median = median
    self.p99 = p99
  }

  /// The least of both, number by number: what the machine can do when nobody disturbs it.
  func least(_ other: Figures) -> Figures {
    Figures(
      count: max(count, other.count), median: min(median, other.median), p99: min(p99, other.p99))
  }
}

/// What a row came to: its times, and its answers in order of the parameters.
struct Measured {
  var figures: Figures
  var answers: [Answer]

  /// Asks every parameter once to warm up and up to four times more, and keeps the least time of each,
  /// as the C program does.
  ///
  /// - Parameters:
  ///   - count: the number of parameters.
  ///   - passes: the number of measured passes.
  ///   - seconds: no new pass begins after so long.
  ///   - run: the work, which is timed.
  ///   - answer: what is compared with the C program's answer, not timed.
  init?<R>(
    _ count: Int, passes: Int = 4, within seconds: Double = 20, _ run: (Int) -> R,
    answer: (Int, R) -> Answer
  ) {
    var times = [Double](repeating: .infinity, count: count)
    var answers: [Answer] = []
    answers.reserveCapacity(count)
    let start = Clock.microseconds
    for pass in 0...passes {
      for index in 0..<count {
        let began = Clock.microseconds
        let result = run(index)
        let took = Clock.microseconds - began
        keep(result)
        if pass == 0 { answers.append(answer(index, result)) }
        // The first pass counts only when there is no other.
        times[index] = pass <= 1 ? took : min(times[index], took)
      }
      if Clock.microseconds - start > seconds * 1e6 { break }
    }
    guard let figures = Figures(times) else { return nil }
    self.figures = figures
    self.answers = answers
  }
}
