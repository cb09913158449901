@testable import FacturierRules

/// Documents on which what the directives ask is met, not met, or not asked.
enum EuropeTests {
  static let cases: [Case] = [
    Case("EU-07A", .notApplicable),
    austrian("EU-07A", .passed, ["seller/vatScheme": "\"cashAccounting\""]),
    austrian(
      "EU-07A", .passed,
      [
        "seller/vatScheme": "\"cashAccounting\"", "automaticMentions": "false",
        "legalNotes": #"["Cash accounting"]"#,
      ]),
    austrian(
      "EU-07A", .failed,
      ["seller/vatScheme": "\"cashAccounting\"", "automaticMentions": "false"]),
    Case("EU-10A", .notApplicable),
    austrian("EU-10A", .passed, ["type": "\"selfBilledInvoice\""]),
    austrian(
      "EU-10A", .failed, ["type": "\"selfBilledInvoice\"", "automaticMentions": "false"]),
    Case("EU-10Q", .notChecked, ["type": "\"selfBilledInvoice\""]),
    Case("EU-10Q", .notApplicable),
    Case("EU-11A", .notApplicable),
    Case("EU-11A", .notApplicable, ["vat": "\"AE\""], on: .french),
    austrian("EU-11A", .passed, ["vat": "\"AE\""]),
    austrian("EU-11A", .failed, ["vat": "\"AE\"", "automaticMentions": "false"]),
    Case("EU-12Q", .notChecked, ["vat": "\"K\""]),
    Case("EU-12Q", .notApplicable),
    Case("EU-13", .notApplicable),
    austrian("EU-13", .passed, ["vat": exempt("D")]),
    austrian("EU-13", .failed, ["vat": exempt("D"), "automaticMentions": "false"]),
    Case("EU-14", .notApplicable),
    austrian("EU-14", .passed, ["vat": exempt("I")]),
    austrian("EU-14", .failed, ["vat": exempt("J"), "automaticMentions": "false"]),
    Case("EU-SME-01", .notApplicable),
    Case(
      "EU-SME-01", .passed, ["seller/vatScheme": "\"franchise\"", "vat": "\"E\""], on: .french),
    Case("EU-SME-01", .failed, ["seller/vatScheme": "\"franchise\""], on: .french),
    Case("EU-SENT-01", .notApplicable, on: .french),
    Case("EU-SENT-01", .notApplicable, ["vat": "\"AE\""], on: .french),
    Case("EU-SENT-01", .notApplicable, ["vat": "\"AE\"", "issueDate": "\"2026-12-16\""]),
    Case("EU-SENT-01", .notApplicable, ["vat": "\"K\"", "delivery": ""], on: .french),
    Case(
      "EU-SENT-01", .passed, across.merging(["issueDate": "\"2026-12-15\""]) { $1 }, on: .french),
    Case(
      "EU-SENT-01", .failed, across.merging(["issueDate": "\"2026-12-16\""]) { $1 }, on: .french),
    Case("EU-SENT-01", .passed, ["vat": "\"K\""], on: .french),
  ]

  private static let across = ["vat": "\"AE\"", "buyer/address/country": "\"DE\""]

  static func exempt(_ code: String) -> String {
    #"{"category": "E", "exemptionCode": "VATEX-EU-\#(code)"}"#
  }

  /// A seller in a country that has no group of its own.
  private static func austrian(
    _ code: String, _ outcome: Outcome, _ changes: [String: String]
  ) -> Case {
    Case(
      code, outcome,
      changes.merging(["seller/address/country": "\"AT\"", "language": "\"en\""]) { $1 },
      on: .french)
  }
}
