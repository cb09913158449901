internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-AE: the VAT that the buyer owes. Its reason needs no asking: it is always the same
/// and written by itself. Read 2026-11-21.
extension Requirement {
  static let europeanReverseCharge: [Requirement] = [
    Requirement(
      "BR-AE-02", asks: "Are both parties identified where the buyer owes the VAT?",
      law: .of(.en16931, "BR-AE-02 to BR-AE-04"), .of(.vatDirective, "art. 226(3) and (4)"),
      when: { $0.isFiscal(charging: .reverseCharge) }, at: ["buyer", "vatNumber"]
    ) { subject in
      let buyerIsKnown = subject.buyer.vatNumber != nil || subject.buyer.companyNumber != nil
      return .found(
        (subject.sellerIsTaxed ? [] : [Finding(at: ["seller", "vatNumber"])])
          + (buyerIsKnown ? [] : [Finding(at: ["buyer", "vatNumber"])]))
    }
  ]
}
