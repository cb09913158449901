internal import FacturierTemplates

/// How a document is written as an e-invoice.
public struct ExportOptions: Sendable {
  public var format: EInvoiceFormat
  /// How much a CII message tells; the others tell all.
  public var profile: Profile
  /// The language of mentions and terms; nil for the document's own.
  public var language: Language?
  /// Whether the page goes into the message as a PDF (BT-125).
  public var embedsPage = false

  public init(
    as format: EInvoiceFormat = .cii, profile: Profile = .en16931, language: Language? = nil
  ) {
    self.format = format
    self.profile = profile
    self.language = language
  }
}

extension DocumentEngine {
  /// Writes a document as an e-invoice, with the mentions that its page has. The document is not
  /// checked first; that is `check`. Throws for a quote, which no e-invoice knows, and for amounts that the
  /// profile cannot hold.
  public func export(
    _ invoice: Invoice, options: ExportOptions = ExportOptions()
  ) throws(ExportFailure) -> [UInt8] {
    var texts = try documentTexts(of: invoice, language: options.language)
    if options.format == .cii,
      let obstacle = invoice.obstacle(to: options.profile, saysWhen: texts.paymentTerms != nil)
    {
      throw .unfit(options.profile, obstacle)
    }
    if options.embedsPage { texts.page = try page(of: invoice, options) }
    let message = EInvoice(
      invoice, texts, as: options.format,
      profile: options.profile, process: invoice.frenchProcess)
    guard let message else { throw .notAnInvoice(invoice.type) }
    return message.bytes
  }

  /// The page as a file of the invoice's name.
  private func page(
    of invoice: Invoice, _ options: ExportOptions
  ) throws(ExportFailure) -> DocumentTexts.Page? {
    do throws(RenderFailure) {
      let files = try render(invoice, options: RenderOptions(language: options.language))
      let name = String(invoice.number.map { $0.isLetter || $0.isNumber ? $0 : "-" })
      return files.first.map { .init(name: "\(name).pdf", bytes: $0.bytes) }
    } catch {
      throw .unreadable(error.description)
    }
  }

  /// What the page says in words that follow from the data, for e-invoices.
  private func documentTexts(
    of invoice: Invoice, language: Language?
  ) throws(ExportFailure) -> DocumentTexts {
    do {
      let library = try library(invoice.theme.name ?? "classic")
      let terms = try library.termsTexts(of: invoice, language: language)
      let mentions = try mentions(for: invoice, language: language).map {
        ($0, wording(of: $0, on: invoice))
      }
      var texts = DocumentTexts(invoice, terms, mentions)
      for file in invoice.attachments.compactMap(\.file) {
        texts.files[file] = try environment.readFile(invoice.folder + file)
      }
      return texts
    } catch {
      throw .unreadable("\(error)")
    }
  }
}

/// Why a document did not become an e-invoice.
public enum ExportFailure: Error, Sendable, CustomStringConvertible {
  /// No e-invoice knows documents of this type.
  case notAnInvoice(DocumentType)
  /// The profile cannot hold what the document says.
  case unfit(Profile, ProfileObstacle)
  /// Words, law or an attachment could not be read.
  case unreadable(String)

  public var description: String {
    switch self {
    case .notAnInvoice(let type):
      "a document of type \(type.rawValue) is no invoice, and there is no e-invoice for it"
    case .unfit(let profile, let obstacle):
      "\(obstacle) for the profile \(profile.rawValue)"
    case .unreadable(let reason): reason
    }
  }
}
