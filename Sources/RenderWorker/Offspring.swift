#if !canImport(Darwin)
  import CGraphviz
  import Glibc

  /// A copy of this process that answers one request and ends.
  ///
  /// Graphviz leaks, leaves text half read, frees some layouts twice, and lets what was drawn before
  /// show in what is drawn now. A copy begins each time with the same memory, and takes all of that
  /// with it when it ends.
  ///
  /// ```
  /// worker ──fork──▶ copy: read request, draw, write response, end
  ///    │◀───────────────┘
  ///    └──fork──▶ copy …
  /// ```
  enum Offspring {
    /// Lets a copy of this process answer one request.
    ///
    /// - Returns: whether there may be another; a copy that is killed takes this process with it, in
    ///   the same way, so that the other end learns why.
    static func run(_ serve: () -> Bool) -> Bool {
      let parent = getpid()
      let child = isAlone ? lgv_fork() : -1
      guard child >= 0 else { return serve() }
      if child == 0 {
        lgv_die_with_parent(parent)
        _exit(serve() ? 0 : 1)
      }
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0 {
        if errno != EINTR { return false }
      }
      let ending = lgv_ending(status)
      if ending < 0 {
        signal(-ending, SIG_DFL)
        raise(-ending)
      }
      return ending == 0
    }

    /// Whether this process has one thread, now or within a second.
    ///
    /// Pango looks for fonts in threads of its own, for some milliseconds. A copy made meanwhile would
    /// inherit the locks that they hold, and wait for ever.
    private static var isAlone: Bool {
      for _ in 0..<1_000 {
        if threadCount <= 1 { return true }
        usleep(1_000)
      }
      return false
    }

    /// The number of threads of this process; 0 when the system does not tell.
    private static var threadCount: Int {
      guard let folder = opendir("/proc/self/task") else { return 0 }
      defer { closedir(folder) }
      var count = 0
      while let entry = readdir(folder) {
        if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { count += 1 }
      }
      return count
    }
  }
#endif
