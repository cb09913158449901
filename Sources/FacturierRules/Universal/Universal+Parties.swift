internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 226, points 3 to 5. Read 2026-11-21.
extension Requirement {
  static let universalParties: [Requirement] = [
    Requirement(
      "GEN-SELLER-01", asks: "Is the seller named?",
      law: .of(.vatDirective, "art. 226(5)"), .of(.en16931, "BR-06"), at: ["seller", "name"]
    ) { .demand(!$0.seller.name.isBlank) },

    Requirement(
      "GEN-SELLER-02", asks: "Is the seller's address complete?",
      law: .of(.vatDirective, "art. 226(5)"), at: ["seller", "address"]
    ) { .demand($0.seller.address.isComplete) },

    Requirement(
      "GEN-SELLER-03", asks: "Does the seller give a number by which the state knows it?",
      law: .of(.vatDirective, "art. 226(3)"), .of(.en16931, "BR-CO-26, BR-S-02, BR-E-02"),
      when: { $0.type.isFiscal && $0.seller.isInEuropeanUnion }, at: ["seller", "vatNumber"]
    ) { subject in
      let seller = subject.seller
      return .demand(
        seller.vatNumber != nil || seller.taxNumber != nil || seller.companyNumber != nil)
    },

    Requirement(
      "GEN-BUYER-01", asks: "Is the buyer named?",
      law: .of(.vatDirective, "art. 226(5)"), .of(.en16931, "BR-07"), at: ["buyer", "name"]
    ) { .demand(!$0.buyer.name.isBlank) },

    Requirement(
      "GEN-BUYER-02", asks: "Is the buyer's address complete?",
      law: .of(.vatDirective, "art. 226(5)"), when: { $0.customerKind != .consumer },
      at: ["buyer", "address"]
    ) { .demand($0.buyer.address.isComplete) },

    Requirement(
      "GEN-VATNO-01", asks: "Are the VAT numbers well formed, check digits included?",
      law: .of(.vatDirective, "art. 215 and 226(3), (4)"), .of(.en16931, "BR-CO-09"),
      when: { !$0.vatNumbers.isEmpty }, at: ["seller", "vatNumber"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          guard let number = party.vatNumber, party.hasMalformedVatNumber else { return nil }
          return Finding(at: place.appending("vatNumber"), arguments: ["number": .text(number)])
        })
    },
  ]
}

extension Address? {
  /// A town, and a street or at least a post code.
  fileprivate var isComplete: Bool {
    guard let address = self else { return false }
    return address.city != nil && (!address.lines.isEmpty || address.postalCode != nil)
  }
}

extension Party {
  var isInEuropeanUnion: Bool { address?.country.isInEuropeanUnion ?? false }
}

extension Subject {
  /// Who is named on the document, and where.
  var parties: [(party: Party, place: JSONPointer)] {
    let parties: [(Party?, String)] = [
      (invoice.seller, "seller"), (invoice.buyer, "buyer"), (invoice.payee, "payee"),
      (invoice.taxRepresentative, "taxRepresentative"),
    ]
    return parties.compactMap { party, key in party.map { ($0, [key]) } }
  }

  /// The VAT numbers of all parties, and where they stand.
  var vatNumbers: [(String, JSONPointer)] {
    parties.compactMap { party, place in
      party.vatNumber.map { ($0, place.appending("vatNumber")) }
    }
  }
}

extension Party {
  /// Numbers of countries whose form is not known here are taken as they are: what a number elsewhere is
  /// called and how it is written is that country's affair, unless it begins like one of ours.
  fileprivate var hasMalformedVatNumber: Bool {
    guard let vatNumber else { return false }
    do throws(IdentifierError) {
      _ = try VATNumber(vatNumber)
      return false
    } catch {
      return error != .unknown && (VATNumber.isKnown(in: country) || vatNumber.hasKnownPrefix)
    }
  }
}

extension String {
  fileprivate var hasKnownPrefix: Bool {
    let letters = filter { !$0.isWhitespace }.prefix(2).uppercased()
    return VATNumber.prefixes.contains(letters)
  }
}
