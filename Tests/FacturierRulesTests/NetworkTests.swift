import FacturierModel
import Testing

@testable import FacturierRules

/// What networks ask of documents that are to go there.
enum NetworkTests {
  static let cases: [Case] = peppol + dutch + german + facturX + french + frenchMore

  private static let address = #""electronicAddress": {"scheme": "0208", "value": "0652038453"}, "#

  private static func number(_ scheme: String, _ value: String) -> String {
    #""identifiers": [{"scheme": "\#(scheme)", "value": "\#(value)"}], "#
  }

  private static func vat(_ category: String, _ code: String) -> String {
    #"{"category": "\#(category)", "exemptionReason": "Motif", "exemptionCode": "\#(code)"}"#
  }

  private static func periods(_ start: String, _ end: String) -> [String: String] {
    let lines =
      #"[{"name": "Loyer", "price": 50, "period": {"start": "\#(start)", "end": "\#(end)"}}]"#
    return [
      "delivery": #"{"period": {"start": "2026-10-01", "end": "2026-10-31"}}"#, "lines": lines,
    ]
  }

  /// Changes that put both parties into the Netherlands.
  private static func inNetherlands(_ changes: [String: String] = [:]) -> [String: String] {
    ["seller": party(country: "NL"), "buyer": party(country: "NL")]
      .merging(changes) { _, change in change }
  }

  private static func inGermany(_ changes: [String: String] = [:]) -> [String: String] {
    let contact = #""contact": {"name": "Vera", "phone": "0228 1", "email": "v@b.example"}, "#
    return ["seller": party(country: "DE", contact), "buyer": party(country: "DE")]
      .merging(changes) { _, change in change }
  }

  private static let peppol: [Case] = [
    Case("PEPPOL-EN16931-R003", .failed),
    Case("PEPPOL-EN16931-R003", .failed, ["buyerReference": "\" \""]),
    Case("PEPPOL-EN16931-R003", .passed, ["buyerReference": "\"Achats\""]),
    Case("PEPPOL-EN16931-R003", .passed, ["purchaseOrderReference": "\"BC-7\""]),
    Case("PEPPOL-EN16931-R003", .notApplicable, ["type": "\"quote\""]),
    Case("PEPPOL-EN16931-R010", .passed, ["buyer": party(address)]),
    Case("PEPPOL-EN16931-R010", .failed, ["buyer": party()]),
    Case("PEPPOL-EN16931-R010", .notApplicable, ["type": "\"quote\""]),
    Case("PEPPOL-EN16931-R020", .passed, ["seller": party(address)]),
    Case("PEPPOL-EN16931-R020", .failed, ["seller": party()]),
    Case("PEPPOL-EN16931-R020", .notApplicable, ["type": "\"quote\""]),
    Case("PEPPOL-EN16931-R061", .notApplicable),
    Case(
      "PEPPOL-EN16931-R061", .passed,
      ["payment": #"{"means": "sepaDirectDebit", "mandate": {"reference": "M-1"}}"#]),
    Case("PEPPOL-EN16931-R061", .failed, ["payment": #"{"means": "sepaDirectDebit"}"#]),
    Case("PEPPOL-EN16931-P0100", .passed, ["type": "\"creditNote\""]),
    Case("PEPPOL-EN16931-P0100", .failed, ["type": "\"correctedInvoice\""]),
    Case(
      "PEPPOL-EN16931-P0100", .passed,
      [
        "type": "\"correctedInvoice\"", "seller": party(country: "DE"),
        "buyer": party(country: "DE"),
      ]),
    Case("PEPPOL-EN16931-P0100", .failed, ["type": "\"proForma\""]),
    Case("PEPPOL-EN16931-P0100", .notApplicable, on: .general).withoutNetworks,
    Case("PEPPOL-EN16931-P0104", .notApplicable),
    Case("PEPPOL-EN16931-P0104", .passed, ["vat": vat("E", "VATEX-EU-D")]),
    Case("PEPPOL-EN16931-P0104", .passed, ["vat": vat("E", "VATEX-EU-132")]),
    Case("PEPPOL-EN16931-P0104", .failed, ["vat": vat("E", "vatex-eu-g")]),
    Case("PEPPOL-EN16931-P0104", .failed, ["vat": vat("AE", "VATEX-EU-IC")]),
    Case("PEPPOL-EN16931-R110", .notApplicable),
    Case("PEPPOL-EN16931-R110", .passed, periods("2026-10-02", "2026-10-31")),
    Case("PEPPOL-EN16931-R110", .failed, periods("2026-09-30", "2026-10-31")),
    Case("PEPPOL-EN16931-R110", .failed, periods("2026-10-02", "2026-11-01")),
    Case("PEPPOL-EN16931-R120", .notApplicable),
    Case("PEPPOL-EN16931-R120", .passed, ["currency": "\"JPY\""]),
    Case(
      "PEPPOL-EN16931-R120", .failed,
      ["currency": "\"JPY\"", "lines": #"[{"name": "Chaise", "price": "10.5"}]"#]),
    Case(
      "PEPPOL-EN16931-R120", .failed,
      [
        "currency": "\"JPY\"",
        "lines":
          #"[{"name": "Chaise", "price": 10, "allowances": [{"percent": 3, "reason": "r"}]}]"#,
      ]),
    Case("PEPPOL-COMMON-R040", .notApplicable),
    Case("PEPPOL-COMMON-R040", .passed, ["buyer": party(number("0088", "5412345000013"))]),
    Case("PEPPOL-COMMON-R040", .failed, ["buyer": party(number("0088", "5412345000014"))]),
    Case("PEPPOL-COMMON-R040", .passed, ["buyer": party(number("0208", "0652.038.453"))]),
    Case("PEPPOL-COMMON-R040", .failed, ["buyer": party(number("0208", "0652038454"))]),
    Case("PEPPOL-COMMON-R040", .failed, ["seller": party(#""companyNumber": "0652038454", "#)]),
    Case("PEPPOL-COMMON-R040", .passed, ["buyer": party(number("0007", "5500000004"))]),
    Case("PEPPOL-COMMON-R040", .failed, ["buyer": party(number("0007", "5500000009"))]),
    Case("PEPPOL-COMMON-R040", .passed, ["buyer": party(number("0192", "100000008"))]),
    Case("PEPPOL-COMMON-R040", .failed, ["buyer": party(number("0192", "100000009"))]),
    Case("PEPPOL-COMMON-R040", .passed, ["buyer": party(number("0184", "DK10000000"))]),
    Case("PEPPOL-COMMON-R040", .failed, ["buyer": party(number("0184", "10000000"))]),
    Case("PEPPOL-COMMON-R040", .passed, ["buyer": party(number("0151", "10000000000"))]),
    Case("PEPPOL-COMMON-R040", .failed, ["buyer": party(number("0151", "10000000001"))]),
    Case("PEPPOL-EN16931-CL008", .notApplicable),
    Case("PEPPOL-EN16931-CL008", .passed, ["seller": party(address)]),
    Case(
      "PEPPOL-EN16931-CL008", .failed,
      ["seller": party(#""electronicAddress": {"scheme": "EM", "value": "a@b.example"}, "#)]),
    Case("PEPPOL-NATIONAL-01", .passed),
    Case("PEPPOL-NATIONAL-01", .failed, ["seller": party(country: "SE")]),
    Case("PEPPOL-NATIONAL-01", .failed, ["seller": party(vat: "EL094259216")]),
    Case("PEPPOL-NATIONAL-01", .notApplicable, ["type": "\"quote\""]),
  ]

  private static let dutch: [Case] = [
    Case("NL-R-001", .notApplicable),
    Case("NL-R-001", .failed, inNetherlands(["type": "\"creditNote\""])),
    Case(
      "NL-R-001", .passed,
      inNetherlands(["type": "\"creditNote\"", "precedingInvoices": #"[{"number": "1"}]"#])),
    Case("NL-R-002", .notApplicable),
    Case("NL-R-002", .passed, inNetherlands()),
    Case(
      "NL-R-002", .failed,
      inNetherlands(["buyer": #"{"name": "Hal", "address": {"city": "Delft", "country": "NL"}}"#])),
    Case("NL-R-003", .notApplicable),
    Case(
      "NL-R-003", .passed,
      inNetherlands(["seller": party(country: "NL", #""companyNumber": "12345678", "#)])),
    Case(
      "NL-R-003", .failed,
      inNetherlands([
        "seller": party(
          country: "NL", #""companyNumber": {"scheme": "0199", "value": "1"}, "#)
      ])),
    Case("NL-R-007", .notApplicable),
    Case("NL-R-007", .passed, inNetherlands()),
    Case("NL-R-007", .failed, inNetherlands(["payment": #"{"means": "cash"}"#])),
    Case("NL-R-007", .failed, inNetherlands(["payment": ""])),
    Case("NL-R-009", .notApplicable, inNetherlands()),
    Case("NL-R-009", .failed, inNetherlands(["lines": orderLine])),
    Case(
      "NL-R-009", .passed,
      inNetherlands(["lines": orderLine, "purchaseOrderReference": "\"B-1\""])),
  ]

  private static let orderLine = #"[{"name": "Chaise", "price": 50, "orderLine": "2"}]"#

  private static let german: [Case] = [
    Case("DE-R-001", .notApplicable),
    Case("DE-R-001", .passed, inGermany()),
    Case("DE-R-001", .failed, inGermany(["payment": ""])),
    Case("DE-R-002", .notApplicable),
    Case("DE-R-002", .passed, inGermany()),
    Case("DE-R-002", .failed, inGermany(["seller": party(country: "DE")])),
    Case("DE-R-003", .notApplicable),
    Case("DE-R-003", .passed, inGermany()),
    Case(
      "DE-R-003", .failed,
      inGermany(["delivery": #"{"address": {"city": "Bonn", "country": "DE"}}"#])),
    Case("DE-R-015", .notApplicable),
    Case("DE-R-015", .passed, inGermany(["buyerReference": "\"Einkauf\""])),
    Case("DE-R-015", .failed, inGermany()),
    Case("DE-R-018", .notApplicable, inGermany()),
    Case("DE-R-018", .passed, inGermany(["terms": #"{"text": "Auftrag #5"}"#])),
    Case("DE-R-018", .failed, inGermany(["terms": #"{"text": "Gut\n#SKONTO#TAGE=8#"}"#])),
    Case("DE-R-022", .notApplicable, inGermany()),
    Case(
      "DE-R-022", .passed, inGermany(["attachments": #"[{"file": "a.pdf"}, {"file": "b.pdf"}]"#])),
    Case(
      "DE-R-022", .failed, inGermany(["attachments": #"[{"file": "a.pdf"}, {"file": "x/A.PDF"}]"#])
    ),
    Case("DE-R-023", .notApplicable),
    Case("DE-R-023", .passed, inGermany()),
    Case("DE-R-023", .failed, inGermany(["payment": #"{"means": "card"}"#])),
    Case(
      "DE-R-023", .passed,
      inGermany(["payment": #"{"means": "card", "card": {"lastDigits": "1234"}}"#])),
    Case(
      "DE-R-023", .failed,
      inGermany(["payment": #"{"means": "sepaDirectDebit", "mandate": {"reference": "M"}}"#])),
  ]

  private static let facturX: [Case] = [
    Case("BR-AF-05", .notApplicable),
    Case("BR-AF-05", .passed, ["vat": #"{"category": "L", "rate": 7}"#]),
    Case("BR-AF-05", .failed, ["vat": #"{"category": "L", "rate": 0}"#]),
    Case("BR-CO-25", .passed, ["dueDate": "\"2026-12-01\""]),
    Case("BR-CO-25", .failed, ["type": "\"creditNote\""]),
    Case("BR-CO-25", .notApplicable, ["type": "\"quote\""]),
  ]

  private static let french: [Case] = [
    Case("BR-FR-01", .passed, ["number": "\"F-2026/12_a+b\""], on: .french),
    Case("BR-FR-01", .failed, ["number": "\"F 2026\""], on: .french),
    Case("BR-FR-01", .failed, ["number": "\"É1\""], on: .french),
    Case(
      "BR-FR-01", .failed, ["number": "\"\(String(repeating: "1", count: 36))\""], on: .french),
    Case("BR-FR-01", .notApplicable, ["type": "\"quote\""], on: .french),
    Case("BR-FR-04", .passed, ["type": "\"creditNote\""], on: .french),
    Case("BR-FR-04", .failed, ["type": "\"proForma\""], on: .french),
    Case("BR-FR-04", .notApplicable, on: .french).withoutNetworks,
    Case("BR-FR-05", .passed, on: .french),
    Case("BR-FR-05", .failed, ["automaticMentions": "false"], on: .french),
    Case(
      "BR-FR-05", .passed,
      [
        "automaticMentions": "false",
        "terms": #"{"lateRate": 12, "fixedIndemnity": 40, "text": "Sans escompte"}"#,
      ], on: .french),
    Case("BR-FR-05", .notApplicable, ["type": "\"quote\""], on: .french),
    Case("BR-FR-08", .passed, ["operations": "\"services\""], on: .french),
    Case("BR-FR-08", .failed, ["operations": ""], on: .french),
    Case("BR-FR-08", .notApplicable, ["type": "\"quote\""], on: .french),
    Case("BR-FR-10", .passed, ["seller/companyNumber": "\"791640352\""], on: .french),
    Case("BR-FR-10", .failed, ["seller/companyNumber": ""], on: .french),
    Case("BR-FR-10", .failed, ["seller/companyNumber": "\"791640353\""], on: .french),
    Case("BR-FR-10", .notApplicable, ["type": "\"quote\""], on: .french),
    Case(
      "BR-FR-12", .passed,
      ["buyer/electronicAddress": #"{"scheme": "0225", "value": "839201746"}"#], on: .french),
    Case("BR-FR-12", .failed, ["buyer/electronicAddress": ""], on: .french),
    Case("BR-FR-12", .notApplicable, ["type": "\"quote\""], on: .french),
    Case(
      "BR-FR-13", .passed,
      ["seller/electronicAddress": #"{"scheme": "0225", "value": "791640352"}"#], on: .french),
    Case("BR-FR-13", .failed, ["seller/electronicAddress": ""], on: .french),
    Case("BR-FR-13", .notApplicable, ["type": "\"quote\""], on: .french),
  ]

  private static func note(_ code: String, _ text: String) -> String {
    #"{"subjectCode": "\#(code)", "text": "\#(text)"}"#
  }

  private static let business = ["notes": "[\(note("BAR", "B2B"))]"]
  private static let ours = #"{"scheme": "0225", "value": "839201746"}"#

  private static let frenchMore: [Case] =
    frenchNotes + frenchParties + frenchReferences + frenchAmounts

  private static func french(
    _ code: String, _ outcome: Outcome, _ changes: [String: String] = [:]
  ) -> Case {
    Case(code, outcome, changes, on: .french)
  }

  /// A quote is asked nothing.
  private static func quote(_ code: String) -> Case {
    french(code, .notApplicable, ["type": "\"quote\""])
  }

  private static let frenchNotes: [Case] = [
    french("BR-FR-03", .passed), quote("BR-FR-03"),
    french("BR-FR-03", .failed, ["taxPointDate": "\"1999-12-31\""]),
    french("BR-FR-03", .failed, ["precedingInvoices": #"[{"number": "1", "date": "1999-01-01"}]"#]),
    french("BR-FR-06", .passed), quote("BR-FR-06"),
    french("BR-FR-06", .passed, ["notes": "[\(note("PMT", "40"))]"]),
    french("BR-FR-06", .failed, ["notes": "[\(note("BAR", "B2B")), \(note("BAR", "B2C"))]"]),
    french("BR-FR-06", .failed, ["legalNotes": ##"["#PMT# 40 euros"]"##]),
    french("BR-FR-20", .passed, business), french("BR-FR-20", .notApplicable),
    french("BR-FR-20", .failed, ["notes": "[\(note("BAR", "x"))]"]),
    french("BR-FR-17", .notApplicable),
    french("BR-FR-17", .passed, ["attachments": #"[{"id": "A", "description": "RIB"}]"#]),
    french("BR-FR-17", .failed, ["attachments": #"[{"id": "A", "description": "Plan"}]"#]),
    french("BR-FR-18", .notApplicable),
    french("BR-FR-18", .passed, ["attachments": #"[{"id": "A", "description": "LISIBLE"}]"#]),
    french(
      "BR-FR-18", .failed,
      [
        "attachments":
          #"[{"id": "A", "description": "LISIBLE"}, {"id": "B", "description": "LISIBLE"}]"#
      ]),
    french("BR-FR-CO-08", .notApplicable),
    french("BR-FR-CO-08", .passed, ["alreadyPaid": #"[{"amount": 120}]"#]),
    french("BR-FR-CO-08", .failed, ["businessProcess": "\"B2\""]),
    french("BR-FR-CO-08", .passed, ["businessProcess": "\"B4\""]),
    french(
      "BR-FR-CO-08", .failed, ["businessProcess": "\"B4\"", "type": "\"depositInvoice\""]),
    french("BR-FR-CO-12", .notApplicable),
    french("BR-FR-CO-12", .failed, ["currency": "\"CHF\""]),
    french(
      "BR-FR-CO-12", .passed,
      ["currency": "\"CHF\"", "vatCurrency": #"{"currency": "EUR", "rate": "1.05"}"#]),
  ]

  private static let frenchParties: [Case] = [
    french("BR-FR-11", .notApplicable), french("BR-FR-11", .passed, business),
    french("BR-FR-11", .failed, business.merging(["buyer/companyNumber": ""]) { $1 }),
    french("BR-FR-21", .notApplicable),
    french("BR-FR-21", .failed, business),
    french("BR-FR-21", .passed, business.merging(["buyer/electronicAddress": ours]) { $1 }),
    french(
      "BR-FR-21", .failed,
      business.merging(["buyer/electronicAddress": ours, "type": "\"selfBilledInvoice\""]) { $1 }),
    french("BR-FR-23", .notApplicable),
    french("BR-FR-23", .passed, ["buyer/electronicAddress": ours]),
    french(
      "BR-FR-23", .failed,
      ["buyer/electronicAddress": #"{"scheme": "0225", "value": "839201746_A B"}"#]),
    french(
      "BR-FR-23", .failed,
      ["seller/identifiers": #"[{"scheme": "0224", "value": "é"}]"#]),
    french("BR-FR-09", .notApplicable),
    french(
      "BR-FR-09", .passed,
      ["seller/identifiers": #"[{"scheme": "0009", "value": "79164035200017"}]"#]),
    french(
      "BR-FR-09", .failed,
      ["seller/identifiers": #"[{"scheme": "0009", "value": "83920174600014"}]"#]),
    french(
      "BR-FR-09", .failed,
      ["delivery": #"{"location": {"scheme": "0009", "value": "1"}}"#]),
    french("BR-FR-32", .passed), quote("BR-FR-32"),
    french("BR-FR-32", .failed, ["buyer/companyNumber": "\"1234\""]),
    french(
      "BR-FR-32", .failed, ["seller/identifiers": #"[{"scheme": "0231", "value": "12"}]"#]),
    french("BR-FR-CO-10", .notApplicable),
    french(
      "BR-FR-CO-10", .passed,
      [
        "seller/identifiers":
          #"[{"scheme": "0060", "value": "1"}, {"scheme": "0088", "value": "2"}]"#
      ]),
    french("BR-FR-CO-10", .failed, ["buyer/identifiers": #"["K-1"]"#]),
    french(
      "BR-FR-CO-10", .failed,
      [
        "seller/identifiers":
          #"[{"scheme": "0060", "value": "1"}, {"scheme": "0060", "value": "2"}]"#
      ]),
    french("BR-FR-CO-10", .failed, ["delivery": #"{"location": "Quai"}"#]),
    french("BR-FR-CO-14", .notApplicable),
    french(
      "BR-FR-CO-14", .failed,
      ["seller/identifiers": #"[{"scheme": "0231", "value": "791640352"}]"#]),
    french(
      "BR-FR-CO-14", .passed,
      [
        "seller/identifiers": #"[{"scheme": "0231", "value": "791640352"}]"#,
        "notes": "[\(note("TXD", "MEMBRE_ASSUJETTI_UNIQUE"))]",
        "taxRepresentative": #"{"name": "Groupe", "vatNumber": "FR34791640352"}"#,
      ]),
  ]

  private static let earlier = #"[{"number": "F-1", "date": "2026-10-01"}]"#

  private static let frenchReferences: [Case] = [
    french("BR-FR-02", .notApplicable),
    french("BR-FR-02", .passed, ["precedingInvoices": earlier]),
    french("BR-FR-02", .failed, ["precedingInvoices": #"[{"number": "F 1"}]"#]),
    french("BR-FR-02", .failed, ["deposits": #"[{"number": "n° 1", "amount": 5}]"#]),
    french("BR-FR-CO-04", .notApplicable),
    french(
      "BR-FR-CO-04", .passed, ["type": "\"correctedInvoice\"", "precedingInvoices": earlier]),
    french(
      "BR-FR-CO-04", .failed,
      [
        "type": "\"correctedInvoice\"", "precedingInvoices": earlier,
        "deposits": #"[{"number": "A-1", "amount": 5}]"#,
      ]),
    french("BR-FR-CO-05", .notApplicable),
    french("BR-FR-CO-05", .passed, ["type": "\"creditNote\"", "precedingInvoices": earlier]),
    french(
      "BR-FR-CO-05", .failed,
      ["type": "\"creditNote\"", "precedingInvoices": #"[{"number": "F-1"}]"#]),
    french("BR-FR-CO-03", .notApplicable),
    french("BR-FR-CO-03", .failed, ["type": "\"creditNote\"", "typeCode": "\"262\""]),
    french(
      "BR-FR-CO-03", .passed,
      [
        "type": "\"creditNote\"", "typeCode": "\"262\"", "contractReference": "\"C-1\"",
        "delivery": #"{"period": {"start": "2026-01-01", "end": "2026-06-30"}}"#,
      ]),
    french("BR-FR-CO-07", .passed),
    french("BR-FR-CO-07", .failed, ["terms": "", "dueDate": "\"2026-11-01\""]),
    french(
      "BR-FR-CO-07", .notApplicable,
      ["terms": "", "dueDate": "\"2026-11-01\"", "type": "\"depositInvoice\""]),
  ]

  private static let frenchAmounts: [Case] = [
    french("BR-FR-15", .passed), quote("BR-FR-15"),
    french("BR-FR-15", .failed, ["vat": #"{"category": "L", "rate": 7}"#]),
    french("BR-FR-16", .passed, ["vat": "\"5.50\""]), quote("BR-FR-16"),
    french("BR-FR-16", .failed, ["vat": "19"]),
    french("BR-FR-DEC-02", .passed, ["lines": article(#""quantity": "1.2345""#)]),
    french("BR-FR-DEC-02", .failed, ["lines": article(#""quantity": "1.23456""#)]),
    french("BR-FR-DEC-02", .failed, ["lines": article(#""priceBaseQuantity": "0.00001""#)]),
    quote("BR-FR-DEC-02"),
    french("BR-FR-DEC-03", .passed, ["lines": article(#""price": "1.234567""#)]),
    french("BR-FR-DEC-03", .failed, ["lines": article(#""price": "1.2345678""#)]),
    french(
      "BR-FR-DEC-03", .failed,
      ["lines": article(#""quantity": 10000"#), "pricesIncludeVat": "true"]),
    quote("BR-FR-DEC-03"),
  ]

  /// A line with something else about it.
  private static func article(_ more: String) -> String {
    let price = more.contains(#""price":"#) ? "" : #", "price": 50"#
    return #"[{"name": "Chaise"\#(price), \#(more)}]"#
  }
}

extension Case {
  /// The same for a document that goes nowhere as an e-invoice.
  fileprivate var withoutNetworks: Case {
    var copy = self
    copy.goesToNetworks = false
    return copy
  }
}
