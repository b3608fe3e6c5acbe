import GraphSchema

/// A place that an encoder fills: with one value, or step by step with members or elements.
///
/// Encoding containers write at different times to different depths, so each holds its slot by
/// reference; the value is put together once, at the end.
final class ValueSlot {
  private enum Content {
    case nothing
    case value(Value)
    case members([String: ValueSlot])
    case elements([ValueSlot])
  }

  private var content = Content.nothing

  /// Fills the slot with one value.
  func set(_ value: Value) { content = .value(value) }

  /// Makes the slot a map, if it is none yet.
  func beginMembers() {
    if case .members = content { return }
    content = .members([:])
  }

  /// Makes the slot a list, if it is none yet.
  func beginElements() {
    if case .elements = content { return }
    content = .elements([])
  }

  /// The number of elements of a list.
  var elementCount: Int {
    if case .elements(let slots) = content { return slots.count }
    return 0
  }

  /// The slot of a member, new or there already.
  func member(_ name: String) -> ValueSlot {
    guard case .members(var slots) = content else {
      beginMembers()
      return member(name)
    }
    if let slot = slots[name] { return slot }
    let slot = ValueSlot()
    content = .nothing  // so that the dictionary is changed in place
    slots[name] = slot
    content = .members(slots)
    return slot
  }

  /// A new slot at the end of a list.
  func append() -> ValueSlot {
    guard case .elements(var slots) = content else {
      beginElements()
      return append()
    }
    let slot = ValueSlot()
    content = .nothing  // so that the array is changed in place
    slots.append(slot)
    content = .elements(slots)
    return slot
  }

  /// The value in the slot; null when nothing was written.
  var finished: Value {
    switch content {
    case .nothing: .null
    case .value(let value): value
    case .members(let slots): .map(slots.mapValues(\.finished))
    case .elements(let slots): .list(slots.map(\.finished))
    }
  }
}
