internal import LiaisonTestSupport

/// The command `Stress`: long runs, and loops whose instructions are counted.
///
/// Small on purpose, so that it is soon built again: for release, and with the thread sanitizer.
@main
enum Stress {
  private static let usage = """
    usage: Stress loops            runs every hot loop once, with a mark between two
           Stress names            prints the names of the loops, in order
           Stress commits COUNT    random commits with checks of the invariants
           Stress memory COUNT     commits that leave the content as large as it is
           Stress readers SECONDS  ten readers of old snapshots beside a writer
    """

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let number = arguments.dropFirst().first.flatMap(Int.init)
    do {
      switch (arguments.first, number) {
      case ("loops", nil): try Loops.runAll()
      case ("names", nil): for loop in Loops.all { print(loop.name) }
      case ("commits", let count?): try CommitRun.run(count)
      case ("memory", let count?): try MemoryRun.run(count)
      case ("readers", let seconds?): try ReaderRun.run(Double(seconds))
      default:
        print(usage)
        Platform.exit(2)
      }
    } catch {
      print("failed: \(error)")
      Platform.exit(1)
    }
  }
}

/// Why a run failed.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
