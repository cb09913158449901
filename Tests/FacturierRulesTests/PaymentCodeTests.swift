import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

/// Payment codes, payment links and mandates.
struct PaymentCodeTests {
  private static let long = String(repeating: "n", count: 71)

  private static func epc(_ more: String) -> String {
    #"{"accounts": [{"iban": "BE87 5193 2048 1594"}], \#(more)}"#
  }

  private static func swiss(_ more: String = "", iban: String = "CH9300762011623852957") -> String {
    #"{"accounts": [{"iban": "\#(iban)"}]\#(more)}"#
  }

  private static func debit(_ mandate: String) -> String {
    #"{"mandate": {"reference": "M-1"\#(mandate)}}"#
  }

  static let cases: [Case] = [
    Case("GEN-PAY-11", .passed),
    Case("GEN-PAY-11", .notApplicable, ["payment": ""]),
    Case("GEN-PAY-11", .failed, ["seller/name": "\"\(long)\""], on: .french),
    Case("GEN-PAY-11", .passed, ["seller/name": "\"\(long.dropLast())\""], on: .french),
    Case("GEN-PAY-11", .failed, ["payment": swiss(), "buyer/name": "\"\(long)\""], on: .french),
    Case(
      "GEN-PAY-11", .failed,
      ["payment": swiss(#", "code": {"message": "\#(long)\#(long)"}"#)]),
    Case("GEN-PAY-12", .notApplicable, ["payment": ""]),
    Case("GEN-PAY-12", .passed, ["seller/name": "\"Łódź Œuvre\""], on: .french),
    Case(
      "GEN-PAY-12", .passed, ["payment": swiss(), "seller/name": "\"Łódź Œuvre\""], on: .french),
    Case("GEN-PAY-12", .failed, ["payment": swiss(), "seller/name": "\"Мир\""], on: .french),
    Case(
      "GEN-PAY-12", .passed,
      [
        "payment": swiss(#", "code": {"transliterate": true}"#),
        "seller/name": "\"L’Atelier – Suisse\"",
      ], on: .french),
    Case("GEN-PAY-12", .failed, ["payment": swiss(), "seller/name": "\"L’Atelier\""], on: .french),
    Case("GEN-PAY-13", .notApplicable, ["payment": ""]),
    Case("GEN-PAY-13", .passed),
    Case(
      "GEN-PAY-13", .failed,
      ["lines": #"[{"name": "Chaise", "quantity": 1, "price": 900000000}]"#]),
    Case(
      "GEN-PAY-13", .passed,
      [
        "lines": #"[{"name": "Chaise", "quantity": 1, "price": 900000000}]"#,
        "payment": epc(#""code": {"amountOpen": true}"#),
      ]),
    Case(
      "GEN-PAY-13", .failed, ["currency": "\"USD\"", "payment": epc(#""code": {"kind": "epc"}"#)]),
    Case("GEN-PAY-14", .notApplicable, ["payment": ""]),
    Case("GEN-PAY-14", .passed),
    Case("GEN-PAY-14", .failed, ["payment": epc(#""code": {"purpose": "gifts"}"#)]),
    Case("GEN-PAY-14", .failed, ["payment": epc(#""code": {"kind": "swiss"}"#)]),
    Case(
      "GEN-PAY-14", .failed,
      ["payment": swiss(#", "code": {"alternativeSchemes": ["a", "b", "c"]}"#)]),
    Case("GEN-PAY-15", .notApplicable, ["payment": ""]),
    Case("GEN-PAY-15", .passed),
    Case(
      "GEN-PAY-15", .failed,
      ["payment": epc(#""reference": "\#(String(repeating: "é", count: 140))""#)]),
    Case("GEN-PAY-16", .notApplicable, ["payment": ""]),
    Case("GEN-PAY-16", .passed),
    Case(
      "GEN-PAY-16", .failed, ["payment": epc(#""referenceTemplate": "{customer:5}{sequence:5}""#)]),
    Case(
      "GEN-PAY-16", .passed,
      [
        "payment": epc(#""referenceTemplate": "{customer:5}{sequence:5}""#),
        "customerNumber": "\"1042\"",
      ]),
    Case(
      "GEN-PAY-16", .failed, ["payment": swiss(iban: "CH4431999123000889012"), "number": "\"A\""]),
    Case("ID-QR-01", .passed, ["payment": swiss(iban: "CH4431999123000889012")]),
    Case("GEN-PAY-17", .notApplicable),
    Case("GEN-PAY-17", .passed, ["payment": #"{"link": "https://pay.example/1"}"#]),
    Case("GEN-PAY-17", .failed, ["payment": #"{"link": "http://pay.example/1"}"#]),
    Case("GEN-PAY-17", .failed, ["payment": #"{"link": "https://bank@pay.example/1"}"#]),
    Case("GEN-PAY-18", .notApplicable),
    Case("GEN-PAY-18", .failed, ["payment": debit("")]),
    Case(
      "GEN-PAY-18", .passed,
      [
        "payment": debit(
          #", "creditorIdentifier": "NL35ZZZ605182740000", "signed": "2024-02-01""#)
      ]),
    Case("GEN-PAY-20", .passed),
    Case("GEN-PAY-20", .notApplicable, ["payment": swiss()]),
    Case("GEN-PAY-20", .failed, ["payment": swiss(#", "code": {"kind": "epc"}"#)]),
    Case(
      "GEN-PAY-20", .passed,
      [
        "payment":
          #"{"accounts": [{"iban": "CH9300762011623852957", "bic": "TSTBCHBB"}], "code": {"kind": "epc"}}"#
      ]),
    Case("GEN-PAY-19", .notApplicable),
    Case("GEN-PAY-19", .notApplicable, ["payment": debit("")]),
    Case("GEN-PAY-19", .passed, ["payment": debit(#", "signed": "2024-02-01""#)]),
    Case("GEN-PAY-19", .failed, ["payment": debit(#", "signed": "2023-02-01""#)]),
    Case(
      "GEN-PAY-19", .passed,
      ["payment": debit(#", "signed": "2013-02-01", "lastUsed": "2026-10-01""#)]),
  ]

  @Test func `a finding stands at the text that is too long`() throws {
    let pointers = try Self.cases.filter { $0.code == "GEN-PAY-11" && $0.outcome == .failed }
      .map { try Self.pointer(of: $0) }
    #expect(pointers == ["/seller/name", "/buyer/name", "/payment/code/message"])
  }

  private static func pointer(of sample: Case) throws -> String {
    let subject = Subject(try sample.invoice(), today: sample.today, law: law)
    let requirement = try #require([Requirement].all.first { $0.code == sample.code })
    return requirement.outcome(for: subject).1.first.flatMap(\.pointer).map { "\($0)" } ?? ""
  }
}
