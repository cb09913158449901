import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct UniversalTests {
  /// Somebody else's invoice over 100 at 21 %, with the VAT and the amount of its line that it states.
  private static func received(vat: String, amount: String = "100") -> [String: String] {
    [
      "received": "true",
      "lines": #"[{"name": "Chaise", "quantity": 2, "price": 50, "amount": \#(amount)}]"#,
      "totals": #"{"vatBreakdown": [{"category": "S", "rate": 21, "base": 100, "vat": \#(vat)}]}"#,
    ]
  }

  static let cases: [Case] = [
    Case("GEN-NUMBER-01", .passed),
    Case("GEN-NUMBER-01", .failed, ["number": "\"\""]),
    Case("GEN-NUMBER-01", .failed, ["number": "\" \""]),

    Case("GEN-DATE-01", .passed),
    Case("GEN-DATE-01", .passed, ["issueDate": "\"2026-11-21\""]),
    Case("GEN-DATE-01", .failed, ["issueDate": "\"2026-11-22\""]),

    Case("GEN-DATE-02", .passed),
    Case("GEN-DATE-02", .passed, ["delivery": #"{"period": {"end": "2026-10-31"}}"#]),
    Case("GEN-DATE-02", .failed, ["delivery": ""]),
    Case("GEN-DATE-02", .notApplicable, ["delivery": "", "type": "\"quote\""]),

    Case("GEN-QUOTE-01", .notApplicable),
    Case("GEN-QUOTE-01", .passed, ["type": "\"quote\"", "validUntil": "\"2026-12-02\""]),
    Case("GEN-QUOTE-01", .failed, ["type": "\"quote\""]),
    Case("GEN-QUOTE-02", .notApplicable),
    Case("GEN-QUOTE-02", .passed, ["type": "\"quote\"", "validUntil": "\"2026-11-02\""]),
    Case("GEN-QUOTE-02", .failed, ["type": "\"quote\"", "validUntil": "\"2026-11-01\""]),

    Case("GEN-SELLER-01", .passed),
    Case("GEN-SELLER-01", .failed, ["seller": party(name: "", vat: "BE0652038453")]),
    Case("GEN-SELLER-02", .passed),
    Case("GEN-SELLER-02", .failed, ["seller": party(vat: "BE0652038453", city: "")]),
    Case("GEN-SELLER-03", .passed),
    Case("GEN-SELLER-03", .passed, ["seller": party(#""taxNumber": "21/815/08150", "#)]),
    Case("GEN-SELLER-03", .failed, ["seller": party()]),
    Case("GEN-SELLER-03", .notApplicable, ["seller": party(country: "US"), "currency": "\"USD\""]),
    Case("GEN-BUYER-01", .passed),
    Case("GEN-BUYER-01", .failed, ["buyer": party(name: " ")]),
    Case("GEN-BUYER-02", .passed),
    Case("GEN-BUYER-02", .failed, ["buyer": party(city: "")]),
    Case("GEN-BUYER-02", .notApplicable, ["buyer": party(city: "", #""kind": "consumer", "#)]),
    Case("GEN-VATNO-01", .passed),
    Case("GEN-VATNO-01", .passed, ["buyer": party(vat: "XY12")]),
    Case("GEN-VATNO-01", .passed, ["buyer": party(vat: "94-1234567", country: "US")]),
    Case("GEN-VATNO-01", .passed, ["buyer": party(vat: "ABN 51 824 753 556", country: "AU")]),
    Case("GEN-VATNO-01", .failed, ["buyer": party(vat: "BE0741936074", country: "US")]),
    Case("GEN-VATNO-01", .failed, ["buyer": party(vat: "0741.936.074", country: "BE")]),
    Case("GEN-VATNO-01", .failed, ["buyer": party(vat: "BE0741936074")]),
    Case("GEN-VATNO-01", .notApplicable, ["seller": party(), "buyer": party()]),

    Case("GEN-LINE-01", .passed),
    Case("GEN-LINE-01", .failed, ["lines": "[]"]),
    Case("GEN-LINE-01", .failed, ["lines": #"[{"heading": "Phase 1"}]"#]),
    Case("GEN-LINE-02", .passed),
    Case("GEN-LINE-02", .failed, ["lines": #"[{"name": " ", "price": 1}]"#]),
    Case("GEN-LINE-03", .passed),
    Case(
      "GEN-LINE-03", .passed, ["lines": #"[{"name": "Divers", "details": "clous", "price": 1}]"#]),
    Case("GEN-LINE-03", .failed, ["lines": #"[{"name": "Divers.", "price": 1}]"#]),
    Case("GEN-LINE-04", .passed),
    Case("GEN-LINE-04", .failed, ["lines": #"[{"name": "Chaise", "quantity": 0, "price": 1}]"#]),
    Case("GEN-LINE-04", .notApplicable, ["type": "\"quote\""]),
    Case("GEN-LINE-05", .passed),
    Case(
      "GEN-LINE-05", .failed, ["lines": #"[{"name": "Chaise", "unit": "poignée", "price": 1}]"#]),
    Case("GEN-LINE-06", .passed),
    Case("GEN-LINE-06", .passed, ["lines": line(#""price": 9, "priceBeforeDiscount": 10"#)]),
    Case("GEN-LINE-06", .failed, ["lines": line(#""price": 11, "priceBeforeDiscount": 10"#)]),

    Case("GEN-SIGN-01", .notApplicable),
    Case("GEN-SIGN-01", .passed, ["type": "\"creditNote\""]),
    Case(
      "GEN-SIGN-01", .failed,
      ["type": "\"creditNote\"", "lines": line(#""price": 1, "quantity": -1"#)]),
    Case("GEN-SIGN-02", .passed),
    Case("GEN-SIGN-02", .notApplicable, ["type": "\"creditNote\""]),
    Case("GEN-SIGN-02", .failed, ["lines": line(#""price": 1, "quantity": -1"#)]),

    Case("GEN-VAT-05", .notApplicable),
    Case(
      "GEN-VAT-05", .passed,
      ["currency": "\"CHF\"", "vatCurrency": #"{"currency": "EUR", "rate": 1.07}"#]),
    Case("GEN-VAT-05", .failed, ["currency": "\"CHF\""]),
    Case(
      "GEN-VAT-05", .failed,
      ["currency": "\"CHF\"", "vatCurrency": #"{"currency": "USD", "rate": 1.07}"#]),
    Case("GEN-VAT-05", .notApplicable, ["currency": "\"CHF\"", "vat": "\"AE\""]),
    Case("GEN-VAT-06", .notApplicable),
    Case("GEN-VAT-06", .passed, ["vatCurrency": #"{"currency": "USD", "rate": 1.07}"#]),
    Case("GEN-VAT-06", .failed, ["vatCurrency": #"{"currency": "EUR", "rate": 1}"#]),

    Case("GEN-TOTAL-01", .notApplicable),
    Case("GEN-TOTAL-01", .passed, ["lines": line(#""price": 1, "quantity": 3, "amount": "3.00""#)]),
    Case("GEN-TOTAL-01", .failed, ["lines": line(#""price": 1, "quantity": 3, "amount": 3.01"#)]),
    Case("GEN-TOTAL-02", .notApplicable),
    Case(
      "GEN-TOTAL-02", .passed, ["totals": #"{"totalWithoutVat": 100, "vatTotal": 21, "due": 121}"#]),
    Case("GEN-TOTAL-02", .failed, ["totals": #"{"totalWithoutVat": 100, "vatTotal": 21.01}"#]),
    Case("GEN-TOTAL-02", .failed, ["totals": #"{"vatTotalInVatCurrency": 5}"#]),
    Case("GEN-TOTAL-04", .notApplicable),
    Case("GEN-TOTAL-04", .passed, received(vat: "21.01")),
    Case("GEN-TOTAL-04", .failed, received(vat: "21.90")),
    Case("GEN-TOTAL-01", .passed, received(vat: "21", amount: "100.02")),
    Case("GEN-TOTAL-01", .failed, received(vat: "21", amount: "100.03")),
    Case("GEN-TOTAL-03", .notApplicable),
    Case("GEN-TOTAL-03", .passed, ["alreadyPaid": #"[{"amount": 121}]"#]),
    Case("GEN-TOTAL-03", .failed, ["alreadyPaid": #"[{"amount": 121.01}]"#]),

    Case("GEN-DUE-01", .notApplicable),
    Case("GEN-DUE-01", .passed, ["dueDate": "\"2026-12-02\"", "terms": #"{"days": 30}"#]),
    Case("GEN-DUE-01", .failed, ["dueDate": "\"2026-12-03\"", "terms": #"{"days": 30}"#]),
    Case(
      "GEN-DUE-01", .passed,
      ["dueDate": "\"2026-12-31\"", "terms": #"{"days": 30, "basis": "endOfMonth"}"#]),
    Case("GEN-DUE-02", .passed),
    Case("GEN-DUE-02", .passed, ["dueDate": "\"2026-11-02\""]),
    Case("GEN-DUE-02", .failed, ["dueDate": "\"2026-11-01\""]),
    Case(
      "GEN-DUE-02", .notApplicable,
      ["dueDate": "\"2026-11-01\"", "alreadyPaid": #"[{"amount": 121}]"#]),

    Case("GEN-PAY-01", .passed),
    Case("GEN-PAY-01", .passed, ["payment": #"{"link": "https://pay.example/1"}"#]),
    Case("GEN-PAY-01", .passed, ["payment": #"{"means": "cash"}"#]),
    Case("GEN-PAY-01", .failed, ["payment": ""]),
    Case("GEN-PAY-01", .failed, ["payment": #"{"means": "directDebit"}"#]),
    Case("GEN-PAY-01", .notApplicable, ["payment": "", "type": "\"creditNote\""]),
    Case("GEN-PAY-02", .notApplicable, ["payment": ""]),
    Case("GEN-PAY-02", .passed),
    Case("GEN-PAY-02", .failed, ["payment": #"{"accounts": [{"iban": "BE56 3632 0481 5944"}]}"#]),
    Case("GEN-PAY-03", .notApplicable),
    Case("GEN-PAY-03", .passed, ["payment": account(#""bic": "TRIOBEBB""#)]),
    Case("GEN-PAY-03", .failed, ["payment": account(#""bic": "TRIOBEB""#)]),
    Case("GEN-PAY-04", .notApplicable),
    Case("GEN-PAY-04", .passed, ["payment": #"{"reference": "+++202/6000/14239+++"}"#]),
    Case("GEN-PAY-04", .passed, ["payment": #"{"reference": "facture 2026-1"}"#]),
    Case("GEN-PAY-04", .failed, ["payment": #"{"reference": "+++202/6000/14238+++"}"#]),

    Case("GEN-PAY-05", .notApplicable),
    Case("GEN-PAY-05", .passed, ["payment": mandate("NL35ZZZ605182740000")]),
    Case("GEN-PAY-05", .failed, ["payment": mandate("NL34ZZZ605182740000")]),

    Case("GEN-PRECEDING-01", .notApplicable),
    Case(
      "GEN-PRECEDING-01", .passed,
      ["type": "\"creditNote\"", "precedingInvoices": preceding("2026-10-01")]),
    Case("GEN-PRECEDING-01", .failed, ["type": "\"creditNote\""]),
    Case("GEN-PRECEDING-01", .failed, ["type": "\"correctedInvoice\""]),
    Case("GEN-PRECEDING-02", .notApplicable),
    Case("GEN-PRECEDING-02", .passed, ["precedingInvoices": preceding("2026-11-02")]),
    Case("GEN-PRECEDING-02", .failed, ["precedingInvoices": preceding("2026-11-03")]),
    Case("GEN-PRECEDING-02", .failed, ["precedingInvoices": #"[{"number": "7"}]"#]),
  ]

  @Test func `what depends on the day is not checked without it`() throws {
    let subject = Subject(try Case("", .passed).invoice(), today: nil, law: law)
    let requirement = try #require([Requirement].all.first { $0.code == "GEN-DATE-01" })
    #expect(requirement.outcome(for: subject).0 == .notChecked)
  }

  private static func line(_ fields: String) -> String { #"[{"name": "Chaise", \#(fields)}]"# }

  private static func account(_ more: String) -> String {
    #"{"accounts": [{"iban": "BE87 5193 2048 1594", \#(more)}]}"#
  }

  private static func mandate(_ creditor: String) -> String {
    #"{"mandate": {"reference": "M-1", "creditorIdentifier": "\#(creditor)"}}"#
  }

  private static func preceding(_ date: String) -> String {
    #"[{"number": "7", "date": "\#(date)"}]"#
  }
}
