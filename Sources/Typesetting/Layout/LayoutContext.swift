internal import FacturierCore

/// What all parts of one layout share: the tools, and what was measured before.
final class LayoutContext {
  let toolkit: any Toolkit
  let source: SourceText
  let page: PageStyle
  /// Paragraphs as they are when nothing makes them break, by their number.
  private var natural: [[ShapedLine]?]
  private var metrics: [ObjectIdentifier: FontMetrics] = [:]

  init(_ document: BlockDocument, toolkit: any Toolkit) {
    self.toolkit = toolkit
    source = document.source
    page = document.page
    natural = Array(repeating: nil, count: document.paragraphCount)
  }

  /// Ascent and descent of `style`.
  func metrics(of style: SharedTextStyle) throws(TypesettingError) -> FontMetrics {
    if let known = metrics[ObjectIdentifier(style)] { return known }
    let measured = try toolkit.metrics(of: style)
    metrics[ObjectIdentifier(style)] = measured
    return measured
  }

  /// The lines of `paragraph` at any width.
  func naturalLines(
    _ paragraph: Paragraph, _ fields: Fields
  ) throws(TypesettingError) -> [ShapedLine] {
    if paragraph.hasFields {
      return try toolkit.shape(request(paragraph, fields))
    }
    if let known = natural[paragraph.id] { return known }
    let lines = try toolkit.shape(request(paragraph, fields))
    natural[paragraph.id] = lines
    return lines
  }

  /// The lines of `paragraph` in `width`.
  func lines(
    _ paragraph: Paragraph, style: Style, width: Length, _ fields: Fields
  ) throws(TypesettingError) -> [ShapedLine] {
    let natural = try naturalLines(paragraph, fields)
    // A hair of tolerance: a column that was made to fit a text must fit it.
    let fits = natural.allSatisfy { $0.width <= width + .points(0.01) }
    if fits || style.whiteSpace == .nowrap && width <= .zero { return natural }
    var request = request(paragraph, fields)
    request.width = max(width, .points(1))
    request.isJustified = style.textAlign == .justify
    return try toolkit.shape(request)
  }

  /// The width below which words of `paragraph` would have to be broken.
  func minimumWidth(
    _ paragraph: Paragraph, style: Style, _ fields: Fields
  ) throws(TypesettingError) -> Length {
    if style.whiteSpace == .nowrap { return try naturalLines(paragraph, fields).maximumWidth }
    var request = request(paragraph, fields)
    request.width = .points(1)
    request.breaksWords = false
    return try toolkit.shape(request).maximumWidth
  }

  private func request(_ paragraph: Paragraph, _ fields: Fields) -> ShapeRequest {
    let runs = paragraph.runs.map {
      ShapeRequest.Run(text: $0.field.map { fields[$0] } ?? $0.text, style: $0.style)
    }
    return ShapeRequest(runs: runs, width: nil, isRightToLeft: paragraph.isRightToLeft)
  }
}

/// What stands for the fields in running parts and carried rows.
struct Fields {
  var pageNumber = 1
  var pageCount = 1
  var carry = ""

  subscript(field: Paragraph.Field) -> String {
    switch field {
    case .pageNumber: String(pageNumber)
    case .pageCount: String(pageCount)
    case .carry: carry
    }
  }
}

extension [ShapedLine] {
  var maximumWidth: Length { reduce(.zero) { Swift.max($0, $1.width) } }
}
