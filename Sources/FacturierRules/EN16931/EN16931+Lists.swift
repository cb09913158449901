internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-CL: codes that only e-invoices have. No law asks for them on paper. Read 2026-11-21.
extension Requirement {
  static let europeanLists: [Requirement] = [
    listed(
      "BR-CL-01", asks: "Is the kind of document one of its list?", at: ["type"],
      in: CodeList.documentTypes
    ) { subject in subject.invoice.code.map { [CodeUse($0, at: ["typeCode"])] } ?? [] },

    listed(
      "BR-CL-04", "BR-CL-03 to BR-CL-05", asks: "Do the lists of e-invoices have the currencies?",
      at: ["currency"], outside: CodeList.otherCurrencies
    ) { subject in
      [CodeUse(subject.currency.code, at: ["currency"])]
        + (subject.vatCurrency.map {
          [CodeUse($0.currency.code, at: ["vatCurrency", "currency"])]
        } ?? [])
    },

    listed(
      "BR-CL-07", asks: "Do invoiced objects belong to lists that are known?",
      at: ["invoicedObject", "scheme"], in: CodeList.objectLists
    ) { subject in
      subject.uses(of: subject.references.invoicedObject, at: ["invoicedObject"])
        + subject.eachUse("invoicedObject") { $0.invoicedObject?.scheme.map { [$0] } ?? [] }
    },

    listed(
      "BR-65", "BR-65, BR-CL-13", asks: "Does every kind of article say from which list it is?",
      at: ["lines"], in: CodeList.classificationLists
    ) { subject in
      subject.eachUse("classifications") { line in line.classifications.map { $0.list ?? "" } }
    },

    listed(
      "BR-CL-21", asks: "Does every article's number say from which list it is?",
      at: ["lines"], in: CodeList.identifierSchemes
    ) { subject in
      subject.eachUse("standardIdentifier") { line in
        line.standardIdentifier.map { [$0.scheme ?? ""] } ?? []
      }
    },

    listed(
      "BR-CL-14", "BR-CL-14, BR-CL-15", asks: "Do the lists of e-invoices have the countries?",
      at: ["buyer", "address", "country"], outside: CodeList.otherCountries
    ) { subject in
      let places = subject.parties.compactMap { party, place in
        party.address.map { CodeUse($0.country.code, at: place.appending("address")) }
      }
      let delivery = subject.delivery?.address.map {
        [CodeUse($0.country.code, at: ["delivery", "address"])]
      }
      return places + (delivery ?? [])
        + subject.eachUse("originCountry") { $0.originCountry.map { [$0.code] } ?? [] }
    },

    listed(
      "BR-CL-16", asks: "Is the means of payment one of its list?", at: ["payment", "meansCode"],
      in: CodeList.paymentMeans
    ) { subject in
      subject.payment.meansCode.map { [CodeUse($0, at: ["payment", "meansCode"])] } ?? []
    },

    listed(
      "BR-CL-26", asks: "Does the place of delivery belong to a list that is known?",
      at: ["delivery", "location", "scheme"], in: CodeList.identifierSchemes
    ) { subject in
      // The name of any other list goes with the number.
      subject.uses(of: subject.delivery?.location, at: ["delivery", "location"])
        .filter(\.code.isListCode)
    },

    Requirement(
      "BR-CL-24", asks: "Are attachments files of the kinds that may travel along?", .advice,
      law: .of(.en16931, "BR-CL-24"), .of(.peppolBilling, "PEPPOL-EN16931-CL001"),
      when: { $0.isFiscal && $0.attachments.contains { $0.file != nil } }, at: ["attachments"]
    ) { subject in
      .found(
        subject.attachments.enumerated().compactMap { index, attachment in
          guard let file = attachment.file, !travellingFiles.contains(file.fileEnding) else {
            return nil
          }
          return Finding(
            at: ["attachments", String(index), "file"], arguments: ["file": .text(file)])
        })
    },

    Requirement(
      "BR-61", asks: "Does a transfer say to which account?", .advice,
      law: .of(.en16931, "BR-61; CII-SR-470"),
      when: { $0.isFiscal && $0.payment.meansCode.map { ["30", "58"].contains($0) } == true },
      at: ["payment", "accounts"]
    ) { .demand(!$0.payment.accounts.isEmpty) },

    Requirement(
      "UBL-SR-16", asks: "Do buyer and payee have no more than one further number?", .advice,
      law: .of(.en16931, "BT-46, BT-60; UBL-SR-16, UBL-SR-20"), when: { $0.isFiscal },
      at: ["buyer", "identifiers"]
    ) { subject in
      let crowded = [(subject.buyer, "buyer"), (subject.payee, "payee")].filter {
        ($0.0?.identifiers.count ?? 0) > 1
      }
      return .found(crowded.map { Finding(at: [$0.1, "identifiers"]) })
    },

    Requirement(
      "UBL-SR-19", asks: "Is the payee someone else than the seller?", .advice,
      law: .of(.en16931, "BR-17; UBL-SR-19 to UBL-SR-21"),
      when: { $0.isFiscal && $0.payee != nil }, at: ["payee"]
    ) { subject in
      guard let payee = subject.payee else { return .passed }
      let names = [subject.seller.name, subject.seller.tradeName]
      let numbers = Set(subject.seller.identifiers.map(\.value))
      return .demand(
        !names.contains(payee.name) && !payee.identifiers.contains { numbers.contains($0.value) })
    },
  ]

  private static let travellingFiles: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "csv", "xlsx", "ods",
  ]

  /// Asks that every code that `uses` tells is in `list`.
  private static func listed(
    _ code: String, _ rules: String? = nil, asks question: String, at place: JSONPointer,
    in list: CodeTable, _ uses: @escaping @Sendable (Subject) -> [CodeUse]
  ) -> Requirement {
    listed(code, rules, asks: question, at: place, uses) { list.contains($0) }
  }

  /// Asks that no code that `uses` tells is in `list`.
  private static func listed(
    _ code: String, _ rules: String? = nil, asks question: String, at place: JSONPointer,
    outside list: CodeTable, _ uses: @escaping @Sendable (Subject) -> [CodeUse]
  ) -> Requirement {
    listed(code, rules, asks: question, at: place, uses) { !list.contains($0) }
  }

  private static func listed(
    _ code: String, _ rules: String?, asks question: String, at place: JSONPointer,
    _ uses: @escaping @Sendable (Subject) -> [CodeUse],
    _ isGood: @escaping @Sendable (String) -> Bool
  ) -> Requirement {
    Requirement(
      code, asks: question, .advice, law: .of(.en16931, rules ?? code),
      when: { $0.isFiscal && !uses($0).isEmpty }, at: place
    ) { subject in
      .found(
        uses(subject).filter { !isGood($0.code) }.map {
          Finding(at: $0.place, arguments: ["code": .text($0.code)])
        })
    }
  }
}

/// A code, and where the document has it.
private struct CodeUse {
  let code: String
  let place: JSONPointer

  init(_ code: String, at place: JSONPointer) {
    self.code = code
    self.place = place
  }
}

extension Subject {
  /// The list that a number says it is from.
  fileprivate func uses(of number: PartyIdentifier?, at place: JSONPointer) -> [CodeUse] {
    number?.scheme.map { [CodeUse($0, at: place.appending("scheme"))] } ?? []
  }

  /// The codes that `find` tells of each line.
  fileprivate func eachUse(_ key: String, _ find: (Line) -> [String]) -> [CodeUse] {
    invoice.entries.enumerated().flatMap { index, entry in
      (entry.line.map(find) ?? []).map { CodeUse($0, at: ["lines", String(index), key]) }
    }
  }
}

extension String {
  /// `pdf` of `plans/house.PDF`.
  fileprivate var fileEnding: String { split(separator: ".").last.map { $0.lowercased() } ?? "" }
}
