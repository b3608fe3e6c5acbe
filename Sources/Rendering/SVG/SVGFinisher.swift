/// Makes Graphviz's SVG fit to be read: by people, screen readers, in light and dark, in a page.
///
/// ```
/// bytes ─ SVGScanner ─▶ tokens ─ SVGFinisher ─▶ text
///                                  │ comments, declarations, sizes, foreign elements: dropped
///                                  │ <a>, <title>: replaced by the figure's own words
///                                  │ legend, then sources: moved behind all parts
///                                  └ ids: prefixed; text: escaped anew; tags: balanced
/// ```
///
/// Whatever goes in, what comes out is well-formed XML with one root, without scripts, event
/// attributes, foreign addresses or style sheets; the same input gives the same text.
///
/// The order of the elements is that in which they are painted, focused and read aloud: headline,
/// frames, relations (below the nodes that they join), nodes, legend, sources.
///
/// Roles after "WAI-ARIA Graphics Module" (graphics-document, graphics-symbol).
package struct SVGFinisher {
  let text: FigureText
  let style: FigureStyle
  /// The part of the text's prefix that may stand in an id.
  let prefix: String
  /// What is written so far of the root's content.
  var output = ""
  /// The elements that are open, outermost first.
  var stack: [Open] = []
  /// The elements that are open and dropped with everything in them, outermost first.
  var dropped: [String] = []
  /// The value of the root's `viewBox`, once there is a root.
  var viewBox: String?
  var isFinished = false
  /// What stood before an element that is moved to the end, and such elements in their order.
  var before: String?
  var asides: [String] = []
  /// The ids written, and the colours.
  var ids: Set<String> = []
  var fills: Set<String> = []
  var strokes: Set<String> = []

  /// An element that is open in the input.
  struct Open {
    /// Its name in the input.
    let name: String
    /// The end tags to write when it ends.
    let ending: String
    /// Whether text may stand in it.
    var holdsText = false
    /// Whether a link was begun with it; links may not lie in links.
    var isLink = false
    /// Whether it is moved to the end.
    var isAside = false
  }

  /// Rewrites a drawing.
  ///
  /// - Parameters:
  ///   - svg: what Graphviz wrote.
  ///   - text: the words of the figure.
  ///   - style: its looks.
  /// - Complexity: O(*n*) in the length of the drawing.
  package static func finish(
    _ svg: [UInt8], text: FigureText, style: FigureStyle = FigureStyle()
  ) -> String {
    var finisher = SVGFinisher(text: text, style: style)
    finisher.output.reserveCapacity(svg.count)
    var scanner = SVGScanner(svg)
    while !finisher.isFinished, let token = scanner.next() { finisher.take(token) }
    return finisher.document()
  }

  private init(text: FigureText, style: FigureStyle) {
    self.text = text
    self.style = style
    let kept = String(String.UnicodeScalarView(text.prefix.unicodeScalars.filter(Self.isIDScalar)))
    prefix = kept.first?.isLetter == true ? kept : "figure" + kept
  }

  /// Whether there is a root.
  var hasRoot: Bool { viewBox != nil }

  private mutating func take(_ token: SVGToken) {
    switch token {
    case .open(let name, let attributes, let isEmpty):
      open(name, attributes, isEmpty: isEmpty)
    case .close(let name): close(name)
    case .text(let words): write(words)
    }
  }

  private mutating func open(_ name: String, _ attributes: [SVGAttribute], isEmpty: Bool) {
    guard dropped.isEmpty else {
      if !isEmpty { dropped.append(name) }
      return
    }
    switch name {
    case "svg": openRoot(attributes, isEmpty: isEmpty)
    case _ where !hasRoot: break
    case "title": if !isEmpty { dropped.append(name) }
    case "a": if !isEmpty { push(Open(name: name, ending: "")) }
    case "g": openGroup(attributes, isEmpty: isEmpty)
    case "text" where Self.isUnseen(attributes): if !isEmpty { dropped.append(name) }
    case _ where Self.elements.contains(name): openShape(name, attributes, isEmpty: isEmpty)
    default: if !isEmpty { dropped.append(name) }
    }
  }

  private mutating func openRoot(_ attributes: [SVGAttribute], isEmpty: Bool) {
    guard !hasRoot else {
      if !isEmpty { dropped.append("svg") }
      return
    }
    viewBox = attributes.first { $0.name == "viewBox" }?.value ?? "0 0 1 1"
    push(Open(name: "svg", ending: ""))
    if isEmpty { isFinished = true }
  }

  mutating func push(_ element: Open) { stack.append(element) }

  private mutating func close(_ name: String) {
    if !dropped.isEmpty {
      if let place = dropped.lastIndex(of: name) { dropped.removeSubrange(place...) }
      return
    }
    guard let place = stack.lastIndex(where: { $0.name == name }) else { return }
    while stack.count > place { pop() }
    if stack.isEmpty { isFinished = true }
  }

  /// Ends the innermost element; what was moved to the end stands before the end of the outermost.
  private mutating func pop() {
    let element = stack.removeLast()
    if stack.count == 1, element.name == "g" {
      // Graphviz writes the outermost frame first, which is the last one to be read.
      output += asides.reversed().joined()
      asides = []
    }
    output += element.ending
    if element.isAside, let before {
      asides.append(output + "\n")
      output = before
      self.before = nil
    }
  }

  /// Writes text where text may stand, and line breaks between elements.
  private mutating func write(_ words: String) {
    guard dropped.isEmpty, let element = stack.last else { return }
    if element.holdsText {
      output += XMLText.escaped(words)
    } else if words.utf8.contains(UInt8(ascii: "\n")), let last = output.utf8.last,
      last != UInt8(ascii: "\n")
    {
      output += "\n"
    }
  }

  /// Ends what is open and puts the root around it.
  private mutating func document() -> String {
    dropped = []
    while !stack.isEmpty { pop() }
    output += asides.reversed().joined()
    if let last = output.utf8.last, last != UInt8(ascii: "\n") { output += "\n" }
    return root(around: output)
  }
}
