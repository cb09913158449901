internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-IC: goods that go to another member state. Read 2026-11-21.
extension Requirement {
  static let europeanIntraCommunity: [Requirement] = [
    Requirement(
      "BR-IC-02", asks: "Do both parties have VAT numbers where goods go to another member state?",
      law: .of(.en16931, "BR-IC-02 to BR-IC-04"), .of(.vatDirective, "art. 226(3) and (4)"),
      when: { $0.isFiscal(charging: .intraCommunity) }, at: ["buyer", "vatNumber"]
    ) { subject in
      .found(
        (subject.sellerHasVatNumber ? [] : [Finding(at: ["seller", "vatNumber"])])
          + (subject.buyer.vatNumber != nil ? [] : [Finding(at: ["buyer", "vatNumber"])]))
    },

    Requirement(
      "BR-IC-10", asks: "Is there a reason why goods for another member state bear no VAT?",
      law: .of(.en16931, "BR-IC-10"), .of(.vatDirective, "art. 226(11)"),
      when: { $0.isFiscal(charging: .intraCommunity) }, at: ["lines"]
    ) { $0.reason(for: .intraCommunity) },

    Requirement(
      "BR-IC-11", asks: "Do goods for another member state have a day of delivery?", .warning,
      law: .of(.en16931, "BR-IC-11"),
      when: { $0.isFiscal(charging: .intraCommunity) }, at: ["delivery", "date"]
    ) { .demand($0.delivery?.date != nil || $0.delivery?.period != nil) },

    Requirement(
      "BR-IC-12", asks: "Do goods for another member state have a country of delivery?", .warning,
      law: .of(.en16931, "BR-IC-12"),
      when: { $0.isFiscal(charging: .intraCommunity) }, at: ["delivery", "address"]
    ) { .demand($0.delivery?.address != nil) },
  ]
}
