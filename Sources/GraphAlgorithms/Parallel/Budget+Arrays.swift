/// Arrays as long as a graph has nodes or relationships, made part by part.
///
/// ```
/// capacity  [ part | part | part | not touched yet … ]
///                  ^ a look at the clock after each
/// ```
///
/// Memory is asked for at once and comes from the system page by page, when it is first written: a
/// page costs about as long as a hundred steps, so that eight megabytes at once would overrun a
/// deadline by more than a millisecond.
extension Budget {
  /// How many bytes are written between two looks at the clock.
  private static let bytesAPart = 1 << 16

  /// So many equal elements; `nil` when there was no more time.
  mutating func filled<Element>(
    _ count: Int, with element: Element
  ) -> [Element]? {
    let most = max(1, Self.bytesAPart / MemoryLayout<Element>.stride)
    let part = [Element](repeating: element, count: min(count, most))
    guard spend(steps: part.count) else { return nil }
    if count == part.count { return part }
    var elements = [Element].room(for: count)
    while elements.count < count {
      guard spend(steps: Self.stepsAPart) else { return nil }
      let rest = count - elements.count
      if rest < part.count {
        elements.append(contentsOf: part[..<rest])
      } else {
        elements.append(contentsOf: part)
      }
    }
    return elements
  }

  /// Lets an array that is shorter than that have so many equal elements; `false`, with the array as
  /// it was, when there was no more time.
  mutating func renew<Element>(
    _ elements: inout [Element], _ count: Int, with element: Element
  ) -> Bool {
    if elements.count >= count { return true }
    guard let fresh = filled(count, with: element) else { return false }
    elements = fresh
    return true
  }

  /// Makes room for so many more elements, for twice as many as there are or more; `false`, with the
  /// array as it was, when there was no more time.
  ///
  /// An array that grows by itself copies all at once.
  @inline(__always)
  mutating func makeRoom<Element>(for more: Int, in elements: inout [Element]) -> Bool {
    elements.count + more <= elements.capacity || grow(&elements, elements.count + more)
  }

  @inline(never)
  private mutating func grow<Element>(_ elements: inout [Element], _ wanted: Int) -> Bool {
    let room = max(wanted, 2 * elements.count)
    guard let longer = copied(elements[...], room: room) else { return false }
    elements = longer
    return true
  }

  /// The elements of an array in memory of their own, with room for so many; `nil` when there was no
  /// more time.
  ///
  /// An array that is copied when it is first written is copied in one go.
  mutating func copied<Element>(
    _ elements: ArraySlice<Element>, room: Int = 0
  ) -> [Element]? {
    let most = max(1, Self.bytesAPart / MemoryLayout<Element>.stride)
    var copy = [Element].room(for: max(room, elements.count))
    var first = elements.startIndex
    while first < elements.endIndex {
      guard spend(steps: Self.stepsAPart) else { return nil }
      let end = min(first + most, elements.endIndex)
      copy.append(contentsOf: elements[first..<end])
      first = end
    }
    return copy
  }

  /// An element for each number below a count; `nil` when there was no more time.
  @inline(__always)
  mutating func array<Element>(
    _ count: Int, _ element: (Int) -> Element
  ) -> [Element]? {
    var elements = [Element].room(for: count)
    let isDone = inParts(0..<count) { part in
      for index in part { elements.append(element(index)) }
    }
    return isDone ? elements : nil
  }

  /// The numbers below a count; `nil` when there was no more time.
  mutating func numbers(below count: Int) -> [UInt32]? {
    array(count) { UInt32(truncatingIfNeeded: $0) }
  }
}
