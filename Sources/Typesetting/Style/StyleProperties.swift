internal import FacturierCore

/// What a property accepts, for the message when it is given something else.
struct Expectation: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// The properties of the style sheet and how each reads its value.
enum StyleProperties {
  typealias Setter = StyleSheet.Setter
  typealias Parser = @Sendable (StyleValue) -> Result<Setter, Expectation>

  static let table: [String: Parser] = text.merging(box) { $1 }.merging(flow) { $1 }

  // MARK: Text

  private static let text: [String: Parser] = [
    "font-family": { value in
      let names = families(value)
      guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else {
        return .failure(Expectation("a list of family names"))
      }
      return .success { style, _ in style.text.families = names }
    },
    "font-size": length("a length above 0, at most 500 pt", in: 0.5...500) {
      $0.text.size = $1
    },
    "font-weight": { value in
      let named = ["normal": 400, "bold": 700]
      guard let weight = named[value.text] ?? Int(value.text), (1...1000).contains(weight) else {
        return .failure(Expectation("normal, bold or a number from 1 to 1000"))
      }
      return .success { style, _ in style.text.weight = weight }
    },
    "font-style": { value in
      guard value.text == "normal" || value.text == "italic" else {
        return .failure(Expectation("normal or italic"))
      }
      return .success { style, _ in style.text.isItalic = value.text == "italic" }
    },
    "font-feature-settings": { value in
      if value.text == "normal" { return .success { style, _ in style.text.features = "" } }
      let entries = value.words.split(separator: ",")
      let isValid = entries.allSatisfy { entry in
        guard let tag = entry.first, tag.unquoted.utf8.count == 4, tag != tag.unquoted else {
          return false
        }
        return entry.count == 1
          || entry.count == 2
            && (["on", "off"].contains(entry.last) || Int(entry.last ?? "") != nil)
      }
      guard !entries.isEmpty, isValid else {
        return .failure(Expectation("normal, or OpenType tags such as \"tnum\" 1"))
      }
      return .success { style, _ in style.text.features = value.text }
    },
    "line-height": { value in
      if let factor = Double(value.text), (0.5...5).contains(factor) {
        return .success { style, _ in style.text.lineHeight = .multiple(factor) }
      }
      guard let length = RelativeLength(value.text), !length.isNegative else {
        return .failure(Expectation("a number from 0.5 to 5, or a length"))
      }
      return .success { style, em in style.text.lineHeight = .fixed(length.length(em: em)) }
    },
    "letter-spacing": { value in
      if value.text == "normal" { return .success { style, _ in style.text.letterSpacing = .zero } }
      return length("a length", in: -100...100) { $0.text.letterSpacing = $1 }(value)
    },
    "color": color { $0.text.color = $1 },
    "text-align": keyword { $0.textAlign = $1 },
    "text-transform": keyword { $0.textTransform = $1 },
    "white-space": keyword { $0.whiteSpace = $1 },
    "orphans": count { $0.orphans = $1 },
    "widows": count { $0.widows = $1 },
  ]

  /// The families of a list, without quotes.
  static func families(_ value: StyleValue) -> [String] {
    value.words.split(separator: ",").map { $0.joined(separator: " ").unquoted }
  }

  // MARK: Boxes

  private static let box: [String: Parser] = {
    var table: [String: Parser] = [
      "margin": edges { $0.margin = $1 },
      "padding": edges(isNegativeAllowed: false) { $0.padding = $1 },
      "border": border { $0.border = Edges(all: $1) },
      "border-top": border { $0.border.top = $1 },
      "border-right": border { $0.border.right = $1 },
      "border-bottom": border { $0.border.bottom = $1 },
      "border-left": border { $0.border.left = $1 },
      "border-radius": length("a length", in: 0...1000) { $0.borderRadius = $1 },
      "background": { value in
        if value.text == "none" { return .success { style, _ in style.background = nil } }
        return color { $0.background = $1 }(value)
      },
      "width": { value in
        guard Dimension(value.text) != nil else {
          return .failure(
            Expectation("a length, a percentage, auto, or for columns a number of fr"))
        }
        return .success { style, em in style.width = Dimension(value.text, em: em) ?? .auto }
      },
      "min-width": length("a length", in: 0...10_000) { $0.minWidth = $1 },
      "max-width": length("a length", in: 0...10_000) { $0.maxWidth = $1 },
      "height": length("a length", in: 0...10_000) { $0.height = $1 },
      "min-height": length("a length", in: 0...10_000) { $0.minHeight = $1 },
      "max-height": length("a length", in: 0...10_000) { $0.maxHeight = $1 },
      "left": length("a length", in: -10_000...10_000) { $0.offsets.left = $1 },
      "top": length("a length", in: -10_000...10_000) { $0.offsets.top = $1 },
      "right": length("a length", in: -10_000...10_000) { $0.offsets.right = $1 },
      "bottom": length("a length", in: -10_000...10_000) { $0.offsets.bottom = $1 },
    ]
    table["margin-top"] = length("a length", in: -1000...10_000) { $0.margin.top = $1 }
    table["margin-right"] = length("a length", in: -1000...10_000) { $0.margin.right = $1 }
    table["margin-bottom"] = length("a length", in: -1000...10_000) { $0.margin.bottom = $1 }
    table["margin-left"] = length("a length", in: -1000...10_000) { $0.margin.left = $1 }
    table["padding-top"] = length("a length", in: 0...10_000) { $0.padding.top = $1 }
    table["padding-right"] = length("a length", in: 0...10_000) { $0.padding.right = $1 }
    table["padding-bottom"] = length("a length", in: 0...10_000) { $0.padding.bottom = $1 }
    table["padding-left"] = length("a length", in: 0...10_000) { $0.padding.left = $1 }
    return table
  }()

  // MARK: Flow

  private static let flow: [String: Parser] = [
    "display": keyword { $0.display = $1 },
    "flex-direction": keyword { $0.flexDirection = $1 },
    "flex": { value in
      guard let factor = Double(value.text), (0...1000).contains(factor) else {
        return .failure(Expectation("a number from 0 to 1000"))
      }
      return .success { style, _ in style.flex = factor }
    },
    "gap": length("a length", in: 0...10_000) { $0.gap = $1 },
    "align-items": keyword { $0.alignItems = $1 },
    "justify-content": keyword { $0.justifyContent = $1 },
    "position": { value in
      guard value.text == "static" || value.text == "absolute" else {
        return .failure(Expectation("static or absolute"))
      }
      return .success { style, _ in style.isAbsolute = value.text == "absolute" }
    },
    "vertical-align": { value in
      if let length = RelativeLength(value.text) {
        return .success { style, em in style.text.rise = length.length(em: em) }
      }
      return keyword { $0.verticalAlign = $1 }(value)
    },
    "break-before": keyword { $0.breakBefore = $1 },
    "break-after": keyword { $0.breakAfter = $1 },
    "break-inside": { value in
      guard value.text == "auto" || value.text == "avoid" else {
        return .failure(Expectation("auto or avoid"))
      }
      return .success { style, _ in style.avoidsBreakInside = value.text == "avoid" }
    },
  ]

  // MARK: Kinds of value

  /// One of the keywords of `Keyword`.
  private static func keyword<Keyword>(
    _ set: @escaping @Sendable (inout ComputedStyle, Keyword) -> Void
  ) -> Parser where Keyword: RawRepresentable<String> & CaseIterable & Sendable {
    { value in
      guard let keyword = Keyword(rawValue: value.text) else {
        return .failure(Expectation(Keyword.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      return .success { style, _ in set(&style, keyword) }
    }
  }

  /// A length whose number, in its unit, the resolved points of which lie in `range`.
  private static func length(
    _ expected: String, in range: ClosedRange<Double>,
    _ set: @escaping @Sendable (inout ComputedStyle, Length) -> Void
  ) -> Parser {
    { value in
      guard let length = RelativeLength(value.text),
        range.contains(length.length(em: .points(1)).points)
      else { return .failure(Expectation(expected)) }
      return .success { style, em in set(&style, length.length(em: em)) }
    }
  }

  private static func color(
    _ set: @escaping @Sendable (inout ComputedStyle, Color) -> Void
  ) -> Parser {
    { value in
      guard let color = Color(value.text) else {
        return .failure(Expectation("a colour such as #14532d, black or white"))
      }
      return .success { style, _ in set(&style, color) }
    }
  }

  private static func count(
    _ set: @escaping @Sendable (inout ComputedStyle, Int) -> Void
  ) -> Parser {
    { value in
      guard let number = Int(value.text), (1...100).contains(number) else {
        return .failure(Expectation("a whole number from 1 to 100"))
      }
      return .success { style, _ in set(&style, number) }
    }
  }

  private static func border(
    _ set: @escaping @Sendable (inout ComputedStyle, BorderEdge) -> Void
  ) -> Parser {
    { value in
      if value.text == "none" { return .success { style, _ in set(&style, BorderEdge()) } }
      guard value.words.count == 3, let width = RelativeLength(value.words[0]), !width.isNegative,
        let line = BorderEdge.Line(rawValue: value.words[1]), let color = Color(value.words[2])
      else { return .failure(Expectation("none, or width, line and colour: 0.5pt solid #222222")) }
      return .success { style, em in
        set(&style, BorderEdge(width: width.length(em: em), line: line, color: color))
      }
    }
  }

  private static func edges(
    isNegativeAllowed: Bool = true,
    _ set: @escaping @Sendable (inout ComputedStyle, Edges<Length>) -> Void
  ) -> Parser {
    { value in
      guard let edges = edges(value, isNegativeAllowed: isNegativeAllowed) else {
        return .failure(Expectation("one to four lengths"))
      }
      return .success { style, em in set(&style, edges(em)) }
    }
  }

  /// One to four lengths in the order of CSS: top, right, bottom, left.
  static func edges(
    _ value: StyleValue, isNegativeAllowed: Bool = true
  ) -> (@Sendable (Length) -> Edges<Length>)? {
    let lengths = value.words.compactMap(RelativeLength.init)
    guard lengths.count == value.words.count, (1...4).contains(lengths.count),
      isNegativeAllowed || lengths.allSatisfy({ !$0.isNegative })
    else { return nil }
    return { em in
      let all = lengths.map { $0.length(em: em) }
      var edges = Edges(all: all[0])
      edges.right = all.count > 1 ? all[1] : edges.top
      edges.bottom = all.count > 2 ? all[2] : edges.top
      edges.left = all.count > 3 ? all[3] : edges.right
      return edges
    }
  }
}

extension String {
  /// Without the quotes around it, if any.
  var unquoted: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
