package import FacturierModel

/// The languages of e-invoices that Facturier writes.
public enum EInvoiceFormat: String, CaseIterable, Hashable, Sendable {
  /// UN/CEFACT Cross Industry Invoice, in a profile of Factur-X.
  case cii
  /// UBL 2.1 by EN 16931 alone.
  case ubl
  /// UBL 2.1 for the Peppol network (BIS Billing 3).
  case peppol
}

/// An e-invoice to be written.
package struct EInvoice: Sendable {
  package let facts: Facts
  private let syntax: Syntax
  private let profile: Profile

  /// What `invoice` says in a format. Nil for a quote, which EN 16931 does not know.
  package init?(
    _ invoice: Invoice, _ texts: DocumentTexts = DocumentTexts(), as format: EInvoiceFormat,
    profile: Profile = .en16931, process: String? = nil
  ) {
    guard let code = invoice.code else { return nil }
    let peppol = format == .peppol ? PeppolProcess(typeCode: code) : nil
    facts = Facts(
      invoice, format == .peppol ? texts.withOneNote : texts,
      guideline: peppol?.customization
        ?? (format == .cii ? profile : .en16931).guideline,
      process: peppol?.process ?? invoice.businessProcess ?? process)
    switch format {
    case .cii: syntax = .cii
    case .ubl, .peppol:
      syntax = TypeCode.isCredit(code) ? .ublCreditNote : .ublInvoice
    }
    self.profile = format == .cii ? profile : .extended
  }

  /// The message.
  package var bytes: [UInt8] { FactsWriter.bytes(facts, in: syntax, profile: profile) }
}

/// The kinds of documents, by their codes of UNTDID 1001.
package enum TypeCode {
  /// Those that UBL writes as credit notes (code list of EN 16931, BR-CL-01).
  private static let credits: Set<String> = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
  ]

  package static func isCredit(_ code: String) -> Bool { credits.contains(code) }

  /// Those that the buyer writes.
  package static func isSelfBilled(_ code: String) -> Bool { ["261", "389"].contains(code) }
}

/// The rules of Peppol that a message names (BIS Billing 3 and its self-billing sister).
struct PeppolProcess {
  let customization: String
  let process: String

  init(typeCode: String) {
    let kind = TypeCode.isSelfBilled(typeCode) ? "selfbilling" : "billing"
    customization =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:\(kind):3.0"
    process = "urn:fdc:peppol.eu:2017:poacc:\(kind):01:1.0"
  }
}
