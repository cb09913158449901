package import FacturierCore

/// The sheet of paper: its size and margins, those of the first page where they differ.
package struct PageStyle: Sendable {
  package var width: Length = .millimetres(210)
  package var height: Length = .millimetres(297)
  var margin = Edges<Length>(all: .millimetres(20))
  var firstMargin: Edges<Length>?

  /// The margins of page `number`, counted from 1.
  func margin(ofPage number: Int) -> Edges<Length> {
    number == 1 ? firstMargin ?? margin : margin
  }

  /// The sizes that have a name, in millimetres.
  private static let sizes = ["A4": (210.0, 297.0), "A5": (148, 210), "letter": (215.9, 279.4)]

  mutating func apply(_ declaration: Declaration, value: String) throws(TypesettingError) {
    func invalid(_ expected: String) -> TypesettingError {
      declaration.error(.invalidValue(value, of: declaration.property, expected: expected))
    }
    switch declaration.property {
    case "size":
      guard let (width, height) = Self.size(value) else {
        throw invalid("A4, A5, letter, or a width and a height between 5 and 5000 mm")
      }
      (self.width, self.height) = (width, height)
    case "margin", "first-margin":
      guard let edges = StyleProperties.edges(StyleValue(value)) else {
        throw invalid("one to four lengths")
      }
      let margin = edges(.points(10))
      if declaration.property == "margin" { self.margin = margin } else { firstMargin = margin }
    default:
      throw declaration.error(.unknownProperty(declaration.property, nearest: "margin"))
    }
  }

  private static func size(_ value: String) -> (Length, Length)? {
    if let (width, height) = sizes[value] { return (.millimetres(width), .millimetres(height)) }
    let words = StyleValue(value).words
    guard words.count == 2, let width = RelativeLength(words[0])?.length(em: .zero),
      let height = RelativeLength(words[1])?.length(em: .zero)
    else { return nil }
    let range = Length.millimetres(5)...Length.millimetres(5000)
    return range.contains(width) && range.contains(height) ? (width, height) : nil
  }
}
