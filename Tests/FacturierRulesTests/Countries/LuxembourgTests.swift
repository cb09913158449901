import FacturierModel

@testable import FacturierRules

extension [String: String] {
  /// A sound invoice between two companies in Luxembourg.
  static let luxembourgish: [String: String] = [
    "number": "\"2026/88\"", "issueDate": "\"2026-11-02\"", "vat": "17",
    "seller/name": "\"Studio Weiler\"", "seller/legalForm": "\"S.à r.l.\"",
    "seller/registers": #"[{"name": "R.C.S. Luxembourg", "number": "B 284617"}]"#,
    "seller/businessPermit": "\"10184562/0\"", "seller/vatNumber": "\"LU28461784\"",
    "seller/address": place("L-2533", "Luxembourg"),
    "buyer/name": "\"Fiduciaire Reckinger S.A.\"", "buyer/vatNumber": "\"LU19350822\"",
    "buyer/address": place("L-6730", "Grevenmacher"),
    "delivery/date": "\"2026-10-30\"", "language": "\"fr\"",
    "lines": #"[{"name": "Plans de pose", "quantity": 3, "price": 720}]"#,
    "payment/accounts": #"[{"iban": "LU82 9951 8302 9475 6120"}]"#,
    "terms/days": "30",
  ]

  private static func place(_ code: String, _ city: String) -> String {
    #"{"lines": ["3, Grand-Rue"], "postalCode": "\#(code)", "city": "\#(city)", "country": "LU"}"#
  }
}

/// What sellers in Luxembourg are asked.
enum LuxembourgTests {
  static let cases: [Case] = [
    lux("LU-03", .passed),
    lux("LU-03", .failed, ["seller/vatNumber": ""]),
    lux("LU-03", .notApplicable, ["seller/vatNumber": "", "lines": small]),
    lux("LU-03", .notApplicable, ["seller/vatNumber": "", "type": "\"creditNote\""]),
    lux("LU-10", .passed),
    lux("LU-10", .passed, ["vat": "16", "issueDate": "\"2023-11-02\""]),
    lux("LU-10", .failed, ["vat": "16"]),
    lux("LU-10", .notApplicable, ["vat": "\"AE\""]),
    lux("LU-19", .passed),
    lux("LU-19", .failed, ["delivery/date": "\"2026-09-30\""]),
    lux("LU-19", .notApplicable, ["delivery": ""]),

    lux("LU-23", .notApplicable),
    lux("LU-23", .passed, franchise),
    lux("LU-23", .failed, franchise.merging(["automaticMentions": "false"]) { $1 }),
    lux(
      "LU-23", .notApplicable,
      franchise.merging(["automaticMentions": "false", "issueDate": "\"2024-12-31\""]) { $1 }),

    lux("LU-20", .passed),
    Case("LU-20", .notApplicable, on: .french),
    lux("LU-20", .failed, ["seller/businessPermit": ""]),
    lux(
      "LU-20", .passed,
      ["seller/businessPermit": "", "legalNotes": #"["Autorisation d’établissement n° 1/0"]"#]),
    lux("LU-21", .passed),
    lux("LU-21", .passed, ["seller/registers": "", "seller/companyNumber": "\"B284617\""]),
    lux("LU-21", .failed, ["seller/registers": ""]),
    lux("LU-21", .notApplicable, ["seller/registers": "", "seller/legalForm": ""]),
    lux("LU-21a", .notApplicable),
    lux("LU-21a", .passed, ["seller/inLiquidation": "true"]),
    lux("LU-21a", .failed, ["seller/inLiquidation": "true", "automaticMentions": "false"]),

    lux("LU-22", .notApplicable),
    lux("LU-22", .failed, ["buyer/kind": "\"consumer\""]),
    lux(
      "LU-22", .passed,
      [
        "buyer/kind": "\"consumer\"",
        "legalNotes": #"["Intérêts de retard selon la loi du 18 avril 2004, art. 12."]"#,
      ]),
    lux("LU-22a", .notApplicable),
    lux("LU-22a", .passed, ["buyer/kind": "\"consumer\""]),
    lux("LU-22a", .failed, ["buyer/kind": "\"consumer\"", "delivery/date": "\"2026-10-01\""]),
    lux("LU-24", .passed),
    lux("LU-24", .failed, ["terms/days": "61"]),
    lux("LU-24", .notApplicable, ["terms/days": "61", "buyer/kind": "\"publicBody\""]),
    lux("LU-25", .passed, ["buyer/kind": "\"publicBody\""]),
    lux("LU-25", .failed, ["terms/days": "61", "buyer/kind": "\"publicBody\""]),
    lux("LU-25", .notApplicable),
    lux("LU-26", .notApplicable),
    lux("LU-26", .failed, ["buyer/kind": "\"publicBody\""]),
    lux(
      "LU-26", .passed,
      [
        "buyer/kind": "\"publicBody\"",
        "seller/electronicAddress": #"{"scheme": "9938", "value": "LU28461784"}"#,
        "buyer/electronicAddress": #"{"scheme": "9938", "value": "LU19350822"}"#,
      ]),
  ]

  private static let small = #"[{"name": "Plan", "price": 85.47}]"#
  private static let franchise = ["seller/vatScheme": "\"franchise\"", "vat": "\"E\""]

  private static func lux(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    Case(code, outcome, changes, on: .luxembourgish)
  }
}
