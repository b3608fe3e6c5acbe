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
      let child = lgv_fork()
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
  }
#endif
