import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// What is asked of numbers that authorities, banks and standards bodies give out.
struct IdentifierTests {
  static let cases: [Case] = companies + schemes + registers + addresses + payment

  private static let companies: [Case] = [
    Case("ID-COMPANY-01", .notApplicable),
    Case("ID-COMPANY-01", .passed, ["buyer": french(#""companyNumber": "482 193 075", "#)]),
    Case("ID-COMPANY-01", .passed, ["buyer": french(#""companyNumber": "48219307500017", "#)]),
    Case("ID-COMPANY-01", .failed, ["buyer": french(#""companyNumber": "482193076", "#)]),
    Case("ID-COMPANY-01", .failed, ["buyer": party(company("0741.936.074"))]),
    Case("ID-COMPANY-01", .failed, ["buyer": party(country: "NL", company("1234567"))]),
    Case("ID-COMPANY-01", .failed, ["buyer": party(country: "CH", company("CHE-114.287.364"))]),
    Case("ID-COMPANY-01", .passed, ["buyer": party(country: "DE", company("HRB 12345"))]),
    Case("ID-COMPANY-01", .passed, ["buyer": french(company("0741936073", scheme: "0208"))]),
    Case("ID-COMPANY-01", .failed, ["buyer": french(company("482193075", scheme: "0208"))]),

    Case("ID-COMPANY-02", .notApplicable),
    Case("ID-COMPANY-02", .passed, ["seller": party(vat: "BE0652038453", company("0652038453"))]),
    Case("ID-COMPANY-02", .failed, ["seller": party(vat: "BE0652038453", company("0741936073"))]),
    Case("ID-COMPANY-02", .passed, ["buyer": french(vat: "FR01482193075", company("482193075"))]),
    Case("ID-COMPANY-02", .failed, ["buyer": french(vat: "FR64517346284", company("482193075"))]),
    Case("ID-COMPANY-02", .passed, ["buyer": french(vat: "FR40000000448", company("482193075"))]),
    Case(
      "ID-COMPANY-02", .failed,
      ["buyer": party(vat: "CHE-114.287.363 TVA", country: "CH", company("CHE-315.274.861"))]),

    Case("ID-COMPANY-03", .notApplicable),
    Case(
      "ID-COMPANY-03", .passed, ["buyer": french(company("482193075") + siret("48219307500017"))]
    ),
    Case(
      "ID-COMPANY-03", .failed, ["buyer": french(company("482193075") + siret("51734628400014"))]
    ),

    Case("ID-TAX-01", .notApplicable),
    Case("ID-TAX-01", .passed, ["seller": party(country: "DE", tax("21/815/08150"))]),
    Case("ID-TAX-01", .failed, ["seller": party(country: "DE", tax("DE136695976"))]),
  ]

  private static let schemes: [Case] = [
    Case("ID-NUMBER-01", .notApplicable, ["seller": party(identifier("X", scheme: "0007"))]),
    Case("ID-NUMBER-01", .passed, ["seller": party(identifier("5412345000013", scheme: "0088"))]),
    Case("ID-NUMBER-01", .failed, ["seller": party(identifier("5412345000012", scheme: "0088"))]),
    Case("ID-ADDRESS-01", .notApplicable),
    Case("ID-ADDRESS-01", .passed, ["buyer": party(address("482193075_ACHATS", scheme: "0225"))]),
    Case("ID-ADDRESS-01", .failed, ["buyer": party(address("0741936074", scheme: "0208"))]),
    Case("ID-ADDRESS-01", .failed, ["buyer": party(address("FR01482193075", scheme: "9925"))]),

    Case("ID-LEITWEG-01", .notApplicable, ["buyerReference": "\"04011000-12345-04\""]),
    Case(
      "ID-LEITWEG-01", .passed,
      ["buyer": authority, "buyerReference": "\"04011000-12345-03\""]),
    Case("ID-LEITWEG-01", .notApplicable, ["buyer": authority, "buyerReference": "\"Bauamt\""]),
    Case(
      "ID-LEITWEG-01", .failed,
      ["buyer": authority, "buyerReference": "\"04011000-12345-04\""]),
  ]

  private static let registers: [Case] = [
    Case("ID-REGISTER-01", .notApplicable),
    Case("ID-REGISTER-01", .notApplicable, ["buyer": party(register("Ordre", "12"))]),
    Case("ID-REGISTER-01", .passed, ["buyer": french(register("R.C.S.", "B 482 193 075"))]),
    Case("ID-REGISTER-01", .passed, ["buyer": french(register("RCS", "RCS Tours 482 193 075"))]),
    Case("ID-REGISTER-01", .failed, ["buyer": french(register("RCS", "482 193 076"))]),
    Case("ID-REGISTER-01", .passed, ["buyer": party(country: "LU", register("RCS", "B123456"))]),
    Case("ID-REGISTER-01", .failed, ["buyer": party(country: "LU", register("RCS", "123456"))]),
    Case("ID-REGISTER-01", .passed, ["buyer": party(country: "NL", register("KvK", "12345678"))]),
    Case("ID-REGISTER-02", .notApplicable),
    Case(
      "ID-REGISTER-02", .passed,
      ["buyer": party(company("0741936073") + register("RPM", "0741.936.073"))]),
    Case(
      "ID-REGISTER-02", .failed,
      ["buyer": party(company("0741936073") + register("RPR", "0652.038.453"))]),
  ]

  private static let addresses: [Case] =
    [
      ("BE", "5000", true), ("BE", "B-5000", true), ("BE", "0500", false), ("BE", "50000", false),
      ("FR", "37000", true), ("FR", "37 000", true), ("FR", "3700", false),
      ("LU", "L-1234", true), ("LU", "12345", false), ("CH", "1201", true), ("CH", "12011", false),
      ("DE", "01067", true), ("DE", "1067", false), ("NL", "1012 AB", true), ("NL", "1012", false),
      ("PT", "1000-001", true), ("BE", "٥٠٠٠", false),
    ].map { country, code, fits in
      Case("ID-POST-01", fits ? .passed : .failed, ["buyer": town(country, code)])
    } + [
      Case(
        "ID-POST-01", .notApplicable,
        ["seller": town("US", "1"), "buyer": town("IE", "D02 X285"), "currency": "\"USD\""]),
      Case("ID-POST-01", .failed, ["delivery": #"{"address": \#(place("BE", "500"))}"#]),
      Case("ID-POST-02", .passed),
      Case("ID-POST-02", .failed, ["buyer": town("BE", " ")]),
      Case("ID-POST-02", .notApplicable, ["seller": town("IE", "1"), "buyer": town("US", "1")]),

      Case("ID-EMAIL-01", .notApplicable),
      Case("ID-EMAIL-01", .passed, ["buyer": party(email("a@b.example"))]),
      Case("ID-EMAIL-01", .failed, ["buyer": party(email("a@b"))]),
      Case("ID-EMAIL-01", .failed, ["buyer": party(email("a@@b.example"))]),
      Case("ID-EMAIL-01", .failed, ["buyer": party(email("a b@c.example"))]),
    ]

  private static let payment: [Case] = [
    Case("ID-ARTICLE-01", .notApplicable),
    Case("ID-ARTICLE-01", .passed, ["lines": line(#""gtin": "4012345000030""#)]),
    Case("ID-ARTICLE-01", .failed, ["lines": line(#""gtin": "4012345000031""#)]),

    Case("ID-QR-01", .notApplicable),
    Case("ID-QR-01", .passed, ["payment": account("CH5931999000123456789", quoting: qr)]),
    Case("ID-QR-01", .failed, ["payment": account("CH5931999000123456789", quoting: "2026-1")]),
    Case("ID-QR-02", .notApplicable),
    Case("ID-QR-02", .passed, ["payment": account("CH5931999000123456789", quoting: qr)]),
    Case("ID-QR-02", .failed, ["payment": account("CH9300762011623852957", quoting: qr)]),
    Case("ID-QR-02", .notApplicable, ["payment": account("BE87519320481594", quoting: qr)]),

    Case("ID-DEBTOR-01", .notApplicable),
    Case("ID-DEBTOR-01", .notApplicable, ["payment": mandate("debtorIban", "BE55 **** **** 5944")]),
    Case("ID-DEBTOR-01", .passed, ["payment": mandate("debtorIban", "BE87 5193 2048 1594")]),
    Case("ID-DEBTOR-01", .failed, ["payment": mandate("debtorIban", "BE55 3632 0481 5945")]),
  ]

  @Test(arguments: [("BE0652038453", "BE", "0741936073"), ("FR64517346284", "FR", "482193075")])
  func `only a French company number must agree with the VAT number`(
    vat: String, country: String, number: String
  ) throws {
    let buyer = party(vat: vat, country: country, Self.company(number))
    let checklist = Checklist(
      checking: try Case("", .passed, ["buyer": buyer]).subject(), words: try words(in: .french))
    let finding = try #require(checklist.diagnostics.first { $0.code == "ID-COMPANY-02" })
    #expect(finding.severity == (country == "FR" ? .error : .warning))
  }

  @Test(
    arguments: NumberScheme.all.keys.sorted(),
    ["", "é", "²", "٣", "\u{0}", "😴", "-", "_", String(repeating: "9", count: 1_000)])
  func `no list takes junk`(code: String, junk: String) throws {
    #expect(!(try #require(NumberScheme(code)).accepts(junk)))
  }

  @Test(arguments: [("9925", "0652038453"), ("9925", "BE0652038453"), ("9933", "EL094259216")])
  func `a VAT number is known with and without the letters of its country`(
    code: String, number: String
  ) throws {
    #expect(try #require(NumberScheme(code)).accepts(number))
  }

  // MARK: - JSON texts

  private static let qr = "21 00000 00003 13947 14300 09017"
  private static let authority = party(country: "DE", #""kind": "publicBody", "#)

  private static func french(vat: String = "", _ more: String) -> String {
    party(vat: vat, city: "Tours", country: "FR", more)
  }

  private static func company(_ value: String, scheme: String? = nil) -> String {
    let text = scheme.map { #"{"value": "\#(value)", "scheme": "\#($0)"}"# } ?? "\"\(value)\""
    return "\"companyNumber\": \(text), "
  }

  private static func siret(_ value: String) -> String { identifier(value, scheme: "0009") }

  private static func identifier(_ value: String, scheme: String) -> String {
    #""identifiers": [{"value": "\#(value)", "scheme": "\#(scheme)"}], "#
  }

  private static func address(_ value: String, scheme: String) -> String {
    #""electronicAddress": {"value": "\#(value)", "scheme": "\#(scheme)"}, "#
  }

  private static func tax(_ number: String) -> String { #""taxNumber": "\#(number)", "# }

  private static func email(_ text: String) -> String { #""contact": {"email": "\#(text)"}, "# }

  private static func register(_ name: String, _ number: String) -> String {
    #""registers": [{"name": "\#(name)", "number": "\#(number)"}], "#
  }

  private static func place(_ country: String, _ code: String) -> String {
    #"{"city": "Ville", "postalCode": "\#(code)", "country": "\#(country)"}"#
  }

  private static func town(_ country: String, _ code: String) -> String {
    #"{"name": "Atelier", "address": \#(place(country, code))}"#
  }

  private static func line(_ fields: String) -> String {
    #"[{"name": "Chaise", "price": 50, \#(fields)}]"#
  }

  private static func account(_ iban: String, quoting reference: String) -> String {
    #"{"accounts": [{"iban": "\#(iban)"}], "reference": "\#(reference)"}"#
  }

  private static func mandate(_ key: String, _ value: String) -> String {
    #"{"mandate": {"reference": "M-1", "\#(key)": "\#(value)"}}"#
  }
}
