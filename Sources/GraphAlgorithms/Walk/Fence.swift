/// Keeps a search inside what the search from the other end has found, within a number of hops.
///
/// When both searches together have gone as many hops as a path may have, every node of a path has
/// been found by one of them; the rest of each search need only look at nodes of the other.
struct Fence {
  let other: Levels
  let hops: Int

  /// Whether a node found at a depth can still lie on a path.
  @inline(__always)
  func admits(_ row: UInt32, at depth: UInt32) -> Bool {
    let level = other[row]
    return level != Levels.unseen && Int(level) + Int(depth) <= hops
  }
}
