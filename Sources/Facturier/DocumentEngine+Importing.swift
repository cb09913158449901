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
  /// Reads an e-invoice in CII or UBL. Throws what keeps it from being a document.
  public func importInvoice(_ input: Input) throws(InputFailure) -> ImportedInvoice {
    let read = try ReadInvoice(input.bytes, file: input.name)
    let invoice = try Invoice.read(
      read.tree, in: Input.folder(of: input.name), readFile: environment.readFile)
    return ImportedInvoice(
      format: read.format, guideline: read.guideline, json: read.document.text, invoice: invoice,
      leftovers: read.leftovers.map { Diagnostic($0, file: input.name) },
      files: read.files.map { name, bytes in
        EmbeddedFile(
          name: name, bytes: bytes, mediaType: MediaType(fileName: name)?.name ?? "")
      })
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
