extension SVGFinisher {
  /// Where a part of the figure stands: by kind, then in the order of reading, then as it came.
  struct Place: Comparable {
    let kind: Int
    let place: Int
    let number: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.kind, one.place, one.number) < (other.kind, other.place, other.number)
    }
  }

  /// Ends the innermost element; the parts stand before the end of what holds them.
  mutating func pop() {
    let element = stack.removeLast()
    if stack.count == 1 { placeParts() }
    output += element.ending
    guard let place = element.place, let before else { return }
    parts.append((place, output + "\n"))
    output = before
    self.before = nil
  }

  mutating func placeParts() {
    for part in parts.sorted(by: { $0.place < $1.place }) { output += part.text }
    parts = []
  }

  /// Where a group stands among the parts; `nil` for what is no part of its own.
  mutating func place(of id: String, _ kinds: [Substring]) -> Place? {
    guard stack.count == 2, before == nil, let kind = kinds.first else { return nil }
    let number = parts.count
    switch kind {
    // Graphviz writes the outermost frame first, which is the last one to be read.
    case "cluster" where kinds.contains("sources"):
      return Place(kind: 4, place: -number, number: number)
    case "cluster" where kinds.contains("legend"):
      return Place(kind: 3, place: -number, number: number)
    case "cluster": return Place(kind: 0, place: 0, number: number)
    case "edge": return Place(kind: 1, place: order[id] ?? .max, number: number)
    case "node": return Place(kind: 2, place: order[id] ?? .max, number: number)
    default: return nil
    }
  }
}
