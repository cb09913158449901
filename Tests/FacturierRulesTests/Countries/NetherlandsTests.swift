import FacturierModel

@testable import FacturierRules

extension [String: String] {
  /// A sound invoice between two Dutch companies.
  static let dutch: [String: String] = [
    "number": "\"2026.231\"", "issueDate": "\"2026-11-20\"", "vat": "21",
    "seller/name": "\"Groendak Amstel B.V.\"", "seller/companyNumber": "\"60518274\"",
    "seller/vatNumber": "\"NL853920175B01\"", "seller/address": place("1031 HD"),
    "buyer/name": "\"VvE De Silo\"", "buyer/address": place("1013 AW"),
    "delivery/date": "\"2026-11-18\"",
    "lines": #"[{"name": "Onderhoud", "quantity": 2, "price": 385}]"#,
    "payment/accounts": #"[{"iban": "NL05 TSTB 0041 7382 09"}]"#,
    "terms/days": "14",
  ]

  private static func place(_ code: String) -> String {
    #"{"lines": ["Weg 5"], "postalCode": "\#(code)", "city": "Amsterdam", "country": "NL"}"#
  }
}

/// What Dutch sellers are asked.
enum NetherlandsTests {
  static let cases: [Case] = [
    dutch("NL-03", .passed),
    dutch("NL-03", .failed, ["seller/vatNumber": ""]),
    dutch("NL-03", .notApplicable, ["seller/vatNumber": "", "lines": small]),
    dutch("NL-08", .passed),
    dutch("NL-08", .failed, ["vat": "6"]),
    dutch("NL-08", .notApplicable, ["vat": "6", "buyer/address": #"{"country": "BE"}"#]),
    dutch("NL-11", .notApplicable),
    dutch("NL-11", .passed, franchise),
    dutch("NL-11", .failed, franchise.merging(["automaticMentions": "false"]) { $1 }),
    dutch("NL-20", .passed),
    Case("NL-20", .notApplicable, on: .french),
    dutch(
      "NL-20", .passed,
      ["seller/companyNumber": "", "seller/registers": #"[{"name": "KvK", "number": "60518274"}]"#]),
    dutch("NL-20", .failed, ["seller/companyNumber": ""]),
    dutch("NL-22", .passed),
    dutch("NL-22", .failed, ["terms/days": "61"]),
    dutch("NL-22", .notApplicable, ["terms/days": "61", "buyer/kind": "\"consumer\""]),
  ]

  private static let small = #"[{"name": "Plant", "price": 82.64}]"#
  private static let franchise = ["seller/vatScheme": "\"franchise\"", "vat": "\"E\""]

  private static func dutch(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    Case(code, outcome, changes, on: .dutch)
  }
}
