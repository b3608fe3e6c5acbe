/// A colour that Graphviz understands: sRGB with opacity, written `#RRGGBB` or `#RRGGBBAA`.
package struct DOTColor: Sendable, Hashable, CustomStringConvertible {
  /// Red, 0 to 255.
  package let red: UInt8
  /// Green, 0 to 255.
  package let green: UInt8
  /// Blue, 0 to 255.
  package let blue: UInt8
  /// Opacity, 0 (clear) to 255 (solid).
  package let alpha: UInt8

  /// Makes a colour from its parts.
  package init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Makes a solid colour from `0xRRGGBB`.
  package init(_ rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }

  /// Nothing at all.
  package static let transparent = DOTColor(red: 255, green: 255, blue: 255, alpha: 0)

  /// The form in DOT.
  package var description: String {
    if alpha == 0 { return "transparent" }
    let parts = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return parts.reduce(into: "#") {
      $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16, uppercase: true)
    }
  }
}

/// The node shapes in use; record shapes are absent, because Graphviz may lose edges at them.
package enum DOTShape: String, Sendable, Hashable, CaseIterable {
  /// A rectangle.
  case box
  /// An ellipse.
  case ellipse
  /// A circle.
  case circle
  /// A diamond.
  case diamond
  /// A triangle on its base.
  case triangle
  /// A six-sided figure.
  case hexagon
  /// An eight-sided figure.
  case octagon
  /// A sheet with a folded corner.
  case note
  /// A folder with a tab.
  case tab
  /// A folder.
  case folder
  /// A box with two plugs, as in component diagrams.
  case component
  /// A drum.
  case cylinder
  /// A small dot.
  case point
  /// The label alone, with margins.
  case plaintext
  /// The label alone, without margins.
  case plain
  /// A line under the label.
  case underline
}
