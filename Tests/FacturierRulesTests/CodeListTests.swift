import FacturierCore
import Testing

@testable import FacturierRules

struct CodeListTests {
  @Test(arguments: [
    CodeList.noteSubjects, CodeList.identifierSchemes, CodeList.addressSchemes,
    CodeList.allowanceReasons, CodeList.chargeReasons, CodeList.exemptionReasons, CodeList.units,
    CodeList.documentTypes, CodeList.paymentMeans, CodeList.classificationLists,
    CodeList.objectLists,
  ])
  func `codes stand in the order of their bytes and are found`(_ list: CodeTable) {
    let codes = list.codes
    #expect(codes.count > 15)
    for (one, next) in zip(codes, codes.dropFirst()) {
      #expect(one.utf8.lexicographicallyPrecedes(next.utf8), "\(one) before \(next)")
    }
    for code in codes { #expect(list.contains(code), "\(code)") }
  }
}
