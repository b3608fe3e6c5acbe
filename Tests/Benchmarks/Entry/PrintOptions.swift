internal import ArgumentParser

/// How tables are printed.
struct PrintOptions: ParsableArguments {
  @Flag(help: "Print Markdown.")
  var markdown = false

  /// Prints a table.
  func show(_ grid: Grid) { print(grid.text(markdown ? .markdown : .aligned)) }
}
