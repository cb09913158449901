internal import FacturierCore
internal import FacturierModel

/// The number under which the state knows a company (BT-30, BT-47), and the VAT number that often holds
/// it. Read 2026-11-21.
extension Requirement {
  static let companyNumbers: [Requirement] = [
    Requirement(
      "ID-COMPANY-01", asks: "Are the company numbers well formed, check digits included?",
      law: .of(.checkDigits, "SIREN, enterprise number, UID, KvK"),
      when: { $0.parties.contains { $0.party.companyNumber != nil } },
      at: ["seller", "companyNumber"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          guard let number = party.companyNumber, !party.acceptsCompanyNumber(number) else {
            return nil
          }
          return Finding(
            at: place.appending("companyNumber"), arguments: ["number": .text(number.value)])
        })
    },

    // A member of a VAT group may bear the group's number in Belgium and in Switzerland, so there it
    // only warns; a French member bears its own (CGI, annex II, art. 242 nonies A, I, 5° bis).
    Requirement(
      "ID-COMPANY-02", asks: "Do company number and VAT number agree?",
      law: .of(.checkDigits, "a VAT number of BE, CH and FR holds the company's number"),
      when: { $0.parties.contains { $0.party.companyNumber != nil && $0.party.vatNumber != nil } },
      at: ["seller", "vatNumber"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          guard let (company, inVat, isFrench) = party.companyNumbers, company != inVat else {
            return nil
          }
          return Finding(
            at: place.appending("vatNumber"),
            arguments: [
              "company": .text(company), "vat": .text(inVat), "name": .text(party.name),
            ],
            isFrench ? .error : .warning)
        })
    },

    Requirement(
      "ID-COMPANY-03", asks: "Do the numbers of places of business begin with the company's?",
      law: .of(.sirene, "art. R123-221: the SIRET is the SIREN and five digits"),
      when: { $0.parties.contains { $0.party.sirens != nil } }, at: ["seller", "identifiers"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          guard let (siren, siret) = party.sirens, siret.siren != siren.compact else { return nil }
          return Finding(
            at: place.appending("identifiers"),
            arguments: ["siret": .text(siret.printed), "siren": .text(siren.printed)])
        })
    },

    Requirement(
      "ID-TAX-01", asks: "Are the German tax numbers well formed?", .warning,
      law: .of(.checkDigits, "Steuernummer: 10, 11 or 13 digits"),
      when: { $0.parties.contains { $0.party.germanTaxNumber != nil } },
      at: ["seller", "taxNumber"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          guard let number = party.germanTaxNumber, (try? Steuernummer(number)) == nil else {
            return nil
          }
          return Finding(
            at: place.appending("taxNumber"), arguments: ["number": .text(number)])
        })
    },
  ]
}

extension Party {
  var country: Country? { address?.country }

  /// True where nothing is known about the form.
  fileprivate func acceptsCompanyNumber(_ number: PartyIdentifier) -> Bool {
    if let scheme = number.scheme {
      return NumberScheme(scheme)?.accepts(number.value) ?? true
    }
    switch country {
    case .france?:
      return (try? SIREN(number.value)) != nil || (try? SIRET(number.value)) != nil
    case .belgium?: return (try? BelgianEnterpriseNumber(number.value)) != nil
    case .switzerland?: return (try? SwissUID(number.value)) != nil
    // Bodies without an enterprise have the nine digits of an RSIN.
    case .netherlands?:
      return (try? KvKNumber(number.value)) != nil || number.value.utf8.count == 9
    default: return true
    }
  }

  /// The company's number and the one inside its VAT number, where both can be read and are of the same
  /// kind; and whether they are French.
  fileprivate var companyNumbers: (company: String, inVat: String, isFrench: Bool)? {
    guard let vatNumber, let vat = try? VATNumber(vatNumber), let number = companyNumber?.value
    else { return nil }
    if vat.isMonegasque { return nil }
    if let inVat = vat.siren, let company = Self.siren(number) {
      return (company.printed, inVat.printed, true)
    }
    if let inVat = vat.enterpriseNumber, let company = try? BelgianEnterpriseNumber(number) {
      return (company.printed, inVat.printed, false)
    }
    if let inVat = try? SwissVATNumber(vatNumber).uid, let company = try? SwissUID(number) {
      return (company.printed, inVat.printed, false)
    }
    return nil
  }

  /// The company's number and that of its place of business, where both can be read.
  fileprivate var sirens: (SIREN, SIRET)? {
    let siret = identifiers.lazy.filter { $0.scheme.flatMap(NumberScheme.init) == .siret }
      .compactMap { try? SIRET($0.value) }.first
    guard let siret, country == .france, let number = companyNumber?.value,
      let siren = try? SIREN(number)
    else { return nil }
    return (siren, siret)
  }

  fileprivate var germanTaxNumber: String? { country == .germany ? taxNumber : nil }

  /// The company's own nine digits, from them or from the number of a place of business.
  private static func siren(_ number: String) -> SIREN? {
    (try? SIREN(number)) ?? (try? SIRET(number)).flatMap { try? SIREN($0.siren) }
  }
}

extension VATNumber {
  /// Monaco's numbers are French in form, with 000 where a SIREN would begin.
  fileprivate var isMonegasque: Bool { prefix == "FR" && national.dropFirst(2).hasPrefix("000") }
}
