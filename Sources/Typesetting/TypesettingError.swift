/// Why a markup, a style sheet or a layout cannot become pages, and where.
package struct TypesettingError: Error, Sendable, Equatable {
  package var reason: Reason
  package var file: String?
  package var line: Int?
  /// In Unicode scalars, from 1.
  package var column: Int?

  init(_ reason: Reason, file: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.file = file
    self.line = line
    self.column = column
  }

  package enum Reason: Sendable, Equatable {
    case syntax(String)
    case unknownElement(String, nearest: String?)
    case unknownAttribute(String, on: String)
    case misplaced(String, inside: String)
    case unknownEntity(String)
    case unclosed(String)
    case unknownProperty(String, nearest: String?)
    case invalidValue(String, of: String, expected: String)
    case unknownVariable(String)
    case missingAttribute(String, on: String)
    case missingGlyph(character: Unicode.Scalar, in: String)
    case fontNotFound(String)
    case image(name: String, ImageProblem)
    case qr(String)
    case tooTall(what: String, height: Double, page: Double)
    case pageWithoutRoom(String)
  }

  /// What is wrong with an image.
  package enum ImageProblem: Sendable, Equatable {
    case missing
    case unreadable(String)
    case unsupported(String)
    case tooLarge(width: Int, height: Int)
    case corrupt
  }
}

extension TypesettingError: CustomStringConvertible {
  package var description: String {
    guard let file else { return reason.description }
    guard let line, let column else { return "\(file): \(reason.description)" }
    return "\(file):\(line):\(column): \(reason.description)"
  }
}

extension TypesettingError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let what): what
    case .unknownElement(let name, let nearest):
      "unknown element <\(name)>" + (nearest.map { "; did you mean <\($0)>" } ?? "")
    case .unknownAttribute(let name, let element): "<\(element)> has no attribute \(name)"
    case .misplaced(let name, let parent): "<\(name)> cannot stand inside <\(parent)>"
    case .unknownEntity(let name): "unknown entity &\(name);"
    case .unclosed(let name): "<\(name)> is not closed"
    case .unknownProperty(let name, let nearest):
      "unknown property \(name)" + (nearest.map { "; did you mean \($0)" } ?? "")
    case .invalidValue(let value, let property, let expected):
      "\(property) cannot be \(value); expected \(expected)"
    case .unknownVariable(let name): "the custom property \(name) has no value"
    case .missingAttribute(let name, let element): "<\(element)> needs the attribute \(name)"
    case .missingGlyph(let character, let text):
      "no font has the character \(character.codePoint) «\(character)» in «\(text)»"
    case .fontNotFound(let family): "no font of the family \(family)"
    case .image(let name, let problem): "image \(name): \(problem)"
    case .qr(let why): "QR code: \(why)"
    case .tooTall(let what, let height, let page):
      "\(what) is \(millimetres(height)) tall, the page has room for \(millimetres(page))"
    case .pageWithoutRoom(let why): "no room for text on the page: \(why)"
    }
  }

  private func millimetres(_ points: Double) -> String {
    "\(Int((points * 25.4 / 72).rounded())) mm"
  }
}

extension TypesettingError.ImageProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "not found"
    case .unreadable(let why): "cannot be read: \(why)"
    case .unsupported(let what): "\(what) is not supported; use PNG or JPEG"
    case .tooLarge(let width, let height):
      "\(width) × \(height) pixels are too many; at most 40 million in all"
    case .corrupt: "the file is damaged"
    }
  }
}

extension Unicode.Scalar {
  /// `U+20AC` for the euro sign.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension TypesettingError {
  /// No font of the collection is of the family `name`.
  package init(fontNotFound name: String) { self.init(.fontNotFound(name)) }

  /// No font has `character`.
  package init(missingGlyph character: Unicode.Scalar, in text: String) {
    self.init(.missingGlyph(character: character, in: text))
  }

  package init(image name: String, _ problem: ImageProblem) {
    self.init(.image(name: name, problem))
  }

  package init(qr why: String) { self.init(.qr(why)) }
}
