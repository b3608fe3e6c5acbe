extension Database {
  /// Writes typed nodes and links: all of it, or nothing when the closure throws.
  ///
  /// Writers follow each other; readers keep the snapshot they have and take the next one when they
  /// like. The closure must not write to the same database again.
  ///
  /// ```swift
  /// let database = Database()
  /// try database.write { tx in
  ///   try tx.put(ada)
  ///   try tx.put(finance)
  ///   try tx.link(ada, ServesIn(since: day), to: finance)
  /// }
  /// ```
  /// - Throws: ``LiaisonError/readOnly`` for a database opened from a dossier; else what the closure
  ///   throws, with nothing written.
  @discardableResult
  public func write<Result>(_ body: (inout GraphWriter) throws -> Result) throws -> Result {
    guard !isReadOnly else { throw LiaisonError.readOnly }
    return try store.write(body)
  }
}
