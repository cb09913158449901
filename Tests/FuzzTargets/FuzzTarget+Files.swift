internal import Facturier
internal import PDFFinishing
internal import TypesettingCairo

extension FuzzTarget {
  /// An e-invoice in XML, which is then written anew.
  static let einvoice = FuzzTarget("einvoice", longest: 32768) { bytes, world in
    // A PDF is another target's.
    guard !bytes.starts(with: "%PDF-".utf8) else { return }
    let input = Input(name: "fuzz.xml", bytes: bytes)
    guard let read = try? world.engine.importInvoice(input) else { return }
    follow(read.invoice, world)
  }

  /// An e-invoice in a PDF.
  static let hybrid = FuzzTarget("hybrid", longest: 65536) { bytes, world in
    guard bytes.starts(with: "%PDF-".utf8) else { return }
    _ = try? world.engine.importInvoice(Input(name: "fuzz.pdf", bytes: bytes))
  }

  /// A PDF whose pages follow ours.
  static let annex = FuzzTarget("annex", longest: 65536) { bytes, world in
    for isArchival in [true, false] {
      // Twice, so that their types, classes and labels meet.
      guard let file = try? ForeignPDF(bytes), let twin = try? ForeignPDF(bytes),
        let annexes = try? PDFAnnexes([file, twin], isArchival: isArchival)
      else { continue }
      guard let whole = try? annexes.appended(to: world.document) else { continue }
      precondition((try? ForeignPDF(whole)) != nil, "a file with a sound annex is sound")
    }
  }

  /// A picture: PNG or JPEG.
  static let image = FuzzTarget("image") { bytes, world in
    world.toolkit.useImages { _ in bytes }
    _ = try? world.toolkit.imageSize("fuzz")
    world.toolkit.useImages { _ in [] }
  }
}
