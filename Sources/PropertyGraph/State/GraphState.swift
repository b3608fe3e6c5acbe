import GraphSchema

/// The whole content of a graph as one value.
///
/// ```
/// names           labels, relationship types, property keys: id ⇄ name; combinations of labels
/// nodes           row → label combination (0 = none)          + one bitmap of rows per label
/// relationships   row → (source, target, type)                + one bitmap of rows per type
/// annotations     row → target                                + rows per target, as adjacency
/// columns         one PropertyColumn per property key and table; texts in one StringStore
/// adjacency       node row → (neighbour, relationship) grouped by type, out and in side by side
/// uniqueTables    one PagedHashTable per unique property of the schema
/// indexes         a HashIndex or an OrderedIndex per PropertyIndex that was made
/// ```
///
/// Copying it retains some four dozen references; an edit after that copies the pages it touches.
/// So a snapshot, a transaction's private state and a savepoint are the same thing: a copy. The
/// functions of this type trust their arguments; a transaction checks them first.
struct GraphState: Sendable {
  /// The number of commits so far.
  var version: UInt64 = 0
  /// What a typed graph obeys; `nil` in an open one.
  let rules: TypeRules?
  /// The number of rows that each table can hand out.
  let rowLimit: UInt32

  var labels = NameTable()
  var relationshipTypes = NameTable()
  var keys = NameTable()
  var labelSets = LabelSetTable()

  var nodes = PagedArray<UInt16>(pageBits: 11)
  var relationships = PagedArray<RelationshipRecord>(pageBits: 9)
  var annotations = PagedArray<AnnotationTarget?>()

  var liveNodes = PagedBitmap()
  var liveRelationships = PagedBitmap()
  var liveAnnotations = PagedBitmap()
  var labelRows: [PagedBitmap] = []
  var typeRows: [PagedBitmap] = []

  var strings = StringStore()
  var nodeColumns: [PropertyColumn] = []
  var relationshipColumns: [PropertyColumn] = []
  var annotationColumns: [PropertyColumn] = []

  var adjacency = Adjacency()
  var nodeAnnotations = Adjacency()
  var relationshipAnnotations = Adjacency()

  var uniqueTables: [PagedHashTable]
  var indexes = GraphIndexes()

  init(rules: TypeRules?, rowLimit: UInt32) {
    self.rules = rules
    self.rowLimit = rowLimit
    self.uniqueTables = Array(repeating: PagedHashTable(), count: rules?.unique.count ?? 0)
  }
}

/// A relationship as the table of relationships holds it.
struct RelationshipRecord: Sendable, Hashable {
  /// The type of a row that bears no relationship.
  static let noType = UInt16.max
  static let none = RelationshipRecord(
    source: NodeID(row: 0), target: NodeID(row: 0), type: noType)

  let source: NodeID
  let target: NodeID
  let type: UInt16
}
