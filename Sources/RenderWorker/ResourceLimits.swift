import CGraphviz

/// What the system takes away from this process before Graphviz can use it up.
enum ResourceLimits {
  /// The memory a drawing may take, in bytes.
  static let memory: UInt64 = 2 << 30
  /// The stack that layouts of long chains need, in bytes.
  static let stack: UInt64 = 64 << 20

  /// Sets what holds for the life of the process: memory, no core files, stack.
  static func install() {
    lgv_limit_memory(memory)
    lgv_limit_core(0)
    lgv_limit_stack(stack)
  }

  /// Lets the process run for so many more milliseconds of processor time, and two seconds more.
  ///
  /// The parent has its own clock; this ends a drawing whose parent is gone.
  static func allow(milliseconds: Int) {
    lgv_limit_cpu(UInt64(lgv_used_cpu_seconds() + milliseconds / 1_000 + 2))
  }
}
