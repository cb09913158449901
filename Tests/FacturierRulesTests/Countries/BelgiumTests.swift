import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

extension [String: String] {
  /// A sound invoice between two Belgian companies.
  static let belgian: [String: String] = [
    "number": "\"2026-1\"", "issueDate": "\"2026-11-02\"", "vat": "21",
    "seller/name": "\"Atelier Verhaegen\"", "seller/legalForm": "\"SRL\"",
    "seller/vatNumber": "\"BE0652038453\"", "seller/companyNumber": "\"0652038453\"",
    "seller/registers": #"[{"name": "RPM", "place": "Bruxelles"}]"#,
    "seller/electronicAddress": #"{"scheme": "0208", "value": "0652038453"}"#,
    "seller/address/lines": #"["Rue des Tanneurs 58"]"#,
    "seller/address/postalCode": "\"1000\"", "seller/address/city": "\"Bruxelles\"",
    "seller/address/country": "\"BE\"",
    "buyer/name": "\"Clinique du Parc\"", "buyer/vatNumber": "\"BE0741936073\"",
    "buyer/electronicAddress": #"{"scheme": "0208", "value": "0741936073"}"#,
    "buyer/address/lines": #"["Avenue des Platanes 12"]"#,
    "buyer/address/postalCode": "\"5000\"", "buyer/address/city": "\"Namur\"",
    "buyer/address/country": "\"BE\"",
    "delivery/date": "\"2026-10-30\"", "language": "\"fr\"",
    "lines": #"[{"name": "Comptoir", "quantity": 2, "price": 500}]"#,
    "payment/accounts": #"[{"iban": "BE87 5193 2048 1594"}]"#,
    "terms/days": "30", "terms/lateRate": "10.5",
    "terms/discounts": #"[{"percent": 2, "days": 8}]"#,
  ]
}

/// What Belgian sellers are asked.
struct BelgiumTests {
  static let cases: [Case] = vat + exemptions + papers + terms + electronic + language

  private static let vat: [Case] = [
    belgian("BE-03", .passed),
    belgian("BE-03", .failed, ["seller/vatNumber": ""]),
    belgian("BE-03", .notApplicable, ["seller/vatNumber": "", "vat": exempt]),
    belgian(
      "BE-03", .failed,
      ["seller/vatNumber": "", "vat": exempt, "seller/vatScheme": "\"franchise\""]),
    belgian("BE-03", .notApplicable, ["seller/address/country": "\"FR\""]),
    belgian("BE-04", .passed),
    belgian("BE-04", .failed, ["buyer/vatNumber": ""]),
    belgian("BE-04", .notApplicable, ["buyer/vatNumber": "", "buyer/kind": "\"consumer\""]),
    belgian("BE-04", .notApplicable, ["buyer/vatNumber": "", "buyer/address/country": "\"DE\""]),
    belgian("BE-04a", .passed),
    belgian("BE-04a", .passed, ["buyer/address/lines": #"["Rue Haute 1", "BP 12"]"#]),
    belgian("BE-04a", .failed, ["buyer/address/lines": #"["BP 12"]"#]),
    belgian("BE-04a", .failed, ["buyer/address/lines": #"["Boîte postale 12"]"#]),
    belgian("BE-04a", .notApplicable, ["buyer/address/lines": "[]"]),
    belgian("BE-06Q", .notChecked, ["lines": #"[{"name": "Voiture d’occasion", "price": 9000}]"#]),
    belgian("BE-06Q", .notApplicable),
    belgian("BE-08", .passed),
    belgian("BE-08", .passed, ["vat": "6"]),
    belgian("BE-08", .failed, ["vat": "20"]),
    belgian("BE-08", .notApplicable, ["vat": "20", "buyer/address/country": "\"FR\""]),
    belgian("BE-12", .notApplicable),
    belgian("BE-12", .passed, ["deposits": #"[{"number": "2026-0", "amount": 100}]"#]),
    belgian("BE-12", .failed, ["deposits": #"[{"number": " ", "amount": 100}]"#]),
    belgian("BE-15", .passed, ["issueDate": "\"2026-11-15\""]),
    belgian("BE-15", .failed, ["issueDate": "\"2026-11-16\""]),
    belgian("BE-15", .notApplicable, ["delivery": ""]),
  ]

  private static let exemptions: [Case] = [
    belgian("BE-09", .notApplicable),
    belgian("BE-09", .notApplicable, ["vat": "\"AE\""]),
    belgian("BE-09", .passed, ["vat": "\"AE\"", "works": "\"immovable\""]),
    belgian(
      "BE-09", .failed,
      [
        "vat": #"{"category": "AE", "exemptionReason": "Autoliquidation"}"#,
        "works": "\"immovable\"", "automaticMentions": "false",
      ]),
    belgian(
      "BE-09", .notApplicable,
      [
        "vat": "\"AE\"", "works": "\"immovable\"", "automaticMentions": "false",
        "issueDate": "\"2022-12-31\"",
      ]),
    belgian("BE-11", .notApplicable),
    belgian("BE-11", .passed, franchise),
    belgian("BE-11", .failed, franchise.merging(["automaticMentions": "false"]) { $1 }),
    belgian(
      "BE-11", .passed,
      franchise.merging([
        "automaticMentions": "false",
        "legalNotes": #"["Régime particulier de la franchise de taxe"]"#,
      ]) { $1 }),
    belgian("BE-11a", .notApplicable),
    belgian("BE-11a", .passed, franchise),
    belgian(
      "BE-11a", .failed,
      ["vat": exemption("Régime particulier de franchise des petites entreprises")]),
    belgian(
      "BE-11a", .notApplicable,
      [
        "vat": exemption("Régime particulier de franchise des petites entreprises"),
        "issueDate": "\"2024-12-31\"",
      ]),
    belgian("BE-11b", .notApplicable, ["works": "\"immovable\""]),
    belgian("BE-11b", .passed, franchise),
    belgian("BE-11b", .failed, franchise.merging(["works": "\"immovable\""]) { $1 }),
    belgian("BE-16", .notApplicable),
    belgian("BE-16", .notApplicable, ["works": "\"renovation\""]),
    belgian("BE-16", .passed, ["works": "\"renovation\"", "vat": "6"]),
    belgian(
      "BE-16", .failed,
      ["works": "\"renovation\"", "vat": "6", "automaticMentions": "false"]),
    belgian("BE-17", .notApplicable),
    belgian("BE-17", .passed, ["type": "\"creditNote\""]),
    belgian("BE-17", .failed, ["type": "\"creditNote\"", "automaticMentions": "false"]),
    belgian("BE-17", .notApplicable, ["type": "\"creditNote\"", "vat": "\"AE\""]),
    belgian("BE-17", .notApplicable, ["type": "\"creditNote\"", "buyer/kind": "\"consumer\""]),
  ]

  private static let papers: [Case] = [
    belgian("BE-20", .passed),
    belgian("BE-20", .passed, ["seller/registers": "", "legalNotes": #"["RPM Bruxelles"]"#]),
    belgian("BE-20", .failed, ["seller/registers": ""]),
    belgian("BE-20", .failed, ["seller/registers": #"[{"name": "RPM"}]"#]),
    belgian("BE-20", .notApplicable, ["seller/registers": "", "seller/legalForm": ""]),
    belgian(
      "BE-20", .failed,
      ["seller/registers": "", "seller/legalForm": "", "seller/name": "\"Verhaegen S.R.L.\""]),
    belgian("BE-20a", .passed),
    belgian("BE-20a", .failed, ["seller/legalForm": ""]),
    belgian("BE-20a", .notApplicable, ["seller/registers": "", "seller/legalForm": ""]),
    belgian("BE-20b", .notApplicable),
    belgian("BE-20b", .passed, ["seller/inLiquidation": "true"]),
    belgian("BE-20b", .failed, ["seller/inLiquidation": "true", "automaticMentions": "false"]),
    belgian("BE-20c", .notChecked),
    belgian(
      "BE-20c", .notApplicable,
      ["seller/website": "\"atelier.example\"", "seller/contact/email": "\"a@atelier.example\""]),
    belgian("BE-21", .passed),
    belgian("BE-21", .passed, ["seller/companyNumber": ""]),
    belgian("BE-21", .notApplicable, ["seller/address/country": "\"FR\""]),
    belgian("BE-21", .failed, ["seller/companyNumber": "", "seller/vatNumber": ""]),
    belgian("BE-21a", .passed),
    belgian("BE-21a", .failed, ["payment": ""]),
    belgian("BE-21a", .notApplicable, ["payment": "", "seller/address/country": "\"FR\""]),
    belgian("BE-21a", .failed, ["payment": "", "type": "\"quote\""]),
    belgian("BE-21a", .failed, ["payment/accounts": #"[{"iban": "CH9300762011623852957"}]"#]),
    belgian("BE-21a", .passed, ["payment": "", "legalNotes": #"["IBAN BE87 5193 2048 1594"]"#]),
  ]

  private static let terms: [Case] = [
    belgian("BE-22", .passed, ["terms/days": "60"]),
    belgian("BE-22", .failed, ["terms/days": "61"]),
    belgian("BE-22", .failed, ["terms": "", "dueDate": "\"2027-02-01\""]),
    belgian("BE-22", .notApplicable, ["terms/days": "90", "buyer/kind": "\"consumer\""]),
    belgian("BE-22", .notApplicable, ["terms/days": "90", "issueDate": "\"2022-01-31\""]),
    belgian("BE-23", .passed, ["buyer/kind": "\"publicBody\""]),
    belgian("BE-23", .failed, ["buyer/kind": "\"publicBody\"", "terms/days": "31"]),
    belgian("BE-23", .notApplicable, ["terms/days": "31"]),
  ]

  private static let electronic: [Case] = [
    belgian("BE-24", .passed),
    belgian("BE-24", .failed, ["buyer/electronicAddress": ""]),
    belgian("BE-24", .notApplicable, ["buyer/electronicAddress": "", "buyer/vatNumber": ""]),
    belgian(
      "BE-24", .notApplicable,
      ["buyer/electronicAddress": "", "issueDate": "\"2025-12-31\""]),
    belgian("BE-24a", .notChecked),
    belgian("BE-24a", .notApplicable, ["buyer/address/country": "\"FR\""]),
    belgian("BE-24a", .notApplicable, ["type": "\"quote\""]),
  ]

  private static let language: [Case] =
    [
      ("1000", "fr", true), ("1000", "nl", true), ("1000", "de", false), ("4000", "fr", true),
      ("4000", "nl", false), ("9000", "nl", true), ("9000", "fr", false), ("4700", "de", true),
      ("4700", "fr", false), ("1300", "fr", true), ("1500", "fr", false), ("3999", "nl", true),
    ].map { code, language, isRight in
      belgian(
        "BE-25", isRight ? .passed : .failed,
        ["seller/address/postalCode": "\"\(code)\"", "language": "\"\(language)\""])
    } + [
      belgian("BE-25", .notApplicable, ["seller/address/postalCode": ""]),
      belgian("BE-25", .notApplicable, ["buyer/address/country": "\"FR\"", "language": "\"en\""]),
      belgian("BE-25", .notApplicable, ["buyer/kind": "\"consumer\"", "language": "\"en\""]),
    ]

  @Test func `the text on works stands alone, it holds the word that the directive wants`() throws {
    let subject = try Self.belgian(
      "", .passed, ["vat": "\"AE\"", "works": "\"immovable\""]
    ).subject()
    #expect(subject.mentions.map(\.name) == ["co-contractant"])
    #expect(subject.carries("reverse-charge") == true)
  }

  @Test(arguments: [("fr", "fr"), ("nl", "nl"), ("de", "fr"), ("en", "fr")])
  func `the text on a dwelling is in a language of the law`(language: String, wanted: String)
    throws
  {
    let subject = try Self.belgian(
      "", .passed,
      ["vat": "6", "works": "\"renovation\"", "language": "\"\(language)\""]
    ).subject()
    #expect(subject.mentions.map(\.name) == ["renovation"])
    #expect(subject.mentions.map(\.language.code) == [wanted])
  }

  private static let exempt = exemption("art. 44 CTVA")
  private static let franchise = ["seller/vatScheme": "\"franchise\"", "vat": "\"E\""]

  private static func exemption(_ reason: String) -> String {
    #"{"category": "E", "exemptionReason": "\#(reason)"}"#
  }

  private static func belgian(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    Case(code, outcome, changes, on: .belgian)
  }
}
