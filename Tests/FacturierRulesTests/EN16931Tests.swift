import FacturierModel

@testable import FacturierRules

/// What the European model of invoices asks.
enum EN16931Tests {
  static let cases: [Case] = parties + adjustments + lines + vat + codes + lists

  private static let agent = #"{"name": "Fides", "vatNumber": "BE0741936073", "#
  private static let town = #""address": {"city": "Gand", "country": "BE"}}"#

  private static let parties: [Case] = [
    Case("BR-17", .notApplicable),
    Case("BR-17", .passed, ["payee": #"{"name": "Fides"}"#]),
    Case("BR-17", .failed, ["payee": #"{"name": " "}"#]),
    Case("BR-18", .notApplicable),
    Case("BR-18", .passed, ["taxRepresentative": agent + town]),
    Case("BR-18", .failed, ["taxRepresentative": #"{"name": ""}"#]),
    Case("BR-19", .notApplicable),
    Case("BR-19", .passed, ["taxRepresentative": agent + town]),
    Case("BR-19", .failed, ["taxRepresentative": #"{"name": "Fides"}"#]),
    Case("BR-56", .notApplicable),
    Case("BR-56", .passed, ["taxRepresentative": agent + town]),
    Case("BR-56", .failed, ["taxRepresentative": #"{"name": "Fides"}"#]),

    Case("BR-62", .notApplicable),
    Case("BR-62", .passed, ["seller": party(address("0208"))]),
    Case("BR-62", .failed, ["seller": party(address(" "))]),
    Case("BR-62", .notApplicable, ["seller": party(country: "CH", address(" "))]),
    Case("BR-63", .notApplicable),
    Case("BR-63", .passed, ["buyer": party(address("0208"))]),
    Case("BR-63", .failed, ["buyer": party(address(" "))]),

    Case("BR-CO-09", .passed),
    Case("BR-CO-09", .passed, ["buyer": party(vat: "EL094259216")]),
    Case("BR-CO-09", .failed, ["buyer": party(vat: "XY12")]),
    Case("BR-CO-09", .failed, ["buyer": party(vat: "0741936073")]),
    Case("BR-CO-09", .notApplicable, ["seller": party(), "buyer": party()]),
    Case("BR-CO-26", .passed),
    Case("BR-CO-26", .passed, ["seller": party(#""companyNumber": "0652038453", "#)]),
    Case("BR-CO-26", .failed, ["seller": party(#""taxNumber": "21/815/08150", "#)]),
    Case("BR-CO-26", .notApplicable, ["type": "\"quote\"", "seller": party()]),
  ]

  private static let lists: [Case] = [
    Case("BR-CL-01", .passed),
    Case("BR-CL-01", .failed, ["typeCode": "\"999\""]),
    Case("BR-CL-01", .notApplicable, ["type": "\"quote\""]),
    Case("BR-CL-04", .passed),
    Case("BR-CL-04", .failed, ["currency": "\"BGN\""]),
    Case("BR-CL-04", .failed, ["vatCurrency": #"{"currency": "ANG", "rate": 2}"#]),
    Case("BR-CL-04", .notApplicable, ["type": "\"quote\""]),
    Case("BR-CL-07", .passed, ["invoicedObject": #"{"value": "7", "scheme": "AAB"}"#]),
    Case("BR-CL-07", .failed, ["invoicedObject": #"{"value": "7", "scheme": "0088"}"#]),
    Case(
      "BR-CL-07", .failed,
      ["lines": line(#""invoicedObject": {"value": "7", "scheme": "QQQ"}"#)]),
    Case("BR-CL-07", .notApplicable, ["invoicedObject": "\"M-5\""]),
    Case("BR-65", .notApplicable),
    Case("BR-65", .passed, ["lines": line(#""classifications": [{"code": "1", "list": "HS"}]"#)]),
    Case("BR-65", .failed, ["lines": line(#""classifications": [{"code": "1"}]"#)]),
    Case("BR-65", .failed, ["lines": line(#""classifications": [{"code": "1", "list": "Q"}]"#)]),
    Case("BR-CL-21", .notApplicable),
    Case(
      "BR-CL-21", .passed,
      ["lines": line(#""standardIdentifier": {"value": "5", "scheme": "0088"}"#)]),
    Case(
      "BR-CL-21", .failed,
      ["lines": line(#""standardIdentifier": {"value": "5", "scheme": "ours"}"#)]),
    Case("BR-CL-14", .passed),
    Case("BR-CL-14", .failed, ["buyer": party(country: "XK")]),
    Case("BR-CL-14", .failed, ["lines": line(#""originCountry": "XK""#)]),
    Case("BR-CL-14", .notApplicable, ["type": "\"quote\""]),
    Case("BR-CL-16", .notApplicable),
    Case("BR-CL-16", .passed, ["payment": #"{"meansCode": "97"}"#]),
    Case("BR-CL-16", .failed, ["payment": #"{"meansCode": "99"}"#]),
    Case("BR-CL-26", .notApplicable),
    Case(
      "BR-CL-26", .passed, ["delivery": #"{"location": {"value": "7", "scheme": "0088"}}"#]),
    Case(
      "BR-CL-26", .notApplicable, ["delivery": #"{"location": {"value": "7", "scheme": "ours"}}"#]),
    Case(
      "BR-CL-26", .failed, ["delivery": #"{"location": {"value": "7", "scheme": "9999"}}"#]),
    Case("BR-CL-24", .notApplicable),
    Case("BR-CL-24", .passed, ["attachments": #"[{"file": "plan.PDF"}]"#]),
    Case("BR-CL-24", .failed, ["attachments": #"[{"file": "plan.zip"}]"#]),
    Case("BR-61", .notApplicable),
    Case(
      "BR-61", .passed,
      ["payment": #"{"meansCode": "30", "accounts": [{"iban": "BE87 5193 2048 1594"}]}"#]),
    Case("BR-61", .failed, ["payment": #"{"meansCode": "58"}"#]),
    Case("UBL-SR-16", .passed),
    Case("UBL-SR-16", .failed, ["buyer": party(#""identifiers": ["1", "2"], "#)]),
    Case(
      "UBL-SR-16", .failed,
      ["payee": #"{"name": "Fides", "identifiers": ["1", "2"]}"#]),
    Case("UBL-SR-16", .notApplicable, ["type": "\"quote\""]),
    Case("UBL-SR-19", .notApplicable),
    Case("UBL-SR-19", .passed, ["payee": #"{"name": "Fides"}"#]),
    Case("UBL-SR-19", .failed, ["payee": #"{"name": "Atelier"}"#]),
  ]

  private static let adjustments: [Case] =
    ["allowances", "charges"].flatMap { key in
      let (whole, part) = key == "allowances" ? ("BR-33", "BR-42") : ("BR-38", "BR-44")
      return [
        Case(whole, .notApplicable),
        Case(whole, .passed, [key: #"[{"amount": 5, "reason": "fidélité"}]"#]),
        Case(whole, .passed, [key: #"[{"percent": 5, "reasonCode": "95"}]"#]),
        Case(whole, .failed, [key: #"[{"amount": 5, "reason": " "}]"#]),
        Case(part, .notApplicable),
        Case(part, .passed, ["lines": line(#""\#(key)": [{"amount": 1, "reason": "port"}]"#)]),
        Case(part, .failed, ["lines": line(#""\#(key)": [{"amount": 1}]"#)]),
      ]
    }

  private static let lines: [Case] = [
    Case("BR-54", .notApplicable),
    Case(
      "BR-54", .passed, ["lines": line(#""attributes": [{"name": "Bois", "value": "chêne"}]"#)]),
    Case("BR-54", .failed, ["lines": line(#""attributes": [{"name": "Bois", "value": ""}]"#)]),
    Case("BR-55", .notApplicable),
    Case("BR-55", .passed, ["precedingInvoices": #"[{"number": "7", "date": "2026-10-01"}]"#]),
    Case("BR-55", .failed, ["precedingInvoices": #"[{"number": "7"}, {"number": " "}]"#]),

    Case("BR-DEC-23", .notApplicable),
    Case("BR-DEC-23", .passed, ["currency": "\"TND\"", "lines": line(#""quantity": 2"#)]),
    Case("BR-DEC-23", .failed, ["currency": "\"TND\"", "lines": line(#""quantity": 0.0001"#)]),
    Case("BR-DEC-14", .notApplicable),
    Case("BR-DEC-14", .passed, ["currency": "\"TND\""]),
    Case("BR-DEC-14", .failed, ["currency": "\"TND\"", "vat": "5.5555"]),
  ]

  private static let vat: [Case] =
    [
      Case("BR-S-02", .passed),
      Case("BR-S-02", .passed, ["seller": party(#""taxNumber": "21/815/08150", "#)]),
      Case("BR-S-02", .failed, ["seller": party(#""companyNumber": "0652038453", "#)]),
      Case("BR-S-02", .notApplicable, ["vat": "\"AE\""]),
      Case("BR-S-10", .passed),
      Case("BR-S-10", .failed, ["vat": #"{"rate": 6, "exemptionReason": "AR n° 20"}"#]),
      Case("BR-S-10", .notApplicable, ["vat": "\"AE\""]),

      Case("BR-Z-02", .notApplicable),
      Case("BR-Z-02", .passed, ["vat": "\"Z\""]),
      Case("BR-Z-02", .failed, ["vat": "\"Z\"", "seller": party()]),
      Case("BR-Z-10", .notApplicable),
      Case("BR-Z-10", .passed, ["vat": "\"Z\""]),
      Case("BR-Z-10", .failed, ["vat": #"{"category": "Z", "exemptionReason": "journal"}"#]),

      Case("BR-E-02", .notApplicable),
      Case("BR-E-02", .passed, ["vat": "\"E\""]),
      Case("BR-E-02", .failed, ["vat": "\"E\"", "seller": party()]),
      Case("BR-E-10", .notApplicable),
      Case("BR-E-10", .passed, ["vat": #"{"category": "E", "exemptionReason": "art. 44"}"#]),
      Case("BR-E-10", .passed, ["vat": #"{"category": "E", "exemptionCode": "VATEX-EU-132"}"#]),
      Case("BR-E-10", .failed, ["vat": "\"E\""]),
      Case("BR-E-10", .failed, ["vat": "0"]),
      Case("BR-E-10", .failed, ["vat": "\"E\"", "legalNotes": #"["Merci de votre confiance"]"#]),
      Case("BR-E-10", .passed, ["vat": "\"E\"", "seller/vatScheme": "\"franchise\""], on: .french),
      Case(
        "BR-E-10", .passed,
        [
          "vat": "\"E\"", "seller/vatScheme": "\"franchise\"", "automaticMentions": "false",
          "legalNotes": #"["TVA non applicable, article 293 B du CGI"]"#,
        ], on: .french),
      Case(
        "BR-E-10", .failed,
        ["vat": "\"E\"", "seller/vatScheme": "\"franchise\"", "automaticMentions": "false"],
        on: .french),

      Case("BR-AE-02", .notApplicable),
      Case("BR-AE-02", .passed, ["vat": "\"AE\""]),
      Case("BR-AE-02", .passed, ["vat": "\"AE\"", "buyer": party(number("0741936073"))]),
      Case("BR-AE-02", .failed, ["vat": "\"AE\"", "buyer": party()]),
      Case("BR-AE-02", .failed, ["vat": "\"AE\"", "seller": party(number("0652038453"))]),

      Case("BR-IC-02", .notApplicable),
      Case("BR-IC-02", .passed, ["vat": "\"K\""]),
      Case("BR-IC-02", .failed, ["vat": "\"K\"", "buyer": party(number("0741936073"))]),
      Case("BR-IC-02", .failed, ["vat": "\"K\"", "seller": party(#""taxNumber": "1", "#)]),
      Case("BR-IC-10", .notApplicable),
      Case("BR-IC-10", .passed, ["vat": "\"K\""]),
      Case("BR-IC-10", .failed, ["vat": "\"K\"", "automaticMentions": "false"]),
      Case("BR-IC-11", .notApplicable),
      Case("BR-IC-11", .passed, ["vat": "\"K\""]),
      Case("BR-IC-11", .failed, ["vat": "\"K\"", "delivery": ""]),
      Case("BR-IC-12", .notApplicable),
      Case("BR-IC-12", .passed, ["vat": "\"K\"", "delivery": #"{"address": {"country": "FR"}}"#]),
      Case("BR-IC-12", .failed, ["vat": "\"K\""]),

      Case("BR-G-02", .notApplicable),
      Case("BR-G-02", .passed, ["vat": "\"G\""]),
      Case("BR-G-02", .failed, ["vat": "\"G\"", "seller": party(#""taxNumber": "1", "#)]),

      Case("BR-G-10", .notApplicable),
      Case("BR-G-10", .passed, ["vat": "\"G\""]),
      Case(
        "BR-G-10", .passed,
        ["vat": #"{"category": "G", "exemptionReason": "art. 146"}"#, "automaticMentions": "false"]),
      Case("BR-G-10", .failed, ["vat": "\"G\"", "automaticMentions": "false"]),

      Case("BR-O-02", .notApplicable),
      Case("BR-O-02", .passed, ["vat": "\"O\"", "seller": party(), "buyer": party()]),
      Case("BR-O-02", .failed, ["vat": "\"O\""]),
      Case("BR-O-10", .notApplicable),
      Case("BR-O-10", .passed, ["vat": "\"O\""]),
      Case("BR-O-10", .failed, ["vat": "\"O\"", "automaticMentions": "false"]),
      Case("BR-O-11", .notApplicable),
      Case("BR-O-11", .passed, ["vat": "\"O\""]),
      Case(
        "BR-O-11", .failed,
        ["lines": #"[{"name": "a", "price": 1, "vat": "O"}, {"name": "b", "price": 1}]"#]),
    ]
    + [("BR-AF", "L"), ("BR-AG", "M")].flatMap { family, category in
      let vat = #"{"category": "\#(category)", "rate": 7"#
      return [
        Case("\(family)-02", .notApplicable),
        Case("\(family)-02", .passed, ["vat": vat + "}"]),
        Case("\(family)-02", .failed, ["vat": vat + "}", "seller": party()]),
        Case("\(family)-10", .notApplicable),
        Case("\(family)-10", .passed, ["vat": vat + "}"]),
        Case("\(family)-10", .failed, ["vat": vat + #", "exemptionReason": "x"}"#]),
      ]
    }

  private static let codes: [Case] = [
    Case("BR-CL-08", .notApplicable),
    Case("BR-CL-08", .passed, ["notes": #"[{"text": "40 €", "subjectCode": "PMT"}]"#]),
    Case("BR-CL-08", .failed, ["notes": #"["a", {"text": "40 €", "subjectCode": "QQQ"}]"#]),
    Case("BR-CL-10", .notApplicable),
    Case("BR-CL-10", .passed, ["seller": party(identifier("SEPA"))]),
    Case("BR-CL-10", .passed, ["buyer": party(identifier("0088"))]),
    Case("BR-CL-10", .failed, ["buyer": party(identifier("GLN"))]),
    Case("BR-CL-11", .notApplicable),
    Case("BR-CL-11", .passed, ["buyer": party(number("0741936073", scheme: "0208"))]),
    Case("BR-CL-11", .failed, ["buyer": party(number("0741936073", scheme: "BCE"))]),
    Case("BR-CL-25", .notApplicable),
    Case("BR-CL-25", .passed, ["buyer": party(address("EM"))]),
    Case("BR-CL-25", .failed, ["buyer": party(address("BE:EN"))]),

    Case("BR-CL-19", .notApplicable),
    Case("BR-CL-19", .passed, ["allowances": #"[{"amount": 5, "reasonCode": "95"}]"#]),
    Case("BR-CL-19", .failed, ["allowances": #"[{"amount": 5, "reasonCode": "FC"}]"#]),
    Case("BR-CL-20", .notApplicable),
    Case("BR-CL-20", .passed, ["charges": #"[{"amount": 5, "reasonCode": "FC"}]"#]),
    Case(
      "BR-CL-20", .failed, ["lines": line(#""charges": [{"amount": 5, "reasonCode": "95"}]"#)]),
    Case("BR-CL-22", .notApplicable),
    Case("BR-CL-22", .passed, ["vat": #"{"category": "E", "exemptionCode": "VATEX-EU-J"}"#]),
    // Messages have them in capitals, whatever the document has.
    Case("BR-CL-22", .passed, ["vat": #"{"category": "E", "exemptionCode": "vatex-eu-j"}"#]),
    Case("BR-CL-22", .failed, ["vat": #"{"category": "E", "exemptionCode": "VATEX-EU-Q"}"#]),
    Case("BR-CL-23", .passed),
    Case("BR-CL-23", .passed, ["lines": line(#""unit": "ZZ""#)]),
    Case("BR-CL-23", .failed, ["lines": line(#""unit": "QQQ""#)]),
    Case("BR-CL-23", .notApplicable, ["type": "\"quote\""]),
  ]

  private static func line(_ fields: String) -> String {
    #"[{"heading": "Meubles"}, {"name": "Chaise", "price": 50, \#(fields)}]"#
  }

  private static func number(_ value: String, scheme: String? = nil) -> String {
    let text = scheme.map { #"{"value": "\#(value)", "scheme": "\#($0)"}"# } ?? "\"\(value)\""
    return "\"companyNumber\": \(text), "
  }

  private static func address(_ scheme: String) -> String {
    #""electronicAddress": {"value": "0741936073", "scheme": "\#(scheme)"}, "#
  }

  private static func identifier(_ scheme: String) -> String {
    #""identifiers": [{"value": "5412345000013", "scheme": "\#(scheme)"}], "#
  }
}
