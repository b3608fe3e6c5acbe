extension GraphSnapshot {
  /// Traps with a sentence when the structures of the graph disagree; meant for tests.
  ///
  /// - Complexity: O(*n*) in everything the graph holds.
  public func checkInvariants() {
    state.checkInvariants()
    root.table.checkInvariants(root.state)
  }
}
