internal import FacturierCore
internal import FacturierModel

/// The rules BR-FR of French platforms, flow 2, 1.4.0.03: what they refuse besides the European standard.
/// Read 2026-11-21.
extension Requirement {
  static let frenchNetwork: [Requirement] =
    frenchHead + frenchNotes + frenchParties + frenchReferences + frenchAmounts

  private static let frenchHead: [Requirement] = [
    Requirement(
      "BR-FR-01", asks: "Is the number short and of plain letters, digits and - + _ / only?",
      law: .of(.frenchFlow, "BR-FR-01, BR-FR-02"), when: { $0.isFiscal }, at: ["number"]
    ) { subject in
      let number = subject.number
      return number.isFrenchNumber ? .passed : .failed(["number": .text(number)])
    },

    Requirement(
      "BR-FR-03", asks: "Are all days within the years 2000 to 2099?",
      law: .of(.frenchFlow, "BR-FR-03"), when: { $0.isFiscal }, at: ["issueDate"]
    ) { subject in
      let strange = subject.days.filter { !(2000...2099 ~= $0.day.year) }
      return .found(
        strange.map { Finding(at: $0.place, arguments: ["date": .date($0.day)]) })
    },

    Requirement(
      "BR-FR-04", asks: "Do French platforms take documents of this kind?",
      law: .of(.frenchFlow, "BR-FR-04"), at: ["type"]
    ) { subject in
      let code = subject.invoice.code ?? subject.type.rawValue
      return frenchTypes.contains(code) ? .passed : .failed(["code": .text(code)])
    },

    Requirement(
      "BR-FR-08", asks: "Does the document say whether goods, services or both are sold?",
      law: .of(.frenchFlow, "BR-FR-08"), when: { $0.isFiscal }, at: ["operations"]
    ) { subject in
      // Those that end in 8 and 9 want lines of several sellers, which a document here does not have.
      .demand(frenchProcesses.contains(subject.frenchMode))
    },

    Requirement(
      "BR-FR-CO-08",
      asks: "Is an invoice paid before it is sent, or final after a deposit, what it says it is?",
      law: .of(.frenchFlow, "BR-FR-CO-08, BR-FR-CO-09"),
      when: { $0.isFiscal && ["2", "4"].contains($0.frenchMode.suffix(1)) },
      at: ["businessProcess"]
    ) { subject in
      let totals = subject.totals
      if subject.frenchMode.hasSuffix("4") {
        return .demand(!["386", "500", "503"].contains(subject.invoice.code ?? ""))
      }
      return .demand(
        totals.paid == totals.totalWithVat && totals.due.isZero && subject.dueDate != nil)
    },

    Requirement(
      "BR-FR-CO-12", asks: "Is the VAT told in euro where the document is in another currency?",
      law: .of(.frenchFlow, "BR-FR-CO-12"), when: { $0.isFiscal && $0.currency.code != "EUR" },
      at: ["vatCurrency"]
    ) { .demand($0.vatCurrency?.currency.code == "EUR") },
  ]

  private static let frenchTypes: Set<String> = [
    "380", "389", "393", "501", "386", "500", "384", "471", "472", "473", "261", "262", "381",
    "396", "502", "503",
  ]

  private static let frenchProcesses: Set<String> = [
    "B1", "S1", "M1", "B2", "S2", "M2", "S3", "B4", "S4", "M4", "S5", "S6", "B7", "S7",
  ]
}

extension Invoice {
  /// How a French seller's invoice is dealt with (BT-23, BR-FR-08): goods, services or both; paid
  /// already, final after a deposit, or neither. Nil when the document does not say what is sold.
  package var frenchProcess: String? {
    guard seller.address?.country == .france, let operations else { return nil }
    let letter =
      switch operations {
      case .goods: "B"
      case .services: "S"
      case .mixed: "M"
      }
    let isPaid = totals.paid == totals.totalWithVat && !totals.paid.isZero
    return letter + (isPaid ? "2" : deposits.isEmpty ? "1" : "4")
  }
}

extension Subject {
  /// BT-23 as the message has it.
  var frenchMode: String { invoice.businessProcess ?? invoice.frenchProcess ?? "" }

  /// The days that the document names, and where.
  fileprivate var days: [(day: CalendarDate, place: JSONPointer)] {
    let delivery: JSONPointer = ["delivery", "period"]
    let head: [(CalendarDate?, JSONPointer)] = [
      (invoice.issueDate, ["issueDate"]), (invoice.taxPointDate, ["taxPointDate"]),
      (invoice.dueDate, ["dueDate"]), (invoice.delivery?.date, ["delivery", "date"]),
      (invoice.delivery?.period?.start, delivery), (invoice.delivery?.period?.end, delivery),
    ]
    let earlier = earlierInvoices.map { ($0.date, $0.place) }
    let lines = invoice.entries.enumerated().flatMap { index, entry in
      [entry.line?.period?.start, entry.line?.period?.end].map { day in
        (day, ["lines", String(index), "period"] as JSONPointer)
      }
    }
    return (head + earlier + lines).compactMap { day, place in day.map { ($0, place) } }
  }
}

extension String {
  /// 35 signs at most, of those that a number may have in France.
  var isFrenchNumber: Bool {
    1...35 ~= utf8.count
      && utf8.allSatisfy { byte in
        48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || "-+_/".utf8.contains(byte)
      }
  }
}
