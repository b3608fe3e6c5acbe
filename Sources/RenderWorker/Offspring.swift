#if !canImport(Darwin)
  import CGraphviz
  import Glibc

  /// A copy of this process that answers one request and ends.
  ///
  /// Graphviz orders some things by their addresses in memory, so that what was drawn before shows in
  /// what is drawn now. A copy begins each time with the same memory: the same text gives the same
  /// drawing. It also takes with it what Graphviz leaks, leaves half read or frees twice.
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
