internal import FacturierCore
internal import FacturierModel

/// Law of 18 April 2004, art. 3, 4, 12 and 13; electronic invoices to public bodies. Read 2026-11-21.
extension Requirement {
  static let luxembourgTerms: [Requirement] = [
    Requirement(
      "LU-22", asks: "Does the invoice to a consumer say that late interest will be asked for?",
      .advice, law: .of(.luxembourgLateLaw, "art. 12 and 13"), of: .consumer,
      when: { $0.asksForMoney }, at: ["legalNotes"]
    ) { $0.demand("consumer-interest") },

    Requirement(
      "LU-22a", asks: "Does the invoice to a consumer come within a month of the supply?", .advice,
      law: .of(.luxembourgLateLaw, "art. 13"), of: .consumer,
      when: { $0.asksForMoney && $0.supplyDate != nil }, at: ["issueDate"]
    ) { subject in
      guard let supply = subject.supplyDate, let last = try? supply.adding(months: 1) else {
        return .notChecked
      }
      return subject.issueDate <= last
        ? .passed : .failed(["supply": .date(supply), "last": .date(last)])
    },

    // A longer term has to be express and fair to the creditor: that is for the parties to know.
    Requirement(
      "LU-24", asks: "Does a business get no more days to pay than is usual?", .advice,
      law: .of(.luxembourgLateLaw, "art. 3"), of: .business,
      when: { $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { $0.term(atMost: "term-days", of: .luxembourg) },

    Requirement(
      "LU-25", asks: "Does a public body get no more days to pay than the law allows?", .warning,
      law: .of(.luxembourgLateLaw, "art. 4"), of: .publicBody,
      when: { $0.asksForMoney && $0.dueDate != nil }, at: ["dueDate"]
    ) { $0.term(atMost: "public-term-days", of: .luxembourg) },

    Requirement(
      "LU-26", asks: "Is it known where a public body takes electronic invoices?", .warning,
      law: .of(.luxembourgElectronicLaw, "invoices to public bodies, through Peppol"),
      of: .publicBody,
      when: { $0.type.isFiscal && $0.buyer.country == .luxembourg },
      at: ["buyer", "electronicAddress"]
    ) { .demand($0.hasElectronicAddresses) },
  ]
}
