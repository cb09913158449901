internal import FacturierTemplates

/// What Facturier reads, checks and draws.
public enum Document: Sendable {
  case invoice(Invoice)
  case letter(Letter)
}

extension Document {
  public var language: Language {
    switch self {
    case .invoice(let invoice): invoice.language
    case .letter(let letter): letter.language
    }
  }

  /// The day it is issued or written.
  public var date: CalendarDate {
    switch self {
    case .invoice(let invoice): invoice.issueDate
    case .letter(let letter): letter.date
    }
  }

  /// The seller of an invoice, the sender of a letter.
  public var author: Party { stationery.writer }

  var source: DocumentSource {
    switch self {
    case .invoice(let invoice): invoice.source
    case .letter(let letter): letter.source
    }
  }

  var stationery: any Stationery {
    switch self {
    case .invoice(let invoice): invoice
    case .letter(let letter): letter
    }
  }
}

extension DocumentEngine {
  /// Reads an invoice or a letter, as its `type` says. `profile` fills in what the document does not say
  /// of its seller or sender.
  public func readDocument(
    _ input: Input, profile: Input? = nil
  ) throws(InputFailure) -> Document {
    try open(input, profile: profile).document
  }

  /// The same, from e-invoices in CII and UBL as well, with what has no place in a document of ours.
  public func open(
    _ input: Input, profile: Input? = nil
  ) throws(InputFailure) -> (document: Document, leftovers: [Diagnostic]) {
    if EInvoiceFile.looksLikeOne(input.bytes) {
      let imported = try importInvoice(input)
      return (.invoice(imported.invoice), imported.leftovers)
    }
    let tree = try SourceTree.read(input)
    let readFile = environment.readFile
    let document: Document =
      Letter.isLetter(tree)
      ? .letter(try .read(tree, in: input.folder, sender: profile, readFile: readFile))
      : .invoice(try .read(tree, in: input.folder, seller: profile, readFile: readFile))
    return (document, [])
  }

  /// Asks everything that a document must have, or must not say.
  public func check(
    _ document: Document, options: CheckOptions = CheckOptions()
  ) throws(InputFailure) -> Checklist {
    switch document {
    case .invoice(let invoice): try check(invoice, options: options)
    case .letter(let letter): try check(letter, options: options)
    }
  }

  /// What a check finds.
  public func findings(
    in document: Document, options: CheckOptions = CheckOptions()
  ) throws(InputFailure) -> [Diagnostic] {
    switch document {
    case .invoice(let invoice): try findings(in: invoice, options: options)
    case .letter(let letter): try findings(in: letter, options: options)
    }
  }
}
