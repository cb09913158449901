internal import PDFFinishing

/// An e-invoice read into a document of ours.
public struct ImportedInvoice: Sendable {
  /// In which language it is written.
  public let format: EInvoiceFormat
  /// The rules that it says it follows (BT-24).
  public let guideline: String?
  /// The same as a document in JSON.
  public let json: String
  public let invoice: Invoice
  /// What our documents have no place for, each with its place in the file.
  public let leftovers: [Diagnostic]
  /// The files in it, by the names that the document uses.
  public let files: [EmbeddedFile]
}

extension DocumentEngine {
  /// Reads an e-invoice: a message in CII or UBL, or a PDF with one in it. Throws what keeps it from being
  /// a document.
  public func importInvoice(_ input: Input) throws(InputFailure) -> ImportedInvoice {
    let (read, others) = try EInvoiceFile.read(input)
    let invoice = try Invoice.read(
      read.tree, in: Input.folder(of: input.name), readFile: environment.readFile)
    return ImportedInvoice(
      format: read.format, guideline: read.guideline, json: read.document.text, invoice: invoice,
      leftovers: read.leftovers.map { Diagnostic($0, file: input.name) },
      files: (read.files + others).map { name, bytes in
        EmbeddedFile(
          name: name, bytes: bytes, mediaType: MediaType(fileName: name)?.name ?? "")
      })
  }
}

/// A file that may be an e-invoice.
enum EInvoiceFile {
  /// Whether bytes look like XML or PDF, which no document of ours is.
  static func looksLikeOne(_ bytes: [UInt8]) -> Bool {
    isPDF(bytes) || ReadInvoice.looksLikeXML(bytes)
  }

  private static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

  /// The message, with the other files of a PDF.
  static func read(
    _ input: Input
  ) throws(InputFailure) -> (ReadInvoice, others: [(name: String, bytes: [UInt8])]) {
    guard isPDF(input.bytes) else {
      return (try ReadInvoice(input.bytes, file: input.name), [])
    }
    var files = try attachments(of: input)
    // By what is in them and not by their names, which differ; the usual ones go first.
    let order = files.indices.sorted { rank(files[$0].name) < rank(files[$1].name) }
    var reason: InputFailure?
    for index in order where ReadInvoice.looksLikeXML(files[index].bytes) {
      do throws(InputFailure) {
        let read = try ReadInvoice(files[index].bytes, file: input.name)
        files.remove(at: index)
        return (read, files.filter { $0.name.isPathBelow })
      } catch {
        reason = reason ?? error
      }
    }
    throw reason ?? failure("there is no e-invoice in this PDF", input)
  }

  private static func rank(_ name: String) -> Int {
    let usual = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"]
    return usual.firstIndex(of: name.lowercased()) ?? usual.count
  }

  private static func attachments(
    of input: Input
  ) throws(InputFailure) -> [(name: String, bytes: [UInt8])] {
    do throws(ForeignPDFError) {
      return try ForeignPDF(input.bytes).attachments().map { ($0.name, $0.bytes) }
    } catch {
      throw failure("this PDF cannot be read: \(error)", input)
    }
  }

  private static func failure(_ message: String, _ input: Input) -> InputFailure {
    let place = SourceLocation(file: input.name, line: 1, column: 1)
    return InputFailure([
      Diagnostic(code: InputCode.value.rawValue, location: place, message: message)
    ])
  }
}

extension Diagnostic {
  /// Something that is read but not kept.
  fileprivate init(_ leftover: Leftover, file: String) {
    let place = SourceLocation(file: file, line: max(1, leftover.line), column: 1)
    self.init(
      code: "IMPORT-LEFT", severity: .warning, location: place,
      message: "\(leftover.path) is left out: \(leftover.text.prefix(60))")
  }
}
