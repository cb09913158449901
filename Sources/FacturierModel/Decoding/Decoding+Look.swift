internal import FacturierCore

// MARK: - Theme

private enum ThemeFields {
  static let name = Field("name", .line, "name of a theme: classic")
  static let accent = Field("accent", .colour, "the one colour beside black and grey: #14532d")
  static let face = Field("face", .line, "face of the text")
  static let headingFace = Field("headingFace", .line, "face of titles")
  static let logo = Field(
    "logo", .picture, "PNG or JPEG file, in the folder of the file that names it or below")
  static let logoHeight = Field(
    "logoHeight", .decimal(from: 1, to: 100), "how high the logo is drawn, in millimetres")

  static let shape = Shape(
    "theme", "how the seller's papers look", [name, accent, face, headingFace, logo, logoHeight])

  static let codec = Codec<Theme>.object(shape) { object in
    let (logo, height) = (object[Self.logo], object[logoHeight])
    return Theme(
      name: object[Self.name]?.unlessBlank, accent: object[Self.accent],
      face: object[Self.face]?.unlessBlank, headingFace: object[Self.headingFace]?.unlessBlank,
      logo: logo.map { Logo(file: $0.file, namedBy: $0.namedBy, height: height) })
  }
}

extension Codec where Value == Logo {
  /// A picture, in the folder of the file that names it.
  static var picture: Codec {
    let path = Codec<String>.path
    return Codec(schema: path.schema) { found, decoding in
      path.read(found, decoding).map {
        Logo(file: $0, namedBy: found.node.tree.file, height: nil)
      }
    }
  }
}

extension Codec where Value == Theme {
  static var theme: Codec { ThemeFields.codec }
}

extension Theme {
  static let plain = Theme(name: nil, accent: nil, face: nil, headingFace: nil, logo: nil)
}

// MARK: - Page

private enum PageFields {
  static let size = Field<PageOptions.Size>("size", .choice, "a4 when left out")
  static let addressWindow = Field<PageOptions.AddressWindow>(
    "addressWindow", .choice, "where the address shows; as in the seller's country when left out")
  static let foldMarks = Field("foldMarks", .boolean, "marks that say where to fold")

  static let shape = Shape("page", "the sheet", [size, addressWindow, foldMarks])

  static let codec = Codec<PageOptions>.object(shape) { object in
    PageOptions(
      size: object[Self.size] ?? .a4, addressWindow: object[Self.addressWindow] ?? .auto,
      foldMarks: object[Self.foldMarks] ?? false)
  }
}

extension Codec where Value == PageOptions {
  static var page: Codec { PageFields.codec }
}

extension PageOptions {
  static let plain = PageOptions(size: .a4, addressWindow: .auto, foldMarks: false)
}
