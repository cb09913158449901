@testable import FacturierRules

/// Documents on which what France asks is met, not met, or not asked.
enum FranceTests {
  static let cases: [Case] = identity + lines + words + trade + register + terms + others

  private static let silent = ["automaticMentions": "false"]

  private static func french(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    Case(code, outcome, changes, on: .french)
  }

  private static let identity: [Case] = [
    french("FR-01", .passed),
    french(
      "FR-01", .passed,
      [
        "seller/companyNumber": "", "seller/registers": "",
        "seller/identifiers": #"[{"scheme": "0009", "value": "79164035200013"}]"#,
      ]),
    french("FR-01", .failed, ["seller/companyNumber": "", "seller/registers": ""]),
    Case("FR-01", .notApplicable),
    french("FR-01B", .passed),
    french("FR-01B", .failed, ["buyer/companyNumber": ""]),
    french("FR-01B", .notApplicable, ["buyer/kind": "\"consumer\""]),
    french("FR-02", .passed, ["lines": #"[{"name": "Table", "price": 151}]"#]),
    french("FR-02", .failed, ["lines": #"[{"name": "Table", "price": 151}]"#].noSellerVat),
    french("FR-02", .notApplicable, [:].noSellerVat),
    french("FR-02", .notApplicable, ["type": "\"creditNote\""]),
    french("FR-03", .notApplicable),
    french("FR-03", .passed, ["vat": "\"K\""]),
    french("FR-03", .failed, ["vat": "\"K\"", "buyer/vatNumber": ""]),
    french("FR-04", .notApplicable),
    french("FR-04", .passed, ["vat": "\"AE\""]),
    french("FR-04", .failed, ["vat": "\"AE\"", "buyer/vatNumber": ""]),
    french("FR-05", .notApplicable),
    french("FR-05", .passed, ["taxRepresentative": party(vat: "FR34791640352", country: "FR")]),
    french("FR-05", .failed, ["taxRepresentative": party(country: "FR")]),
    french("FR-06", .notApplicable),
    french("FR-06", .passed, ["seller/vatGroupMember": "true"]),
    french("FR-06", .failed, ["seller/vatGroupMember": "true"].merging(silent) { $1 }),
    french("FR-08", .passed),
    french("FR-08", .failed, ["number": "\"ACOMPTE\""]),
    french("FR-08", .notApplicable, ["type": "\"quote\""]),
    french("FR-09", .notChecked),
    french("FR-09", .notApplicable, ["operations": "\"services\""]),
  ]

  private static let lines: [Case] = [
    french("FR-10", .passed),
    french("FR-10", .failed, ["pricesIncludeVat": "true"]),
    french("FR-10", .notApplicable, ["pricesIncludeVat": "true", "buyer/kind": "\"consumer\""]),
    french("FR-10B", .passed),
    french("FR-10B", .passed, ["vat": "5.5"]),
    french("FR-10B", .failed, ["vat": "19.6"]),
    french("FR-10B", .notApplicable, ["vat": "21", "buyer/address/country": "\"BE\""]),
    french("FR-11", .passed),
    french("FR-11", .failed, ["operations": ""]),
    french("FR-11", .failed, silent),
    french("FR-11", .passed, silent.merging(["legalNotes": #"["Livraison de biens"]"#]) { $1 }),
    french("FR-11", .notApplicable, ["buyer/kind": "\"consumer\""]),
    french("FR-12", .notChecked),
    french("FR-12", .notApplicable, ["allowances": #"[{"percent": 2, "vat": 20}]"#]),
    french("FR-13", .notApplicable),
    french("FR-13", .passed, ["buyer/kind": "\"consumer\""]),
    french("FR-13", .failed, ["buyer/kind": "\"consumer\"", "delivery": ""]),
    french("FR-13", .passed, ["type": "\"depositInvoice\"", "delivery": ""]),
    french(
      "FR-13", .passed,
      [
        "type": "\"depositInvoice\"",
        "alreadyPaid": #"[{"amount": 10, "date": "2026-11-02"}]"#,
      ]),
    french(
      "FR-13", .failed,
      ["type": "\"depositInvoice\"", "alreadyPaid": #"[{"amount": 10}]"#]),
    french("FR-15", .notApplicable),
    french("FR-15", .passed, debits),
    french("FR-15", .failed, debits.merging(silent) { $1 }),
  ]

  private static let debits = [
    "seller/vatScheme": "\"debits\"", "operations": "\"services\"",
  ]
  private static let franchise = ["seller/vatScheme": "\"franchise\"", "vat": "\"E\""]

  private static let renovation = ["works": "\"renovation\"", "vat": "10"]

  private static let words: [Case] = [
    french("FR-16", .notApplicable),
    french("FR-16", .passed, ["vat": "\"K\""]),
    french("FR-16", .passed, ["vat": #"{"category": "G", "exemptionReason": "art. 146"}"#]),
    french("FR-16", .failed, ["vat": "\"G\""].merging(silent) { $1 }),
    french("FR-16", .failed, ["vat": "\"K\""].merging(silent) { $1 }),
    french("FR-16B", .notApplicable),
    french("FR-16B", .passed, franchise),
    french("FR-16B", .failed, franchise.merging(silent) { $1 }),
    french("FR-17", .notApplicable),
    french("FR-17", .passed, ["vat": "\"AE\""]),
    french("FR-17", .failed, ["vat": "\"AE\""].merging(silent) { $1 }),
    french("FR-18", .notApplicable),
    french("FR-18", .passed, ["type": "\"selfBilledInvoice\""]),
    french("FR-18", .failed, ["type": "\"selfBilledInvoice\""].merging(silent) { $1 }),
    french("FR-18Q", .notChecked, ["type": "\"selfBilledInvoice\""]),
    french("FR-18Q", .notApplicable),
    french("FR-19", .notApplicable),
    french("FR-19", .passed, ["vat": EuropeTests.exempt("D")]),
    french("FR-19", .failed, ["vat": EuropeTests.exempt("D")].merging(silent) { $1 }),
    french("FR-20", .notApplicable),
    french("FR-20", .passed, ["vat": EuropeTests.exempt("F")]),
    french("FR-20", .failed, ["vat": EuropeTests.exempt("F")].merging(silent) { $1 }),
    french("FR-21", .notChecked, ["vat": "\"K\""]),
    french("FR-21", .notApplicable),
    french("FR-22", .notChecked, ["vat": EuropeTests.exempt("I")]),
    french("FR-22", .notApplicable),
    french("FR-RENO-01", .notApplicable),
    french("FR-RENO-01", .notApplicable, ["works": "\"immovable\"", "vat": "10"]),
    french("FR-RENO-01", .notApplicable, ["works": "\"renovation\""]),
    french("FR-RENO-01", .passed, ["works": "\"energyRenovation\"", "vat": "5.5"]),
    french("FR-RENO-01", .failed, renovation.merging(silent) { $1 }),
    french(
      "FR-RENO-01", .notApplicable, renovation.merging(["issueDate": "\"2025-02-15\""]) { $1 }),
    french("FR-RENO-02", .notChecked, renovation),
    french("FR-RENO-02", .notApplicable, ["works": "\"renovation\""]),
  ]

  private static let consumer = ["buyer/kind": "\"consumer\""]

  private static let trade: [Case] = [
    french("FR-30", .notChecked),
    french("FR-30", .notApplicable, ["buyer/kind": "\"consumer\""]),
    french("FR-31", .passed),
    french("FR-31", .failed, ["delivery": ""]),
    french("FR-31", .notApplicable, ["delivery": "", "type": "\"depositInvoice\""]),
    french("FR-33", .passed),
    french("FR-33", .passed, ["terms": #"{"discounts": [{"percent": 2, "days": 8}]}"#]),
    french("FR-33", .failed, silent),
    french("FR-33", .notApplicable, ["buyer/kind": "\"publicBody\""]),
    french("FR-34", .passed),
    french("FR-34", .passed, silent.merging(["terms": #"{"lateRate": 12}"#]) { $1 }),
    french("FR-34", .failed, silent),
    french("FR-34", .notApplicable, ["type": "\"quote\""]),
    french("FR-34B", .notApplicable),
    french("FR-34B", .passed, ["terms": #"{"lateRate": 8.25}"#]),
    french("FR-34B", .failed, ["terms": #"{"lateRate": 8.24}"#]),
    french("FR-34B", .notChecked, ["terms": #"{"lateRate": 8}"#, "issueDate": "\"2027-01-04\""]),
    french("FR-35", .passed),
    french("FR-35", .passed, ["terms": #"{"fixedIndemnity": 40}"#]),
    french("FR-35", .failed, ["terms": #"{"fixedIndemnity": 39.99}"#]),
    french("FR-35", .failed, silent),
    french("FR-35", .notApplicable, ["issueDate": "\"2012-12-31\""]),
    french("FR-35B", .passed, ["buyer/kind": "\"consumer\""]),
    french(
      "FR-35B", .failed, ["buyer/kind": "\"consumer\"", "terms": #"{"fixedIndemnity": 40}"#]),
    french("FR-35B", .notApplicable),
    french("FR-36", .notChecked, ["purchaseOrderReference": ""]),
    french("FR-36", .notApplicable),
    french("FR-37", .passed),
    french("FR-37", .failed, ["delivery": #"{"date": "2026-10-31"}"#]),
    french("FR-37", .notApplicable, ["delivery": ""]),
    french("FR-B2C-01", .notChecked, ["buyer/kind": "\"consumer\""]),
    french("FR-B2C-01", .notApplicable),
    french("FR-B2C-02", .notChecked, consumer.merging(["operations": "\"services\""]) { $1 }),
    french("FR-B2C-02", .notApplicable, consumer),
    french(
      "FR-B2C-02", .notApplicable,
      consumer.merging([
        "operations": "\"services\"", "lines": #"[{"name": "Clé", "price": 20}]"#,
      ]) { $1 }),
    french("FR-B2C-03", .failed, consumer),
    french(
      "FR-B2C-03", .passed,
      consumer.merging(["legalNotes": #"["Médiateur de la consommation : Médi-Est"]"#]) { $1 }),
    french("FR-B2C-03", .notApplicable),
    french("FR-B2C-04", .passed, consumer),
    french("FR-B2C-04", .failed, consumer.merging(["currency": "\"USD\""]) { $1 }),
    french("FR-B2C-04", .notApplicable, ["currency": "\"USD\""]),
  ]

  private static let sole = [
    "seller/registers": "", "seller/shareCapital": "", "seller/name": "\"Sabine Ollivier\"",
  ]

  private static let register: [Case] = [
    french("FR-38", .passed),
    french("FR-38", .failed, ["seller/registers": ""]),
    french("FR-38", .notApplicable, sole.merging(["seller/legalForm": "\"EI\""]) { $1 }),
    french("FR-38B", .passed),
    french("FR-38B", .failed, ["seller/shareCapital": ""]),
    french("FR-38B", .notApplicable, sole.merging(["seller/legalForm": "\"EI\""]) { $1 }),
    french("FR-38C", .passed),
    french("FR-38C", .passed, ["seller/legalForm": "", "seller/name": "\"Mobilier Carnot SARL\""]),
    french("FR-38C", .failed, ["seller/legalForm": ""]),
    french("FR-38C", .notApplicable, ["seller/legalForm": "", "type": "\"quote\""]),
    french("FR-38D", .notApplicable),
    french("FR-38D", .passed, ["seller/inLiquidation": "true"]),
    french("FR-38D", .failed, ["seller/inLiquidation": "true"].merging(silent) { $1 }),
    french("FR-39", .notApplicable),
    french("FR-39", .passed, sole.merging(["seller/legalForm": "\"EI\""]) { $1 }),
    french("FR-39", .failed, sole.merging(["seller/legalForm": "\"micro-entrepreneur\""]) { $1 }),
    french("FR-40", .notApplicable),
    french(
      "FR-40", .passed, ["works": "\"immovable\"", "seller/insurance": "\"Mutuelle, Dijon\""]),
    french("FR-40", .failed, ["works": "\"immovable\""]),
    french("FR-41", .notApplicable),
    french(
      "FR-41", .passed,
      [
        "seller/managementCentreMember": "true",
        "legalNotes": #"["Règlement par chèque et carte accepté."]"#,
      ]),
    french("FR-41", .failed, ["seller/managementCentreMember": "true"]),
  ]

  private static let terms: [Case] = [
    french("FR-TERM-01", .passed, ["terms": #"{"days": 60}"#]),
    french("FR-TERM-01", .failed, ["terms": #"{"days": 61}"#]),
    french(
      "FR-TERM-01", .passed, ["terms": #"{"days": 45, "basis": "afterEndOfMonth"}"#]),
    french(
      "FR-TERM-01", .failed,
      ["terms": #"{"days": 60, "basis": "endOfMonth"}"#, "issueDate": "\"2026-11-03\""]),
    french("FR-TERM-01", .notApplicable, ["buyer/kind": "\"consumer\""]),
    french("FR-TERM-02", .notApplicable),
    french("FR-TERM-02", .passed, periodic(45)),
    french("FR-TERM-02", .failed, periodic(46)),
  ]

  private static func periodic(_ days: Int) -> [String: String] {
    [
      "delivery": #"{"period": {"start": "2026-10-01", "end": "2026-10-31"}}"#,
      "terms": "{\"days\": \(days)}",
    ]
  }

  private static let state = [
    "buyer/kind": "\"publicBody\"", "buyerReference": "\"COMPTA\"",
    "seller/identifiers": #"[{"scheme": "0009", "value": "79164035200013"}]"#,
    "buyer/identifiers": #"[{"scheme": "0009", "value": "83920174600014"}]"#,
  ]

  private static func toState(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    french(code, outcome, state.merging(changes) { $1 })
  }

  private static let large = ["seller/companySize": "\"large\""]

  private static let others: [Case] = [
    toState("FR-PUB-01", .passed),
    toState("FR-PUB-01", .failed, ["buyer/identifiers": "[]"]),
    french("FR-PUB-01", .notApplicable),
    toState("FR-PUB-02", .passed),
    toState("FR-PUB-02", .failed, ["seller/identifiers": "[]"]),
    french("FR-PUB-02", .notApplicable),
    toState("FR-PUB-03", .passed),
    toState("FR-PUB-03", .failed, ["purchaseOrderReference": ""]),
    french("FR-PUB-03", .notApplicable),
    toState("FR-PUB-04", .passed),
    toState("FR-PUB-04", .failed, ["buyerReference": "\" \""]),
    french("FR-PUB-04", .notApplicable),
    toState("FR-PUB-05", .passed),
    toState("FR-PUB-05", .failed, ["terms": #"{"days": 31}"#]),
    french("FR-PUB-05", .notApplicable),
    toState("FR-PUB-06", .notChecked),
    french("FR-PUB-06", .notApplicable),
    french("FR-EINV-01", .notApplicable),
    french("FR-EINV-01", .failed, large),
    french("FR-EINV-01", .notApplicable, large.merging(["issueDate": "\"2026-08-31\""]) { $1 }),
    french("FR-EINV-01", .failed, ["issueDate": "\"2027-09-01\""]),
    french(
      "FR-EINV-01", .passed,
      large.merging(["buyer/electronicAddress": #"{"scheme": "0009", "value": "83920174600014"}"#])
      { $1 }),
    french("FR-EINV-02", .notChecked, large),
    french("FR-EINV-02", .notApplicable),
    french("FR-EINV-03", .passed),
    french("FR-EINV-03", .failed, ["seller/companySize": ""]),
    french("FR-EINV-03", .notApplicable, ["buyer/kind": "\"consumer\""]),
    french("FR-LANG-01", .passed),
    french("FR-LANG-01", .failed, ["language": "\"en\""]),
    french(
      "FR-LANG-01", .notApplicable, ["language": "\"en\"", "buyer/address/country": "\"IE\""]),
  ]
}

extension [String: String] {
  /// The same without the seller's VAT number.
  fileprivate var noSellerVat: [String: String] { merging(["seller/vatNumber": ""]) { $1 } }
}
