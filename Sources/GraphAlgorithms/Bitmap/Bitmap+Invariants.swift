extension Bitmap {
  /// Traps with a sentence when a bit beyond the last row is set.
  package func checkInvariants() {
    var members = 0
    for row in 0..<count where self[row] { members += 1 }
    precondition(members == population, "a bitmap counts only rows below its bound")
  }
}
