extension SortedPages {
  /// The bytes of the pages, their fences and their lists.
  var byteCount: Int {
    groups.reduce(fences.byteCount + groups.byteCount) { sum, group in
      group.pages.reduce(sum + group.fences.byteCount + group.pages.byteCount) {
        $0 + $1.byteCount
      }
    }
  }
}

extension GraphIndexes {
  /// The bytes of all indexes.
  var byteCount: Int {
    hash.reduce(0) { $0 + $1.pages.byteCount } + ordered.reduce(0) { $0 + $1.pages.byteCount }
  }
}
