import FacturierModel

@testable import FacturierRules

extension [String: String] {
  /// A sound invoice between two German companies.
  static let german: [String: String] = [
    "number": "\"2026-1107\"", "issueDate": "\"2026-11-20\"", "vat": "19",
    "seller/name": "\"Kaffeerösterei Nordlicht GmbH\"", "seller/vatNumber": "\"DE136695976\"",
    "seller/registers": #"[{"name": "Amtsgericht Hamburg", "number": "HRB 171904"}]"#,
    "seller/address": place("20457"), "buyer/address": place("22763"),
    "buyer/name": "\"Hotel Elbterrassen GmbH\"", "buyer/vatNumber": "\"DE136695976\"",
    "delivery/date": "\"2026-11-18\"",
    "lines": #"[{"name": "Wartung", "quantity": 10, "price": 74}]"#,
    "payment/accounts": #"[{"iban": "DE92 2099 9990 1246 8135 79"}]"#,
    "terms/days": "30",
  ]

  private static func place(_ code: String) -> String {
    #"{"lines": ["Weg 5"], "postalCode": "\#(code)", "city": "Hamburg", "country": "DE"}"#
  }
}

/// What German sellers are asked.
enum GermanyTests {
  static let cases: [Case] = [
    german("DE-03", .passed),
    german("DE-03", .passed, ["seller/vatNumber": "", "seller/taxNumber": "\"21/815/08150\""]),
    german("DE-03", .failed, ["seller/vatNumber": ""]),
    german("DE-03", .notApplicable, ["seller/vatNumber": "", "lines": small]),
    german("DE-07", .passed),
    german("DE-07", .failed, ["delivery": ""]),
    german("DE-07", .notApplicable, ["delivery": "", "lines": small]),
    german("DE-08", .passed),
    german("DE-08", .failed, ["vat": "20"]),
    german("DE-08", .notApplicable, ["vat": "20", "buyer/address": #"{"country": "AT"}"#]),
    german("DE-11", .notApplicable),
    german("DE-11", .passed, franchise),
    german("DE-11", .failed, franchise.merging(["automaticMentions": "false"]) { $1 }),
    german("DE-14", .notApplicable),
    german("DE-14", .failed, ["buyer/kind": "\"consumer\"", "works": "\"immovable\""]),
    german(
      "DE-14", .passed,
      [
        "buyer/kind": "\"consumer\"", "works": "\"immovable\"",
        "notes": #"["Bitte zwei Jahre aufbewahren."]"#,
      ]),
    german("DE-15", .notApplicable),
    german("DE-15", .failed, ["issueDate": "\"2027-01-01\""]),
    german(
      "DE-15", .passed,
      [
        "issueDate": "\"2027-01-01\"",
        "seller/electronicAddress": #"{"scheme": "9930", "value": "DE136695976"}"#,
        "buyer/electronicAddress": #"{"scheme": "EM", "value": "a@b.example"}"#,
      ]),
    german("DE-20", .passed),
    german("DE-20", .failed, ["seller/registers": ""]),
    german("DE-20", .notApplicable, ["seller/registers": "", "seller/name": "\"Jonas Petersen\""]),
    german("DE-21", .passed),
    german("DE-21", .failed, ["terms/days": "61"]),
    german("DE-21", .notApplicable, ["terms/days": "61", "buyer/kind": "\"consumer\""]),
    german("DE-22", .notApplicable, ["terms/fixedIndemnity": "40"]),
    german("DE-22", .passed, ["buyer/kind": "\"consumer\""]),
    german("DE-22", .failed, ["buyer/kind": "\"consumer\"", "terms/fixedIndemnity": "40"]),
  ]

  private static let small = #"[{"name": "Wartung", "price": 210.08}]"#
  private static let franchise = ["seller/vatScheme": "\"franchise\"", "vat": "\"E\""]

  private static func german(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    Case(code, outcome, changes, on: .german)
  }
}
