package import FacturierCore

/// How a piece of text is set: everything shaping needs to know, and its colour.
package struct TextStyle: Sendable, Hashable {
  package var families: [String] = ["Inter"]
  package var size: Length = .points(10)
  package var weight = 400
  package var isItalic = false
  /// OpenType features as CSS writes them, for instance `"tnum" 1`; empty for the face's own.
  package var features = ""
  package var letterSpacing: Length = .zero
  /// How far the baseline is raised, for superior and inferior figures.
  package var rise: Length = .zero
  package var lineHeight: LineHeight = .multiple(1.35)
  package var color: Color = .black
  /// BCP 47, for instance `fr-BE`.
  package var language = "en"

  package enum LineHeight: Sendable, Hashable {
    case multiple(Double)
    case fixed(Length)
  }

  /// The distance from baseline to baseline.
  package var leading: Length {
    switch lineHeight {
    case .multiple(let factor): size * factor
    case .fixed(let length): length
    }
  }
}

/// An sRGB colour, eight bits a channel, always opaque.
package struct Color: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package static let black = Color(red: 0, green: 0, blue: 0)
  package static let white = Color(red: 255, green: 255, blue: 255)
}

/// Four values, one an edge.
struct Edges<Value: Sendable & Hashable>: Sendable, Hashable {
  var top: Value
  var right: Value
  var bottom: Value
  var left: Value

  init(all value: Value) {
    top = value
    right = value
    bottom = value
    left = value
  }
}

/// One edge of a border.
package struct BorderEdge: Sendable, Hashable {
  package enum Line: String, Sendable, CaseIterable { case solid, dashed, dotted, none }

  package var width: Length = .zero
  package var line: Line = .none
  package var color: Color = .black

  /// The space that the edge takes: none when nothing is drawn.
  var space: Length { line == .none ? .zero : width }
}

/// A width or height as written: a length, a share of the container, or left to the content.
enum Dimension: Sendable, Hashable {
  case auto
  case length(Length)
  case percent(Double)
  /// A share of what the other columns leave.
  case fraction(Double)

  /// The length inside a container of `whole`; nil when the content decides.
  func resolved(in whole: Length) -> Length? {
    switch self {
    case .length(let length): length
    case .percent(let share): whole * (share / 100)
    case .auto, .fraction: nil
    }
  }
}

/// The style of one element: every property with its value.
struct ComputedStyle: Sendable, Hashable {
  // Inherited
  var text = TextStyle()
  var textAlign = TextAlign.start
  var textTransform = TextTransform.none
  var whiteSpace = WhiteSpace.normal
  var orphans = 2
  var widows = 2

  // Not inherited
  var display = Display.block
  var flexDirection = FlexDirection.row
  var flex = 0.0
  var gap: Length = .zero
  var alignItems = Alignment.stretch
  var justifyContent = Justification.start
  var margin = Edges<Length>(all: .zero)
  var padding = Edges<Length>(all: .zero)
  var border = Edges<BorderEdge>(all: BorderEdge())
  var borderRadius: Length = .zero
  var background: Color?
  var width = Dimension.auto
  var minWidth: Length = .zero
  var maxWidth: Length?
  var height: Length?
  var minHeight: Length = .zero
  var maxHeight: Length?
  var isAbsolute = false
  var offsets = Edges<Length?>(all: nil)
  var verticalAlign = VerticalAlign.top
  var breakBefore = Break.auto
  var breakAfter = Break.auto
  var avoidsBreakInside = false

  enum TextAlign: String, Sendable, CaseIterable { case start, end, left, right, center, justify }
  enum TextTransform: String, Sendable, CaseIterable { case none, uppercase }
  enum WhiteSpace: String, Sendable, CaseIterable {
    case normal, nowrap
    case preLine = "pre-line"
  }
  enum Display: String, Sendable, CaseIterable { case block, flex, none }
  enum FlexDirection: String, Sendable, CaseIterable { case row, column }
  enum Alignment: String, Sendable, CaseIterable { case start, center, end, stretch, baseline }
  enum Justification: String, Sendable, CaseIterable {
    case start, center, end
    case spaceBetween = "space-between"
  }
  enum VerticalAlign: String, Sendable, CaseIterable { case top, middle, bottom, baseline }
  enum Break: String, Sendable, CaseIterable { case auto, page, avoid }

  /// The style that a child starts from: inherited properties kept, the others at their initial
  /// values.
  var inherited: ComputedStyle {
    var style = ComputedStyle()
    style.text = text
    style.text.rise = .zero
    style.textAlign = textAlign
    style.textTransform = textTransform
    style.whiteSpace = whiteSpace
    style.orphans = orphans
    style.widows = widows
    return style
  }

  /// Border and padding together, the space between the edge of the box and its content.
  var insets: Edges<Length> {
    var insets = padding
    insets.top = insets.top + border.top.space
    insets.right = insets.right + border.right.space
    insets.bottom = insets.bottom + border.bottom.space
    insets.left = insets.left + border.left.space
    return insets
  }

  /// Whether the box shows anything of its own.
  var isVisible: Bool {
    background != nil || border.top.line != .none || border.right.line != .none
      || border.bottom.line != .none || border.left.line != .none
  }
}
