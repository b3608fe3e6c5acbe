internal import Diagnostics
internal import GraphSchema

/// What a mapping file says, checked but for the files it names.
struct MappingPlan {
  /// A part of the mapping: rows of a file that are nodes or relationships.
  struct Entry {
    var file: String
    var filePlace: SourceSpan
    var format: MappingSource.Format?
    var delimiter: UInt8?
    var rows: RowPath?
    var rowsPlace: SourceSpan
    var conditions: [Condition] = []
    var kind: Kind
    var properties: Properties
  }

  enum Kind {
    case nodes(Nodes)
    case relationships(Relationships)
  }

  struct Nodes {
    var id: Field
    /// The property that holds the id as well.
    var idName: String
    var space: String
    var labels: [Field]
    /// Whether rows of one id are one node.
    var merges: Bool
  }

  struct Relationships {
    var type: Field
    var start: End
    var end: End
  }

  /// The node at an end of a relationship.
  struct End {
    var id: Field
    var space: String
    var spacePlace: SourceSpan
    /// The label of nodes that are made when there is none of the id.
    var createdLabel: String?
  }

  /// Where a value comes from and what is made of it.
  struct Field {
    var expression: FieldExpression
    var place: SourceSpan
    var type: CSVType?
    /// What stands between the elements of a list in one text.
    var separator: String?
    var isList = false
    /// Other words for some values.
    var words: [String: String] = [:]
    /// The value where there is none.
    var usual: String?
  }

  struct Properties {
    /// Those named one by one; all plain ones when there are none.
    var named: [(name: String, field: Field)]?
    var ignored: Set<String> = []
    var renamed: [String: String] = [:]
    var types: [String: (field: Field, place: SourceSpan)] = [:]
    var constants: [(name: String, value: Value)] = []
    /// Where columns are named that the header must have.
    var places: [String: SourceSpan] = [:]
  }

  /// Which rows are taken: those where a field is there, or has one of some values.
  struct Condition {
    var field: Field
    var values: [String]?
    var isNegated = false
  }

  var entries: [Entry] = []
}
