internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BG-4 to BG-12: who is named on an invoice. Read 2026-11-21.
extension Requirement {
  static let europeanParties: [Requirement] = [
    Requirement(
      "BR-17", asks: "Is the payee named?", law: .of(.en16931, "BR-17"),
      when: { $0.isFiscal && $0.payee != nil }, at: ["payee", "name"]
    ) { .demand($0.payee?.name.isBlank == false) },

    Requirement(
      "BR-18", asks: "Is the tax representative named?",
      law: .of(.en16931, "BR-18"), .of(.vatDirective, "art. 226(15)"),
      when: { $0.isFiscal && $0.taxRepresentative != nil }, at: ["taxRepresentative", "name"]
    ) { .demand($0.taxRepresentative?.name.isBlank == false) },

    Requirement(
      "BR-19", asks: "Does the tax representative have an address?",
      law: .of(.en16931, "BR-19"), .of(.vatDirective, "art. 226(15)"),
      when: { $0.isFiscal && $0.taxRepresentative != nil },
      at: ["taxRepresentative", "address"]
    ) { .demand($0.taxRepresentative?.address != nil) },

    Requirement(
      "BR-56", asks: "Does the tax representative have a VAT number?",
      law: .of(.en16931, "BR-56"), .of(.vatDirective, "art. 226(15)"),
      when: { $0.isFiscal && $0.taxRepresentative != nil },
      at: ["taxRepresentative", "vatNumber"]
    ) { .demand($0.taxRepresentative?.vatNumber != nil) },

    Requirement(
      "BR-62", asks: "Does the seller's electronic address say what kind it is?", .warning,
      law: .of(.en16931, "BR-62"),
      when: { $0.isFiscal && $0.seller.electronicAddress != nil },
      at: ["seller", "electronicAddress", "scheme"]
    ) { .demand($0.seller.electronicAddress?.scheme != nil) },

    Requirement(
      "BR-63", asks: "Does the buyer's electronic address say what kind it is?", .warning,
      law: .of(.en16931, "BR-63"),
      when: { $0.isFiscal && $0.buyer.electronicAddress != nil },
      at: ["buyer", "electronicAddress", "scheme"]
    ) { .demand($0.buyer.electronicAddress?.scheme != nil) },

    Requirement(
      "BR-CO-09", asks: "Do the VAT numbers begin with the letters of a country?", .warning,
      law: .of(.en16931, "BR-CO-09"), .of(.vatDirective, "art. 215"),
      when: { $0.isFiscal && !$0.vatNumbers.isEmpty }, at: ["seller", "vatNumber"]
    ) { subject in
      .found(
        subject.vatNumbers.compactMap { number, pointer in
          let prefix = String(number.filter { !$0.isWhitespace }.prefix(2)).uppercased()
          if prefix == "EL" || Country(prefix) != nil { return nil }
          return Finding(at: pointer, arguments: ["number": .text(number)])
        })
    },

    Requirement(
      "BR-CO-26", asks: "Can the buyer's software tell who the seller is?", .advice,
      law: .of(.en16931, "BR-CO-26"), when: { $0.isFiscal }, at: ["seller", "companyNumber"]
    ) { subject in
      let seller = subject.seller
      return .demand(
        seller.vatNumber != nil || seller.companyNumber != nil || !seller.identifiers.isEmpty)
    },
  ]
}
