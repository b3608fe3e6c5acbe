extension TimeFilter {
  /// The properties of relationships that say when they hold.
  public enum Columns: Sendable, Hashable {
    /// Four bounds, each with a name of its own.
    case bounds(Names)
    /// A start and an end, both included, both known where they are present.
    case interval(start: String, end: String)

    /// `earliest_start`, `latest_start`, `earliest_end` and `latest_end`.
    public static let reserved = Columns.bounds(Names())

    /// `start` and `end`.
    public static let startAndEnd = Columns.interval(start: "start", end: "end")
  }

  /// The names of the four properties that bound a span of days.
  public struct Names: Sendable, Hashable {
    /// The first day on which it can have begun.
    public var earliestStart = "earliest_start"
    /// The last day on which it can have begun.
    public var latestStart = "latest_start"
    /// The first day on which it can have ended.
    public var earliestEnd = "earliest_end"
    /// The last day on which it can have ended.
    public var latestEnd = "latest_end"

    /// The reserved names.
    public init() {}
  }
}
