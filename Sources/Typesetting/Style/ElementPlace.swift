/// Where an element stands, as far as selectors can tell two elements apart. Places are shared: the
/// rows of a table have a handful of places among them, each with its style worked out once.
final class ElementPlace {
  struct Key: Hashable {
    var name: ElementName
    var classNames: String
    var id: String
    var language: String
    var isFirst: Bool
    var isLast: Bool
  }

  let key: Key
  let classes: [String]
  /// Held by the cache, as all places are.
  unowned let parent: ElementPlace?
  private unowned let cache: StyleCache
  private var children: [Key: ElementPlace] = [:]

  init(_ key: Key, parent: ElementPlace?, cache: StyleCache) {
    self.key = key
    self.parent = parent
    self.cache = cache
    classes = key.classNames.split(separator: " ").map(String.init)
  }

  /// The style of the element.
  private(set) lazy var style: Style = cache.shared(
    cache.sheet.style(of: self, parent: parent?.style.values))

  /// The style of text that stands directly in the element, beside blocks.
  private(set) lazy var anonymousStyle: Style = cache.shared(style.values.inherited)

  /// The place of a child, made on first use.
  func child(_ key: Key) -> ElementPlace {
    if let known = children[key] { return known }
    let place = ElementPlace(key, parent: self, cache: cache)
    children[key] = place
    return place
  }
}

/// The styles that a sheet gives, kept from one document to the next: a template has few places,
/// however many documents are made with it.
final class StyleCache {
  let sheet: StyleSheet
  private var roots: [ElementPlace.Key: ElementPlace] = [:]
  private var textStyles: [TextStyle: SharedTextStyle] = [:]

  init(_ sheet: StyleSheet) { self.sheet = sheet }

  /// The place of an outermost element.
  func root(_ key: ElementPlace.Key) -> ElementPlace {
    if let known = roots[key] { return known }
    let place = ElementPlace(key, parent: nil, cache: self)
    roots[key] = place
    return place
  }

  func shared(_ values: ComputedStyle) -> Style {
    if let known = textStyles[values.text] { return Style(values, text: known) }
    let shared = SharedTextStyle(values.text)
    textStyles[values.text] = shared
    return Style(values, text: shared)
  }
}
