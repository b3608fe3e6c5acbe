import DOT
import Testing

/// How colours look to eyes of other kinds, and in print without colour.
///
/// Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.
enum ColorVision: String, CaseIterable, CustomTestStringConvertible {
  case full
  case protan
  case deutan
  case tritan
  case grey

  var testDescription: String { rawValue }

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    case .grey: [[Double]](repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }

  /// How far apart two colours look: the distance in CIELAB (1976), D65; 2 is just seen, 100 is black
  /// from white.
  func distance(_ one: DOTColor, _ other: DOTColor) -> Double {
    let (a, b) = (lab(one), lab(other))
    return zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private func lab(_ color: DOTColor) -> [Double] {
    let linear = [color.red, color.green, color.blue].map { channel -> Double in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : root(power: 12, of: (value + 0.055) / 1.055, by: 5)
    }
    let seen = matrix.map { row in
      min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }))
    }
    let xyz = [
      (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505,
      0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
      (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089,
    ].map { $0 > 0.008856 ? root(power: 1, of: $0, by: 3) : 7.787 * $0 + 16 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  /// x to the power of a fraction, by Newton's method.
  private func root(power: Int, of x: Double, by degree: Int) -> Double {
    let target = (0..<power).reduce(1.0) { product, _ in product * x }
    var guess = 1.0
    for _ in 0..<80 {
      let low = (0..<(degree - 1)).reduce(1.0) { product, _ in product * guess }
      guess -= (low * guess - target) / (Double(degree) * low)
    }
    return guess
  }
}
