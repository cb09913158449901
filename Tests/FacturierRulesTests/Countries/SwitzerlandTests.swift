import FacturierModel

@testable import FacturierRules

extension [String: String] {
  /// A sound invoice between two Swiss companies.
  static let swiss: [String: String] = [
    "number": "\"26-311\"", "issueDate": "\"2026-11-02\"", "vat": "8.1",
    "seller/name": "\"Domaine des Échelettes Sàrl\"",
    "seller/companyNumber": "\"CHE-108.637.420\"", "seller/vatNumber": "\"CHE-108.637.420 TVA\"",
    "seller/address": place("1071", "Chexbres"),
    "buyer/name": "\"Régie Montbenon SA\"", "buyer/address": place("1003", "Lausanne"),
    "delivery/date": "\"2026-10-30\"", "language": "\"fr\"",
    "lines": #"[{"name": "Location de la salle", "price": 850}]"#,
    "payment/accounts": #"[{"iban": "CH9300762011623852957"}]"#,
    "terms/days": "30",
  ]

  private static func place(_ code: String, _ city: String) -> String {
    #"{"lines": ["Rue 1"], "postalCode": "\#(code)", "city": "\#(city)", "country": "CH"}"#
  }
}

/// What Swiss sellers are asked.
enum SwitzerlandTests {
  static let cases: [Case] = [
    swiss("CH-01", .passed),
    swiss("CH-01", .passed, ["seller/vatNumber": "\"CHE-108.637.420 MWST\""]),
    swiss("CH-01", .failed, ["seller/vatNumber": ""]),
    swiss("CH-01", .failed, ["seller/vatNumber": "\"CHE-108.637.420\""]),
    swiss("CH-01", .notApplicable, ["seller/vatNumber": "", "vat": "\"O\""]),
    swiss("CH-01", .notApplicable, ["seller/vatNumber": "\"DE136695976\"", "vat": "19"]),
    swiss("CH-06", .passed),
    swiss("CH-06", .passed, ["vat": "7.7", "delivery/date": "\"2023-12-30\""]),
    swiss("CH-06", .failed, ["vat": "7.7"]),
    swiss("CH-06", .notApplicable, ["vat": "\"O\""]),
    swiss("CH-07", .notApplicable),
    swiss("CH-07", .passed, ["buyer/kind": "\"consumer\"", "pricesIncludeVat": "true"]),
    swiss("CH-07", .failed, ["buyer/kind": "\"consumer\""]),
    swiss("CH-08", .notChecked),
    swiss("CH-08", .notApplicable, ["seller/companyNumber": "", "seller/vatNumber": ""]),
    swiss("CH-09", .passed),
    swiss("CH-09", .failed, ["terms/fixedIndemnity": "40"]),
    swiss("CH-10", .notApplicable),
    swiss("CH-10", .passed, cash.merging(["roundDueTo": "0.05"]) { $1 }),
    swiss("CH-10", .failed, cash),
    swiss("CH-09", .notApplicable, ["terms/fixedIndemnity": "40", "type": "\"quote\""]),
  ]

  private static let cash = [
    "payment": #"{"means": "cash"}"#, "lines": #"[{"name": "Salle", "price": 850.01}]"#,
  ]

  private static func swiss(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    Case(code, outcome, changes, on: .swiss)
  }
}
