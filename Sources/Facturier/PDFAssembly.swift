internal import FacturierCore
internal import FacturierModel
internal import PDFFinishing
internal import Typesetting
internal import TypesettingCairo

/// A PDF with all that was asked to go into it, and what that leaves of the claims that it makes.
struct PDFAssembly {
  private let options: RenderOptions
  private let annexes: PDFAnnexes
  private let protection: PDFProtection?

  /// Looks at what is to come in, before anything is drawn.
  init(_ options: RenderOptions) throws {
    self.options = options
    var files: [ForeignPDF] = []
    for annex in options.annexes {
      do throws(ForeignPDFError) {
        let file = try ForeignPDF(annex.bytes)
        // Alone first, so that what is wrong is told of the right one.
        _ = try PDFAnnexes([file], isArchival: options.isArchival)
        files.append(file)
      } catch {
        throw AnnexFailure(annex.name, "\(error)", hint: error.hint, at: annex.pointer)
      }
    }
    annexes = try PDFAnnexes(files, isArchival: options.isArchival)
    protection = try options.protection.map {
      try PDFProtection(user: $0.userPassword, owner: $0.ownerPassword)
    }
  }

  func file(
    _ pages: Pages, _ description: PDFDescription, _ toolkit: CairoToolkit
  ) throws -> RenderedFile {
    let finish = PDFFinish(
      description,
      attachments: options.attachments.map { PDFAttachment($0, modified: description.date) },
      schemas: options.schemas, claims: claims)
    var bytes = try pages.pdf(finish, toolkit: toolkit)
    bytes = try annexes.appended(to: bytes)
    if let protection { bytes = try protection.applied(to: bytes) }
    return RenderedFile(page: nil, bytes: bytes, notices: notices)
  }

  private var claims: PDFClaims {
    let isArchival = options.isArchival && protection == nil
    return PDFClaims(
      archival: isArchival ? annexes.claims.archival : nil,
      isAccessible: annexes.claims.isAccessible)
  }

  /// What the file is not, for a reason that the user gave.
  private var notices: [Diagnostic] {
    var notices: [Diagnostic] = []
    if options.isArchival, protection != nil {
      notices.append(
        Diagnostic(
          code: "PDF-PASSWORD", severity: .advice,
          message: "with a password the PDF is not archival (PDF/A)"))
    }
    if !annexes.claims.isAccessible {
      notices.append(
        Diagnostic(
          code: "PDF-ANNEX", severity: .advice,
          message: "the PDF is not accessible throughout (PDF/UA): "
            + "not every annex says that it is, with a structure that holds together"))
    }
    for (annex, file) in zip(options.annexes, annexes.files) where file.hasAttachments {
      notices.append(
        Diagnostic(
          code: "PDF-ANNEX-FILES", severity: .warning,
          message: "the files inside \(annex.name) do not come along, only its pages",
          hint: "attach them: --attach FILE"))
    }
    return notices
  }
}

/// What is wrong with an annex.
struct AnnexFailure: Error {
  let message: String
  let hint: String?
  /// Where the document names it.
  let pointer: JSONPointer?

  init(_ name: String, _ reason: String, hint: String?, at pointer: JSONPointer?) {
    message = "\(name): \(reason)"
    self.hint = hint
    self.pointer = pointer
  }
}

extension Document {
  /// The PDFs among what a document encloses, in the order of its list.
  func enclosedFiles(_ readFile: (String) throws -> [UInt8]) throws -> [Annex] {
    let folder = Input.folder(of: source.trees.first?.file ?? "")
    return try enclosures.enumerated().compactMap { index, enclosure in
      guard let file = enclosure.file else { return nil }
      let pointer: JSONPointer = ["enclosures", "\(index)", "file"]
      do {
        var annex = Annex(name: file, bytes: try readFile(folder + file))
        annex.pointer = pointer
        return annex
      } catch {
        throw AnnexFailure(
          file, "\(error)", hint: "the path is read from the folder of the document", at: pointer)
      }
    }
  }

  private var enclosures: [Enclosure] {
    switch self {
    case .invoice(let invoice): invoice.enclosures
    case .letter(let letter): letter.enclosures
    }
  }
}
