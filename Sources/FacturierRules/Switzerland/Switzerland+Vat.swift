internal import FacturierCore
internal import FacturierModel

/// LTVA, art. 26 and 27. Read 2026-11-21.
extension Requirement {
  static let swissVat: [Requirement] = [
    Requirement(
      "CH-01", asks: "Does who charges VAT give its number in the VAT register?",
      law: .of(.swissVatLaw, "art. 26, al. 2, let. a, and art. 27"),
      when: { $0.chargesSwissVat }, at: ["seller", "vatNumber"]
    ) { subject in
      let number = subject.seller.vatNumber ?? ""
      // A number that is malformed in another way is told under its own code.
      return .demand((try? SwissVATNumber(number)) != nil || number.folded.hasTaxSuffix)
    },

    Requirement(
      "CH-06", asks: "Is every rate one that Switzerland has?", .warning,
      law: .of(.swissVatLaw, "art. 25 and 26, al. 2, let. f"),
      when: { $0.chargesSwissVat && $0.chargesVat(within: .switzerland) }, at: ["lines"]
    ) { $0.knownRates(of: .switzerland) },

    Requirement(
      "CH-07", asks: "Do prices for consumers include VAT?", .advice,
      law: .of(.swissPrices, "prices shown to consumers"), of: .consumer,
      when: { $0.chargesSwissVat }, at: ["pricesIncludeVat"]
    ) { .demand($0.pricesIncludeVat) },
  ]
}

extension Subject {
  /// VAT at a rate, unless it is another country's: then the number is that country's too.
  fileprivate var chargesSwissVat: Bool {
    guard invoice.type.isFiscal, !invoice.totals.vatTotal.isZero else { return false }
    let country = invoice.seller.vatNumber.flatMap { try? VATNumber($0) }?.country
    return country == nil || country == .switzerland
  }
}

extension String {
  /// What the tax is called in one of the country's languages, at the end of a number.
  fileprivate var hasTaxSuffix: Bool {
    hasPrefix("che") && ["tva", "mwst", "iva", "tpv"].contains(where: hasSuffix)
  }
}
