internal import FacturierCore
internal import FacturierModel

/// CGI, annexe II, art. 242 nonies A, I, 1° to 7°, and II. Read 2026-11-21.
extension Requirement {
  static let frenchVatIdentity: [Requirement] = [
    Requirement(
      "FR-01", asks: "Does the seller give its SIREN?", law: .of(.frenchAnnex, "I, 1°"),
      when: { $0.type.isFiscal }, at: ["seller", "companyNumber"]
    ) { subject in
      if subject.seller.givesSIREN { return .passed }
      // The SIREN is part of a French VAT number, though not under its name.
      return .failed([:], subject.seller.vatNumber == nil ? .error : .warning)
    },

    Requirement(
      "FR-01B", asks: "Does the invoice give the SIREN of a customer that is a French business?",
      law: .of(.frenchAnnex, "I, 1°"), .of(.frenchElectronicInvoices, "timing"), of: .business,
      when: { $0.type.isFiscal && $0.buyer.address?.country == .france },
      at: ["buyer", "companyNumber"]
    ) { $0.buyer.givesSIREN ? .passed : .failed([:], $0.phaseIn) },

    Requirement(
      "FR-02", asks: "Does a seller who charges VAT give its VAT number?",
      law: .of(.frenchAnnex, "I, 2°, and II"),
      when: { $0.type.isFiscal && !$0.isCorrective && $0.has(.standard) && !$0.isSmallInvoice },
      at: ["seller", "vatNumber"]
    ) { .demand($0.hasSellerVatNumber) },

    Requirement(
      "FR-03", asks: "Are both VAT numbers there where goods go to another member state?",
      law: .of(.frenchAnnex, "I, 3°"), when: { $0.has(.intraCommunity) },
      at: ["buyer", "vatNumber"]
    ) { .found($0.missingVatNumbers) },

    Requirement(
      "FR-04", asks: "Are both VAT numbers there where the customer owes the VAT?",
      law: .of(.frenchAnnex, "I, 4°"), when: { $0.has(.reverseCharge) }, at: ["buyer", "vatNumber"]
    ) { .found($0.missingVatNumbers) },

    Requirement(
      "FR-05", asks: "Are the tax representative's VAT number, name and address there?",
      law: .of(.frenchAnnex, "I, 5°"), when: { $0.taxRepresentative != nil },
      at: ["taxRepresentative"]
    ) { subject in
      guard let agent = subject.taxRepresentative else { return .notChecked }
      return .demand(agent.vatNumber != nil && agent.address != nil && !agent.name.isBlank)
    },

    Requirement(
      "FR-06", asks: "Does a member of a VAT group say so?", law: .of(.frenchAnnex, "I, 5° bis"),
      when: { $0.sellerStatus.isVatGroupMember }, at: ["seller", "vatGroupMember"]
    ) { $0.demand("vat-group") },

    Requirement(
      "FR-08", asks: "Is the number one of a sequence?", .warning,
      law: .of(.frenchAnnex, "I, 7°"), when: { $0.type.isFiscal }, at: ["number"]
    ) { subject in .demand(subject.number.contains(where: \.isNumber)) },

    .question(
      "FR-09", asks: "Is the delivery address of goods there if it is not the customer's?",
      law: .of(.frenchAnnex, "I, 7° bis"), .of(.frenchElectronicInvoices, "timing"), of: .business,
      when: { $0.type.isFiscal && $0.sellsGoods && $0.delivery?.address == nil },
      at: ["delivery", "address"]),
  ]
}

extension Subject {
  /// Credits and corrections.
  var isCorrective: Bool { invoice.type == .creditNote || invoice.type == .correctedInvoice }

  /// At most what art. 242 nonies A, II, calls small.
  fileprivate var isSmallInvoice: Bool {
    guard let limit = law.value("small-invoice", of: .france, on: date) else { return false }
    return invoice.totals.totalWithoutVat.decimal <= limit
  }

  fileprivate var hasSellerVatNumber: Bool {
    invoice.seller.vatNumber != nil || invoice.taxRepresentative?.vatNumber != nil
  }

  fileprivate var missingVatNumbers: [Finding] {
    var findings: [Finding] = []
    if !hasSellerVatNumber { findings.append(Finding(at: ["seller", "vatNumber"])) }
    if invoice.buyer.vatNumber == nil { findings.append(Finding(at: ["buyer", "vatNumber"])) }
    return findings
  }

  var sellsGoods: Bool { invoice.operations == .goods || invoice.operations == .mixed }
}

extension Party {
  /// Whether a SIREN stands somewhere: as company number, in a SIRET, in a register.
  var givesSIREN: Bool {
    companyNumber != nil || siret != nil || identifiers.contains { $0.scheme == "0002" }
      || registers.contains { $0.number != nil }
  }

  /// The number of the place of business: 14 digits.
  var siret: String? {
    let numbers = identifiers.filter { $0.scheme == "0009" } + [companyNumber].compactMap(\.self)
    return numbers.map(\.value).first { $0.filter { "0"..."9" ~= $0 }.count == 14 }
  }
}
