package import Typesetting

/// Fonts, images and codes for layout, and the same for drawing afterwards.
package final class CairoToolkit: Toolkit {
  let fonts = FontTable()
  private(set) var images: ImageStore
  private let collection: FontCollection
  private let shaper: TextShaper
  /// Font files that are only opened when the others lack a character.
  private var reserve: [String]

  /// Faces from the files at `fonts`, and, for characters that none of them has, at `reserve`.
  /// `readImage` gives the bytes of an image that the markup names.
  package init(
    fonts paths: [String], reserve: [String] = [],
    readImage: @escaping (String) throws -> [UInt8] = { _ in throw NoImages() }
  ) throws {
    collection = try FontCollection()
    self.reserve = reserve
    images = ImageStore(read: readImage)
    let refused = collection.add(paths)
    guard refused.isEmpty else { throw FontFileError(paths: refused) }
    shaper = try TextShaper(collection, fonts: fonts)
  }

  /// Forgets the images of the last document; `read` gives those of the next.
  package func useImages(_ read: @escaping (String) throws -> [UInt8]) {
    images = ImageStore(read: read)
  }

  package func metrics(of style: SharedTextStyle) throws(TypesettingError) -> FontMetrics {
    try retrying { () throws(TypesettingError) in try shaper.metrics(of: style) }
  }

  package func shape(_ request: ShapeRequest) throws(TypesettingError) -> [ShapedLine] {
    try retrying { () throws(TypesettingError) in try shaper.shape(request) }
  }

  package func imageSize(_ name: String) throws(TypesettingError) -> (width: Int, height: Int) {
    let image = try images.image(name)
    return (image.width, image.height)
  }

  package func qrSymbol(
    _ data: String, level: QRLevel
  ) throws(TypesettingError) -> QRSymbol {
    try QREncoder.symbol(data, level: level)
  }

  /// Tries again with the reserve when a font or a character is missing.
  private func retrying<Result>(
    _ work: () throws(TypesettingError) -> Result
  ) throws(TypesettingError) -> Result {
    do {
      return try work()
    } catch {
      guard !reserve.isEmpty, error.wantsFonts else { throw error }
      _ = collection.add(reserve)
      reserve = []
      shaper.fontsChanged()
      return try work()
    }
  }
}

@available(*, unavailable)
extension CairoToolkit: Sendable {}

/// A toolkit that was told of no images is asked for one.
package struct NoImages: Error, CustomStringConvertible {
  package init() {}

  package var description: String { "no images were given" }
}

/// Files that were given as fonts and are none.
package struct FontFileError: Error, CustomStringConvertible {
  package var paths: [String]

  package var description: String {
    "cannot be read as a font: \(paths.joined(separator: ", "))"
  }
}

extension TypesettingError {
  /// Whether more fonts might help.
  fileprivate var wantsFonts: Bool {
    switch reason {
    case .missingGlyph, .fontNotFound: true
    default: false
    }
  }
}
