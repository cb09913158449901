internal import FacturierTemplates
internal import PDFFinishing
internal import Typesetting
internal import TypesettingCairo

/// A payment code of a document.
public enum CodeKind: String, CaseIterable, Sendable {
  /// The European code of a credit transfer in euro.
  case epc
  /// The code of a Swiss QR-bill.
  case swiss
  /// The page on which to pay.
  case link
}

/// Why a document has no such code.
public enum CodeFailure: Error, Sendable, CustomStringConvertible {
  case transfer(TransferCodeError)
  case link(PaymentLinkError)
  /// A document of this type asks for no money.
  case asksForNothing(type: String)
  /// All is paid, or more than all.
  case nothingDue
  /// The payee collects the money, so that a code would have it paid twice.
  case directDebit
  /// Nothing in the document leads to a code.
  case none
  case noLink

  public var description: String {
    switch self {
    case .transfer(let error): "\(error)"
    case .link(let error): "\(error)"
    case .asksForNothing(let type):
      "\(Self.words(type)) asks for no payment, so it has no payment code"
    case .nothingDue: "nothing is left to pay, so there is no payment code"
    case .directDebit:
      "the money is collected by direct debit; with a payment code it would be paid twice"
    case .none:
      "this document has no payment code: it asks for no transfer in a currency that has one"
    case .noLink: "the document has no payment link; add it to /payment/link"
    }
  }

  /// A type as a message names it: `a credit note`.
  private static func words(_ type: String) -> String {
    let words = type.reduce(into: "") { text, letter in
      text += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
    }
    return (words.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + words
  }
}

extension DocumentEngine {
  /// The text of a payment code, nothing else; that of the document's own kind unless one is given.
  public func codeText(
    of invoice: Invoice, kind: CodeKind? = nil
  ) throws(CodeFailure) -> String {
    try checkMoney(askedBy: invoice)
    return try codeText(of: invoice.paymentRequest, kind)
  }

  /// The same of a letter: for the exact amount that it asks.
  public func codeText(of letter: Letter, kind: CodeKind? = nil) throws -> String {
    guard letter.type.asksForPayment else {
      throw CodeFailure.asksForNothing(type: letter.type.rawValue)
    }
    guard let request = letter.paymentRequest(try account(of: letter)) else {
      throw CodeFailure.nothingDue
    }
    try checkMeans(of: request)
    return try codeText(of: request, kind)
  }

  private func codeText(
    of request: PaymentRequest, _ kind: CodeKind?
  ) throws(CodeFailure) -> String {
    switch kind {
    case .link: return try linkText(of: request)
    case .epc: return try text(of: request, .epc)
    case .swiss: return try text(of: request, .swiss)
    case nil:
      if let usual = request.usualTransferCode { return try text(of: request, usual) }
      guard request.instructions.link != nil else { throw .none }
      return try linkText(of: request)
    }
  }

  /// A payment code alone, with its quiet zone, as a picture of one page. A module is 0.4 mm wide, a
  /// Swiss code 46 mm with the cross in its middle, each times `scale`.
  public func code(
    _ text: String, as format: OutputFormat, scale: Double = 1, resolution: Double = 300
  ) throws -> [UInt8] {
    let toolkit = try codeToolkit ?? CairoToolkit(fonts: [])
    codeToolkit = toolkit
    let size = try toolkit.qrSymbol(text, level: .medium).size
    let sheet = CodeSheet(text: text, modules: size, scale: scale)
    let style = try StyleSheet(parsing: sheet.style, file: "code")
    let markup = try Markup(parsing: sheet.markup, file: "code")
    let pages = try Typesetter(toolkit, style).pages(markup)
    switch format {
    case .pdf:
      let date = environment.creationDate ?? "1970-01-01T00:00:00Z"
      return try pages.pdf(
        PDFFinish(
          PDFDescription(
            title: pages.title, author: "", language: pages.language, date: date,
            creator: "Facturier")),
        toolkit: toolkit)
    case .png: return try pages.png(resolution: resolution, toolkit: toolkit)[0]
    case .svg: return try pages.svg(toolkit: toolkit)[0]
    }
  }

  /// Whether there is something that the reader of the document should pay by itself.
  private func checkMoney(askedBy invoice: Invoice) throws(CodeFailure) {
    let type = invoice.type.rawValue
    if invoice.type == .selfBilledInvoice { throw .asksForNothing(type: type) }
    if !invoice.asksForMoney {
      throw invoice.totals.due.minorUnits > 0 || invoice.type == .creditNote
        ? .asksForNothing(type: type) : .nothingDue
    }
    try checkMeans(of: invoice.paymentRequest)
  }

  private func checkMeans(of request: PaymentRequest) throws(CodeFailure) {
    let payment = request.instructions
    if payment.means.isDirectDebit, !payment.otherMeans.contains(where: \.isTransfer) {
      throw .directDebit
    }
  }

  private func text(
    of request: PaymentRequest, _ kind: PaymentCodeOptions.Kind
  ) throws(CodeFailure) -> String {
    let code: TransferCode?
    do throws(TransferCodeError) { code = try request.transferCode(kind) } catch {
      throw .transfer(error)
    }
    guard let code else { throw .none }
    return code.payload
  }

  private func linkText(of request: PaymentRequest) throws(CodeFailure) -> String {
    guard let link = request.instructions.link else { throw .noLink }
    do throws(PaymentLinkError) { return try PaymentLink(link).text } catch { throw .link(error) }
  }
}
