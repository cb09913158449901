/// A page with nothing but a payment code.
struct CodeSheet {
  private let text: String
  private let isSwiss: Bool
  /// In millimetres, the code and the white around it.
  private let width: Double
  private let margin: Double
  private let scale: Double

  init(text: String, modules: Int, scale: Double) {
    self.text = text
    self.scale = scale
    isSwiss = text.hasPrefix("SPC")
    width = isSwiss ? 46 * scale : 0.4 * scale * Double(modules)
    // Four modules of white around (ISO/IEC 18004, 9.1), 5 mm around a Swiss code.
    margin = isSwiss ? 5 * scale : 0.4 * scale * 4
  }

  var style: String {
    let page = width + 2 * margin
    return """
      @page { size: \(page)mm \(page)mm; margin: 0mm }
      qr { position: absolute; left: \(margin)mm; top: \(margin)mm; width: \(width)mm }
      div { position: absolute }
      .white { background: white }
      .black { background: black }
      \(cross.enumerated().map { "#c\($0.offset) { \($0.element) }" }.joined(separator: "\n"))
      """
  }

  var markup: String {
    let data = text.flatMap { Self.entities[$0] ?? String($0) }
    let boxes = ["white", "black", "white", "white"].enumerated().map {
      "<div id=\"c\($0.offset)\" class=\"\($0.element)\" role=\"artifact\"></div>"
    }
    return """
      <html><head><title>QR</title></head><body>\
      <qr data="\(String(data))" alt="QR" level="M"/>\(isSwiss ? boxes.joined() : "")</body></html>
      """
  }

  /// The Swiss cross, 7 × 7 mm on a code of 46: field, square, and a cross whose arms are a sixth longer
  /// than wide.
  private var cross: [String] {
    guard isSwiss else { return [] }
    return [(7.0, 7.0), (6, 6), (1.168, 3.89), (3.89, 1.168)].map { size in
      let (width, height) = (size.0 * scale, size.1 * scale)
      let left = margin + (self.width - width) / 2
      let top = margin + (self.width - height) / 2
      return "left: \(left)mm; top: \(top)mm; width: \(width)mm; height: \(height)mm"
    }
  }

  private static let entities: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\n": "&#10;", "\r\n": "&#13;&#10;",
  ]
}
