internal import FacturierCore
internal import FacturierModel

/// Peppol BIS Billing 3.0.21: what it asks of sellers in the Netherlands, and in Germany between German
/// parties. Belgium, France, Luxembourg and Switzerland have no rules of their own in it. Read 2026-11-29.
extension Requirement {
  static let peppolNational: [Requirement] =
    dutchOnPeppol + germanOnPeppol + [
      Requirement(
        "PEPPOL-NATIONAL-01",
        asks: "Are the rules of the seller's country on the network known here?",
        .warning, law: .of(.peppolBilling, "DK-R, GR-R, IS-R, IT-R, NO-R, SE-R"),
        when: { $0.isFiscal }, at: ["seller", "address", "country"]
      ) { subject in
        let prefix = (subject.seller.vatNumber ?? subject.taxRepresentative?.vatNumber)?
          .uppercased().prefix(2)
        let country = subject.seller.address?.country.code ?? ""
        let unknown: Set<String> = ["DK", "EL", "GR", "IS", "IT", "NO", "SE"]
        let found = [prefix.map(String.init) ?? country, country].first(where: unknown.contains)
        return found.map { .failed(["country": .text($0)]) } ?? .passed
      }
    ]

  private static let dutchOnPeppol: [Requirement] = [
    Requirement(
      "NL-R-001", asks: "Does a Dutch credit note name the invoice?",
      law: .of(.peppolBilling, "NL-R-001"),
      when: { $0.isFiscal && $0.isDutch && $0.isCreditNote },
      at: ["precedingInvoices"]
    ) { .demand(!$0.precedingInvoices.isEmpty || !$0.deposits.isEmpty) },

    Requirement(
      "NL-R-002", asks: "Do Dutch addresses have street, town and post code?",
      law: .of(.peppolBilling, "NL-R-002, NL-R-004, NL-R-006"),
      when: { $0.isFiscal && $0.isDutch }, at: ["seller", "address"]
    ) { subject in
      .found(
        subject.dutchParties.filter { party, place in
          place != ["payee"] && party.address?.isComplete == false
        }.map { Finding(at: $0.place.appending("address")) })
    },

    Requirement(
      "NL-R-003", asks: "Are the company numbers of Dutch parties those of the KvK or OIN?",
      law: .of(.peppolBilling, "NL-R-003, NL-R-005"),
      when: { subject in
        subject.isFiscal && subject.isDutch
          && subject.dutchParties.contains { $0.party.companyNumber != nil }
      }, at: ["seller", "companyNumber"]
    ) { subject in
      .found(
        subject.dutchParties.filter { party, place in
          ["seller", "buyer"].contains(place.tokens.first ?? "")
            && party.companyNumber.map { !["0106", "0190"].contains($0.scheme ?? "0106") } == true
        }.map { Finding(at: $0.place.appending("companyNumber")) })
    },

    Requirement(
      "NL-R-007", asks: "Does a Dutch invoice say how to pay, in one of the ways for it?",
      law: .of(.peppolBilling, "NL-R-007, NL-R-008"), when: { $0.isFiscal && $0.isDutch },
      at: ["payment", "means"]
    ) { subject in
      guard subject.tellsMeans else { return .demand(subject.totals.due.minorUnits <= 0) }
      return .demand(["30", "48", "49", "57", "58", "59"].contains(subject.meansCode))
    },

    Requirement(
      "NL-R-009", asks: "Does a Dutch invoice with lines of an order name the order?",
      law: .of(.peppolBilling, "NL-R-009"),
      when: { subject in
        subject.isFiscal && subject.isDutch && subject.lines.contains { $0.orderLine != nil }
      }, at: ["purchaseOrderReference"]
    ) { .demand($0.references.purchaseOrder != nil || $0.references.salesOrder != nil) },
  ]

  private static let germanOnPeppol: [Requirement] = [
    Requirement(
      "DE-R-001", asks: "Does an invoice within Germany say how to pay?",
      law: .of(.peppolBilling, "DE-R-001"), when: { $0.isFiscal && $0.isWithin(.germany) },
      at: ["payment"]
    ) { .demand($0.tellsMeans) },

    Requirement(
      "DE-R-002", asks: "Does a German seller name a contact with telephone and e-mail?",
      law: .of(.peppolBilling, "DE-R-002, DE-R-005 to DE-R-007"),
      when: { $0.isFiscal && $0.isWithin(.germany) }, at: ["seller", "contact"]
    ) { subject in
      let contact = subject.seller.contact
      let known: [(String, String?)] = [
        ("name", contact.name), ("phone", contact.phone), ("email", contact.email),
      ]
      return .found(
        known.filter { $0.1?.isBlank != false }.map { Finding(at: ["seller", "contact", $0.0]) })
    },

    Requirement(
      "DE-R-003", asks: "Do German addresses have a town and a post code?",
      law: .of(.peppolBilling, "DE-R-003, DE-R-004, DE-R-008 to DE-R-011"),
      when: { $0.isFiscal && $0.isWithin(.germany) }, at: ["buyer", "address"]
    ) { subject in
      let places: [(Address?, JSONPointer)] = [
        (subject.seller.address, ["seller", "address"]),
        (subject.buyer.address, ["buyer", "address"]),
        (subject.delivery?.address, ["delivery", "address"]),
      ]
      return .found(
        places.filter { $0.0.map { $0.city == nil || $0.postalCode == nil } == true }
          .map { Finding(at: $0.1) })
    },

    Requirement(
      "DE-R-015", asks: "Does an invoice within Germany have the buyer's reference?",
      law: .of(.peppolBilling, "DE-R-015"), when: { $0.isFiscal && $0.isWithin(.germany) },
      at: ["buyerReference"]
    ) { .demand($0.references.buyer != nil) },

    Requirement(
      "DE-R-018", asks: "Is no line of the terms of payment one that programs take for theirs?",
      law: .of(.peppolBilling, "DE-R-018"),
      when: { $0.isFiscal && $0.isWithin(.germany) && $0.terms.text?.contains("#") == true },
      at: ["terms", "text"]
    ) { subject in
      // Discounts are told in words, and lines that begin with # are read as discounts.
      .demand(!(subject.terms.text ?? "").split(separator: "\n").contains { $0.first == "#" })
    },

    Requirement(
      "DE-R-022", asks: "Does every attached file have a name of its own?",
      law: .of(.peppolBilling, "DE-R-022"),
      when: { subject in
        subject.isFiscal && subject.isWithin(.germany)
          && subject.attachments.contains { $0.file != nil }
      }, at: ["attachments"]
    ) { subject in
      let names = subject.attachments.compactMap(\.file).map { file in
        file.split(separator: "/").last.map { $0.lowercased() } ?? file
      }
      return .demand(Set(names).count == names.count)
    },

    Requirement(
      "DE-R-023", asks: "Does the way of paying come with its own particulars, and no others?",
      law: .of(.peppolBilling, "DE-R-023 to DE-R-025, DE-R-030, DE-R-031"),
      when: { $0.isFiscal && $0.isWithin(.germany) && $0.tellsMeans }, at: ["payment"]
    ) { subject in
      let payment = subject.payment
      let mandate = payment.mandate
      let isDebited = mandate?.creditorIdentifier != nil && mandate?.debtorIBAN != nil
      let (hasCard, hasMandate) = (payment.card != nil, mandate != nil)
      switch subject.meansCode {
      case "30", "58": return .demand(!payment.accounts.isEmpty && !hasCard && !hasMandate)
      case "48", "54", "55": return .demand(hasCard && !hasMandate)
      case "59": return .demand(isDebited && !hasCard)
      default: return .demand(!hasMandate || isDebited)
      }
    },
  ]
}

extension Subject {
  fileprivate var isDutch: Bool { invoice.seller.address?.country == .netherlands }

  /// Whether UBL has it as a credit note.
  fileprivate var isCreditNote: Bool {
    let credits: Set = [
      "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
    ]
    return invoice.code.map(credits.contains) ?? false
  }

  fileprivate var dutchParties: [(party: Party, place: JSONPointer)] {
    parties.filter { $0.party.address?.country == .netherlands }
  }

  /// Whether a message says how to pay (BG-16): a transfer to nowhere is none.
  fileprivate var tellsMeans: Bool {
    let payment = invoice.payment
    return !payment.accounts.isEmpty || !payment.means.isTransfer || payment.meansCode != nil
  }
}

extension Address {
  fileprivate var isComplete: Bool {
    lines.first?.isBlank == false && city?.isBlank == false && postalCode?.isBlank == false
  }
}
