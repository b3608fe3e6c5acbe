/// What is done with each cell of a row, compiled from a layout.
///
/// ```
/// columns of the file    from      to       start     x        source
/// steps                  end 0     end 1    integer 2 skip     text 3
/// slots                  node      node     Int64              place of a text
/// ```
/// A slot is a column of eight bytes a row in ``CSVColumns``. An id that is a property of another type
/// than text fills two.
struct CSVPlan: Sendable {
  /// What is done with the cells of a column.
  struct Step: Sendable {
    enum Kind: UInt8, Sendable {
      case skip
      /// The id of a node.
      case identifier
      /// The id of the node at the start of a relationship.
      case start
      /// The id of the node at its end.
      case end
      case text
      /// The type of a relationship.
      case type
      case integer
      case double
      case boolean
      case date
      case list
    }

    var kind: Kind
    var slot = 0
    /// Whether a cell without a value is a mistake.
    var isRequired = false
    /// The slot of the property that an id is as well, when it is no text.
    var valueSlot: Int?
    /// The type of that property, or of the slot.
    var type = CSVType.string

    /// The value of bytes without white space around them; `nil` when they are none.
    func scalar(_ range: Range<Int>, _ text: Span<UInt8>) -> Int64? {
      CSVScalar(range, text, type).word
    }
  }

  /// What a slot holds.
  struct Slot: Sendable {
    enum Kind: Sendable {
      case text
      case integer
      case double
      case boolean
      case date
      /// Nothing: lists stand apart.
      case list
      /// The row of a node.
      case node
      /// Where the row begins.
      case rowStart
    }

    var kind: Kind
    /// The property that it is, when it is one.
    var key: String?
  }

  let layout: CSVLayout
  private(set) var steps: [Step] = []
  private(set) var slots: [Slot] = []
  private(set) var idSlot: Int?
  private(set) var startSlot: Int?
  private(set) var endSlot: Int?
  private(set) var typeSlot: Int?
  private(set) var labelSlot: Int?
  /// Where each row begins, of files of nodes: two rows with one id are found out late.
  private(set) var rowStartSlot: Int?

  init(_ layout: CSVLayout) {
    self.layout = layout
    for column in layout.columns { steps.append(step(column)) }
    if layout.isNodes { rowStartSlot = add(.rowStart) }
  }

  var width: Int { steps.count }

  /// Whether each row must name its type.
  var needsType: Bool { !layout.isNodes && (layout.type ?? "").isEmpty }

  private mutating func step(_ column: CSVLayout.Column) -> Step {
    switch column.role {
    case .ignored: return Step(kind: .skip)
    case .id(let property): return identifierStep(property, column.type.type)
    case .labels:
      labelSlot = add(.text)
      return Step(kind: .text, slot: slots.count - 1)
    case .type:
      typeSlot = add(.text)
      return Step(kind: .type, slot: slots.count - 1, isRequired: needsType)
    case .start:
      startSlot = add(.node)
      return Step(kind: .start, slot: slots.count - 1)
    case .end:
      endSlot = add(.node)
      return Step(kind: .end, slot: slots.count - 1)
    case .property(let name):
      if column.type.isList { return Step(kind: .list, slot: add(.list, name)) }
      let (kind, slot) = Self.kinds(column.type.type)
      return Step(kind: kind, slot: add(slot, name), type: column.type.type)
    }
  }

  private mutating func identifierStep(_ property: String?, _ type: CSVType) -> Step {
    let place = add(.text, type == .string ? property : nil)
    idSlot = place
    guard type != .string else { return Step(kind: .identifier, slot: place) }
    let value = add(Self.kinds(type).slot, property)
    return Step(kind: .identifier, slot: place, valueSlot: value, type: type)
  }

  private mutating func add(_ kind: Slot.Kind, _ key: String? = nil) -> Int {
    slots.append(Slot(kind: kind, key: key))
    return slots.count - 1
  }

  private static func kinds(_ type: CSVType) -> (step: Step.Kind, slot: Slot.Kind) {
    switch type {
    case .string: (.text, .text)
    case .integer: (.integer, .integer)
    case .double: (.double, .double)
    case .boolean: (.boolean, .boolean)
    case .date: (.date, .date)
    }
  }
}
