internal import PropertyGraph

extension Span<NodeID> {
  /// Copies the nodes to the beginning of an array that has room for them.
  @inline(__always)
  func copy(to array: inout [NodeID]) {
    precondition(count <= array.count, "the array has room")
    unsafe withUnsafeBufferPointer { source in
      unsafe array.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        unsafe to.update(from: from, count: source.count)
      }
    }
  }
}
