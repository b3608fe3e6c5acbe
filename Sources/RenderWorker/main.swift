#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// The process in which Graphviz runs: it may crash, hang or eat memory here without harm to anybody.

/// Answers requests until the other end closes the pipe.
func serve(_ draughtsman: Draughtsman) {
  let ailment = draughtsman.ailment
  let hello = ailment ?? "liaison-render \(Wire.version)\nGraphviz \(draughtsman.version)"
  if ailment == nil { draughtsman.warmUp() }
  guard Wire.send([ailment == nil ? 0 : 1], Array(hello.utf8)), ailment == nil else { return }
  #if canImport(Darwin)
    // The text system of macOS does not work in a copy of a process.
    while serveOne(draughtsman) {}
  #else
    while Offspring.run({ serveOne(draughtsman) }) {}
  #endif
}

/// Answers one request; `false` when there are no more.
func serveOne(_ draughtsman: Draughtsman) -> Bool {
  guard let header = Wire.receive(4) else { return false }
  let length = Wire.number(in: header)
  guard length <= Wire.longestRequest else {
    return Wire.skip(length) && answer(.tooLarge, "the request has \(length) bytes")
  }
  guard let payload = Wire.receive(length) else { return false }
  return answer(payload, by: draughtsman)
}

/// Draws what a payload asks for and writes the answer; `false` when nothing more can be done.
func answer(_ payload: [UInt8], by draughtsman: Draughtsman) -> Bool {
  do {
    let request = try Request(payload)
    ResourceLimits.allow(milliseconds: request.deadline)
    var goesOn = false
    draughtsman.draw(request) { outcome in
      goesOn = answer(outcome.status, outcome.messages, outcome.bytes)
      #if canImport(Darwin)
        // After a mistake the scanner stays where it was, for instance inside a string that never
        // ended, and reads the next text from there: this process is of no more use.
        goesOn = goesOn && outcome.status == .rendered
      #else
        // A copy has nothing to tidy up.
        _exit(goesOn ? 0 : 1)
      #endif
    }
    return goesOn
  } catch {
    return answer(.malformed, error.message)
  }
}

/// Writes one answer.
func answer(_ status: Wire.Status, _ messages: String, _ bytes: [UInt8] = []) -> Bool {
  let messages = Array(messages.utf8)
  return Wire.send([status.rawValue], Wire.number(messages.count), messages, bytes)
}

// Without this variable, attributes such as `shapefile` could open any file.
setenv("SERVER_NAME", "liaison-render", 1)
signal(SIGPIPE, SIG_IGN)
ResourceLimits.install()

guard let draughtsman = Draughtsman() else {
  _ = Wire.send([1], Array("Graphviz gives no context".utf8))
  exit(1)
}

switch CommandLine.arguments.dropFirst().first {
case nil: serve(draughtsman)
case "--version":
  print("liaison-render \(Wire.version) (Graphviz \(draughtsman.version))")
  if let ailment = draughtsman.ailment {
    print(ailment)
    exit(1)
  }
default:
  print("liaison-render draws graphs for liaison over a pipe; it takes no arguments but --version")
  exit(CommandLine.arguments.contains("--help") ? 0 : 64)
}
