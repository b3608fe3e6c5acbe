/// Something that happens unless it is put out in time.
struct Fuse {
  private let task: Task<Bool, Never>

  /// Lights a fuse.
  init(_ length: Duration, _ fire: @escaping @Sendable () -> Void) {
    task = Task {
      do {
        try await Task.sleep(for: length)
      } catch {
        return false
      }
      fire()
      return true
    }
  }

  /// Puts the fuse out; `true` when it had burnt down already.
  func putOut() async -> Bool {
    task.cancel()
    return await task.value
  }
}
