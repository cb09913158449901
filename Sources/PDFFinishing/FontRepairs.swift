/// What Cairo 1.16 leaves out of its fonts and PDF/A asks for: for each object what is to be added
/// to its dictionary.
struct FontRepairs {
  private(set) var additions: [Int: [UInt8]] = [:]

  init(_ source: CairoFile, among numbers: [Int]) throws(PDFFinishError) {
    let mark = Array("<< /Type /Font\n".utf8)
    for number in numbers {
      guard let range = source.object(number),
        let start = source.bytes[range].firstIndex(of: UInt8(ascii: "<")),
        source.bytes[start..<range.upperBound].starts(with: mark)
      else { continue }
      try repair(number, source.dictionary(number), source)
    }
  }

  private mutating func repair(
    _ number: Int, _ font: RawDictionary, _ source: CairoFile
  ) throws(PDFFinishError) {
    guard let subtype = font["Subtype"].map({ source.text($0) }) else { return }
    switch subtype {
    case "/CIDFontType2" where font["CIDToGIDMap"] == nil:
      // Cairo numbers the glyphs of a subset in their order (ISO 19005-3, 6.2.11.3.2).
      additions[number] = Array(" /CIDToGIDMap /Identity".utf8)
    case "/Type1":
      guard let widths = font["Widths"], let first = font["FirstChar"],
        let start = source.bytes[first].wholeNumber,
        let names = Self.glyphNames(source.numbers(widths), from: start)
      else { return }
      let descriptor = try source.reference(font["FontDescriptor"])
      additions[descriptor] = Array(" /CharSet (".utf8) + names + [UInt8(ascii: ")")]
    default: break
    }
  }

  /// The glyphs of a subset, `/space/A/B`: those that have a width (ISO 19005-3, 6.2.11.4.2). Nil
  /// when one of them has no name that we know.
  private static func glyphNames(_ widths: [Int], from first: Int) -> [UInt8]? {
    var names: [UInt8] = []
    for (index, width) in widths.enumerated() where width != 0 {
      guard let name = WindowsGlyphNames.name(of: first + index) else { return nil }
      names.append(UInt8(ascii: "/"))
      names.add(name)
    }
    return names
  }
}

/// The names of the glyphs of WinAnsiEncoding (ISO 32000-1, annex D).
enum WindowsGlyphNames {
  static func name(of code: Int) -> String? {
    guard names.indices.contains(code - 32) else { return nil }
    let name = names[code - 32]
    return name == "-" ? nil : String(name)
  }

  private static let names = """
    space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright \
    asterisk plus comma hyphen period slash zero one two three four five six seven eight nine \
    colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W \
    X Y Z bracketleft backslash bracketright asciicircum underscore grave a b c d e f g h i j k l \
    m n o p q r s t u v w x y z braceleft bar braceright asciitilde - Euro - quotesinglbase florin \
    quotedblbase ellipsis dagger daggerdbl circumflex perthousand Scaron guilsinglleft OE - Zcaron \
    - - quoteleft quoteright quotedblleft quotedblright bullet endash emdash tilde trademark \
    scaron guilsinglright oe - zcaron Ydieresis - exclamdown cent sterling currency yen brokenbar \
    section dieresis copyright ordfeminine guillemotleft logicalnot - registered macron degree \
    plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior \
    ordmasculine guillemotright onequarter onehalf threequarters questiondown Agrave Aacute \
    Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave \
    Iacute Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply \
    Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex \
    atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute \
    icircumflex idieresis eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash \
    ugrave uacute ucircumflex udieresis yacute thorn ydieresis
    """.split(separator: " ")
}
