internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 230: VAT in the currency of the state. Read 2026-11-21.
extension Requirement {
  static let universalVat: [Requirement] = [
    Requirement(
      "GEN-VAT-05", asks: "Is the VAT shown in the currency of the seller's country?",
      law: .of(.vatDirective, "art. 91 and 230"), .of(.en16931, "BR-53"),
      when: { $0.mustConvertVat }, at: ["vatCurrency"]
    ) { subject in
      guard let wanted = subject.seller.address?.country.currency else { return .notChecked }
      let given = subject.vatCurrency?.currency
      return given == wanted
        ? .passed
        : .failed(["wanted": .text(wanted.code), "currency": .text(subject.currency.code)])
    },

    Requirement(
      "GEN-VAT-06", asks: "Is the second currency another one than the document's?", .warning,
      law: .of(.en16931, "BT-6, BR-53"), when: { $0.vatCurrency != nil }, at: ["vatCurrency"]
    ) { .demand($0.vatCurrency?.currency != $0.currency) },
  ]
}

extension Subject {
  /// A member state's seller who charges VAT in a currency that is not the state's.
  fileprivate var mustConvertVat: Bool {
    guard let country = invoice.seller.address?.country, let national = country.currency else {
      return false
    }
    return invoice.type.isFiscal && country.isInEuropeanUnion && national != invoice.currency
      && !invoice.totals.vatTotal.isZero
  }
}
