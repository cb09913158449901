internal import FacturierCore

/// A style sheet: a strict subset of CSS, every property and value checked when it is read.
package struct StyleSheet: Sendable {
  /// Sets one property; lengths in em are taken from the second argument.
  typealias Setter = @Sendable (inout ComputedStyle, Length) -> Void

  struct Rule: Sendable {
    var selector: Selector
    /// Those for `font-size`, which go first because other lengths depend on it.
    var sizes: [Setter] = []
    var others: [Setter] = []
  }

  /// The sheet as written, kept so that custom properties can be given other values.
  private let parsed: ParsedSheet
  /// By specificity, then in the order of the text.
  private var rules: [Rule] = []
  /// The rules that can apply to an element, by its name, class or id.
  private var index: [Selector.Subject: [Int]] = [:]
  package private(set) var page = PageStyle()
  /// Every font family that a rule names.
  package private(set) var families: Set<String> = []

  /// Parses `text`; `file` only names it in messages.
  package init(parsing text: String, file: String) throws(TypesettingError) {
    try self.init(parsing: [(text, file)])
  }

  /// Parses several texts as one sheet: of two rules that weigh the same the later one wins, and so
  /// does the later value of a custom property. `values` come last and take the place of those of
  /// custom properties, for instance `["--accent": "#14532d"]`.
  package init(
    parsing texts: [(text: String, file: String)], overriding values: [String: String] = [:]
  ) throws(TypesettingError) {
    var sheet = ParsedSheet()
    for (text, file) in texts {
      var parser = StyleParser(SourceText(text: text, file: file))
      sheet.append(try parser.sheet())
    }
    sheet.variables.merge(values) { $1 }
    try self.init(sheet)
  }

  /// The same sheet with other values for custom properties of `:root`, for instance
  /// `["--accent": "#14532d"]`.
  package func overriding(_ values: [String: String]) throws(TypesettingError) -> StyleSheet {
    var changed = parsed
    changed.variables.merge(values) { $1 }
    return try StyleSheet(changed)
  }

  private init(_ parsed: ParsedSheet) throws(TypesettingError) {
    self.parsed = parsed
    for rule in parsed.rules {
      var resolved = Rule(selector: rule.selector)
      for declaration in rule.declarations {
        let value = try parsed.substituted(declaration)
        let setter = try declaration.setter(for: value)
        if declaration.property == "font-family" {
          families.formUnion(StyleProperties.families(StyleValue(value)))
        }
        if declaration.property == "font-size" {
          resolved.sizes.append(setter)
        } else {
          resolved.others.append(setter)
        }
      }
      rules.append(resolved)
    }
    // Stable by construction: a later rule of equal specificity wins.
    rules = rules.enumerated().sorted {
      ($0.element.selector.specificity, $0.offset) < ($1.element.selector.specificity, $1.offset)
    }.map(\.element)
    for (position, rule) in rules.enumerated() {
      index[rule.selector.subject, default: []].append(position)
    }
    for declaration in parsed.page {
      try page.apply(declaration, value: parsed.substituted(declaration))
    }
  }

  func style(of place: ElementPlace, parent: ComputedStyle?) -> ComputedStyle {
    var style = parent?.inherited ?? ComputedStyle()
    style.text.language = place.key.language
    place.key.name.applyDefaults(to: &style)
    let matching = candidates(for: place).map { rules[$0] }.filter { $0.selector.matches(place) }
    let parentSize = style.text.size
    for rule in matching { for set in rule.sizes { set(&style, parentSize) } }
    let size = style.text.size
    for rule in matching { for set in rule.others { set(&style, size) } }
    return style
  }
}

extension StyleSheet {
  /// The positions of rules that may match, in order.
  private func candidates(for place: ElementPlace) -> [Int] {
    var subjects: [Selector.Subject] = [.any, .name(place.key.name), .id(place.key.id)]
    subjects += place.classes.map { .class($0) }
    return subjects.flatMap { index[$0] ?? [] }.sorted()
  }
}

extension ElementName {
  /// What an element looks like before any rule.
  func applyDefaults(to style: inout ComputedStyle) {
    switch self {
    case .b, .strong, .th: style.text.weight = 700
    case .i, .em: style.text.isItalic = true
    case .small: style.text.size = style.text.size * 0.85
    case .sup:
      style.text.rise = style.text.size * 0.33
      style.text.size = style.text.size * 0.7
    case .sub:
      style.text.rise = style.text.size * -0.15
      style.text.size = style.text.size * 0.7
    case .h1, .h2, .h3, .h4:
      style.text.weight = 700
      style.breakAfter = .avoid
    case .tr: style.avoidsBreakInside = true
    case .ul, .ol: style.padding.left = style.text.size * 1.3
    default: break
    }
  }
}

/// A sheet before its custom properties are substituted.
struct ParsedSheet: Sendable {
  struct Rule: Sendable {
    var selector: Selector
    var declarations: [Declaration]
  }

  var rules: [Rule] = []
  var page: [Declaration] = []
  var variables: [String: String] = [:]

  /// Adds a sheet that stands after this one.
  mutating func append(_ other: ParsedSheet) {
    rules += other.rules
    page += other.page
    variables.merge(other.variables) { $1 }
  }

  /// The value of `declaration` with every `var(…)` replaced.
  func substituted(_ declaration: Declaration) throws(TypesettingError) -> String {
    var value = declaration.value
    for _ in 0..<20 {
      guard let open = value.variable else { return value }
      guard let close = value[open.upperBound...].closingParenthesis else { break }
      let inner = value[open.upperBound..<close]
      let parts = inner.split(separator: ",", maxSplits: 1).map(\.trimmed)
      guard let name = parts.first,
        let replacement = variables[name] ?? (parts.count > 1 ? parts[1] : nil)
      else {
        let name = parts.first ?? ""
        throw declaration.error(.unknownVariable(name))
      }
      value.replaceSubrange(open.lowerBound...close, with: replacement)
    }
    throw declaration.error(.syntax("var() is not closed or refers to itself"))
  }
}

/// One `property: value`, where `offset` is its place in the source in UTF-8 bytes.
struct Declaration: Sendable {
  var property: String
  var value: String
  var offset: Int
  var source: SourceText

  func error(_ reason: TypesettingError.Reason) -> TypesettingError {
    source.error(at: offset, reason)
  }

  func setter(for value: String) throws(TypesettingError) -> StyleSheet.Setter {
    guard let parse = StyleProperties.table[property] else {
      let nearest = property.nearest(in: StyleProperties.table.keys.sorted())
      throw error(.unknownProperty(property, nearest: nearest))
    }
    switch parse(StyleValue(value)) {
    case .success(let setter): return setter
    case .failure(let expected):
      throw error(.invalidValue(value, of: property, expected: expected.description))
    }
  }
}

extension String {
  /// Where `var(` stands. Most values have no parenthesis, which is quick to see.
  fileprivate var variable: Range<Index>? {
    guard utf8.contains(UInt8(ascii: "(")) else { return nil }
    var from = startIndex
    while let parenthesis = utf8[from...].firstIndex(of: UInt8(ascii: "(")) {
      let after = utf8.index(after: parenthesis)
      if self[..<parenthesis].hasSuffix("var") {
        return utf8.index(parenthesis, offsetBy: -3)..<after
      }
      from = after
    }
    return nil
  }
}

extension Substring {
  /// The index of the parenthesis that closes the one before this text.
  fileprivate var closingParenthesis: Index? {
    var depth = 1
    for index in utf8.indices {
      if utf8[index] == UInt8(ascii: "(") { depth += 1 }
      if utf8[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}

extension StringProtocol {
  /// Without the white space of markup around it.
  var trimmed: String {
    let text = Substring(self)
    guard let first = text.utf8.firstIndex(where: { !$0.isMarkupSpace }),
      let last = text.utf8.lastIndex(where: { !$0.isMarkupSpace })
    else { return "" }
    return String(text[first...last])
  }
}
