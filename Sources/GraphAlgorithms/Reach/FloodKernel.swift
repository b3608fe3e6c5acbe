internal import PropertyGraph

/// The innermost loop of a flood, without looking whether each place is within its array.
///
/// It was checked before: a caller makes room for all neighbours and one more, and a snapshot's
/// neighbours are rows below the number of its rows, one mark for each. Looking again at every
/// step takes a third of the time of a walk that does nothing else.
struct FloodKernel {
  /// Where nodes are noted, one behind the other.
  private let found: UnsafeMutablePointer<NodeID>
  /// A byte for each row: 1 when it was found.
  private let marks: UnsafeMutablePointer<UInt8>
  /// The number of nodes that can be noted.
  let room: Int
  /// The number of nodes found behind which there may be no room for the neighbours of another.
  let edge: Int

  /// Lends the memory of two arrays to `body`.
  @inline(__always)
  static func lend<R>(
    _ rows: inout [NodeID], _ marks: inout [UInt8], _ body: (FloodKernel) -> R
  ) -> R {
    unsafe rows.withUnsafeMutableBufferPointer { rows in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        guard let found = rows.baseAddress, let bytes = marks.baseAddress else {
          preconditionFailure("a search that has begun has found a node")
        }
        return body(
          unsafe FloodKernel(
            found: found, marks: bytes, room: rows.count,
            edge: rows.count > marks.count ? .max : rows.count))
      }
    }
  }

  /// The row of a node that was found.
  ///
  /// - Precondition: `index` is below the number of nodes found.
  @inline(__always)
  func row(_ index: Int) -> UInt32 { unsafe found[index].row }

  /// Whether nothing behind a node that was found is looked for.
  ///
  /// - Precondition: `index` is below the number of nodes found.
  @inline(__always)
  func stops<Marks: Marking>(at index: Int, _ marking: Marks.Type) -> Bool {
    unsafe Marks.stops(marks[Int(found[index].row)])
  }

  /// Notes those of the neighbours that are new behind position `end`; returns the position behind the
  /// last.
  ///
  /// - Precondition: there is room for all of them and one more, and `marks` has a byte for each.
  @inline(__always)
  func pour<Marks: Marking>(
    _ neighbours: UnsafeBufferPointer<NodeID>, _ end: Int, _ marking: Marks.Type
  ) -> Int {
    guard var next = neighbours.baseAddress else { return end }
    let behind = unsafe next + neighbours.count
    var place = end
    while unsafe next < behind {
      let neighbour = unsafe next.pointee
      // Cheap, and a second way out of the loop keeps it from being unrolled: most nodes have few
      // steps, and which remainder of two is left over cannot be foretold.
      precondition(place < room, "there is room for every neighbour")
      let row = Int(neighbour.row)
      unsafe found[place] = neighbour
      let mark = unsafe marks[row]
      let new = Marks.found(mark)
      place &+= Int(new)
      unsafe marks[row] = Marks.marked(mark, new)
      unsafe next += 1
    }
    return place
  }
}
