/// Several labels in one text, as `:Person:Official`; `\` stands before a `:` or `\` of a label.
enum LabelList {
  static func text(_ labels: [String]) -> String {
    labels.map {
      ":" + $0.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    }.joined()
  }

  /// The labels of a text; `nil` when it is no such list.
  static func labels(_ text: String) -> [String]? {
    guard text.unicodeScalars.first == ":" else { return nil }
    var labels: [String.UnicodeScalarView] = []
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == ":", !isEscaped {
        labels.append(String.UnicodeScalarView())
      } else if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      } else {
        labels[labels.count - 1].append(scalar)
      }
      isEscaped = false
    }
    let names = labels.map { String($0) }
    return isEscaped || names.contains("") ? nil : names
  }
}
