@testable import FacturierRules

/// Documents on which the questions of a receivables checklist come out either way.
enum ReceivablesTests {
  static let cases: [Case] = addresses + payment + dispatch + wishes

  private static let addresses: [Case] = [
    Case("GEN-ADDR-01", .passed),
    Case("GEN-ADDR-01", .failed, ["buyer/address/lines": #"["Rue 1", " "]"#], on: .belgian),
    Case("GEN-ADDR-01", .failed, ["seller/address/lines": #"["", "Rue 1"]"#], on: .belgian),
    Case(
      "GEN-ADDR-01", .notApplicable,
      ["seller/address/lines": "[]", "buyer/address/lines": "[]"], on: .belgian),
    Case("GEN-ADDR-02", .passed),
    Case("GEN-ADDR-02", .passed, ["buyer/address/lines": #"["Rue 1", "Rue 1 A"]"#], on: .belgian),
    Case("GEN-ADDR-02", .failed, ["buyer/address/lines": #"["Rue 1", "RUE 1"]"#], on: .belgian),
    Case(
      "GEN-ADDR-02", .failed, ["buyer/address/lines": #"["Clinique du Parc", "Rue 1"]"#],
      on: .belgian),
    Case(
      "GEN-ADDR-02", .failed, ["buyer/address/lines": #"["Rue 1", "5000 Namur"]"#], on: .belgian),
    Case(
      "GEN-ADDR-02", .notApplicable,
      ["seller/address/lines": "[]", "buyer/address/lines": "[]"], on: .belgian),
    Case("GEN-BUYER-03", .notChecked),
  ]

  private static let payment: [Case] = [
    Case("GEN-PAY-06", .passed),
    Case("GEN-PAY-06", .passed, ["payment": #"{"means": "cash", "otherMeans": ["card"]}"#]),
    Case("GEN-PAY-06", .failed, ["payment": #"{"means": "cash"}"#]),
    Case("GEN-PAY-06", .failed, ["payment": ""]),
    Case("GEN-PAY-06", .failed, ["payment": #"{"means": "cheque", "otherMeans": ["online"]}"#]),
    Case("GEN-PAY-06", .notApplicable, ["payment": #"{"means": "clearing"}"#]),
    Case("GEN-PAY-06", .notApplicable, ["type": "\"creditNote\""]),
    Case("GEN-TERMS-01", .notChecked),
    Case("GEN-TERMS-01", .notApplicable, ["type": "\"quote\""]),
    Case("GEN-TERMS-02", .failed, ["terms": #"{"days": 30}"#]),
    Case("GEN-TERMS-02", .passed, ["terms": #"{"discounts": [{"percent": 2, "days": 8}]}"#]),
    Case("GEN-TERMS-02", .passed, ["terms": #"{"text": "2 % d’escompte à 8 jours"}"#]),
    Case("GEN-TERMS-02", .notApplicable, ["dueDate": "\"2026-11-02\""]),
    Case("GEN-TERMS-02", .notApplicable, ["buyer/kind": "\"consumer\""], on: .belgian),
    Case("GEN-TERMS-03", .failed, ["terms": #"{"days": 30}"#]),
    Case("GEN-TERMS-03", .passed, ["terms": #"{"lateRate": 10.5}"#]),
    Case("GEN-TERMS-03", .passed, ["legalNotes": #"["Wer zu spät zahlt, ist in Verzug."]"#]),
    Case("GEN-TERMS-03", .notApplicable, ["buyer/kind": "\"consumer\""], on: .belgian),
  ]

  private static let dispatch: [Case] = [
    Case("GEN-SENT-01", .notChecked),
    Case("GEN-SENT-01", .notApplicable, ["type": "\"creditNote\""]),
    Case("GEN-SENT-02", .notChecked),
    Case("GEN-SENT-02", .notApplicable, ["buyer/wishes": #"["byPost"]"#], on: .belgian),
    Case("GEN-ACCEPT-01", .notChecked),
    Case("GEN-ACCEPT-01", .notApplicable, ["operations": "\"goods\""]),
    Case(
      "GEN-ACCEPT-01", .notApplicable, ["attachments": attachment("Procès-verbal de réception")]),
    Case("GEN-ACCEPT-01", .notApplicable, ["buyer/kind": "\"consumer\""], on: .belgian),
  ]

  private static let wishes: [Case] =
    [
      ("GEN-WISH-01", "purchaseOrderReference", ["purchaseOrderReference": "\"B-7\""]),
      ("GEN-WISH-02", "projectReference", ["projectReference": "\"Port\""]),
      ("GEN-WISH-03", "buyerReference", ["buyerReference": "\"C-4\""]),
      ("GEN-WISH-04", "contractReference", ["contractReference": "\"K-1\""]),
      ("GEN-WISH-05", "acceptanceLetter", ["attachments": attachment("Lettre d’acceptation")]),
      ("GEN-WISH-07", "byEmail", ["buyer/contact/email": "\"ap@parc.example\""]),
    ].flatMap { code, wish, granted in
      let wanted = ["buyer/wishes": "[\"\(wish)\"]"]
      return [
        Case(code, .failed, wanted, on: .belgian),
        Case(code, .passed, wanted.merging(granted) { $1 }, on: .belgian),
        Case(code, .notApplicable, on: .belgian),
      ]
    } + [
      Case(
        "GEN-WISH-05", .failed,
        ["buyer/wishes": #"["acceptanceLetter"]"#, "attachments": attachment("Plan")],
        on: .belgian),
      Case(
        "GEN-WISH-05", .passed,
        [
          "buyer/wishes": #"["acceptanceLetter"]"#,
          "enclosures": #"["Lettre d’acceptation signée"]"#,
        ],
        on: .belgian),
      Case(
        "GEN-WISH-05", .failed,
        ["buyer/wishes": #"["acceptanceLetter"]"#, "enclosures": #"["Plan n° 12-B"]"#],
        on: .belgian),
      Case(
        "GEN-WISH-06", .notChecked, ["buyer/wishes": #"["copyToAccountsPayable"]"#], on: .belgian),
      Case("GEN-WISH-06", .notApplicable, on: .belgian),
      Case("GEN-WISH-08", .passed, ["buyer/wishes": #"["byPost"]"#], on: .belgian),
      Case(
        "GEN-WISH-08", .failed,
        ["buyer/wishes": #"["byPost"]"#, "buyer/address/postalCode": ""], on: .belgian),
      Case("GEN-WISH-08", .notApplicable, on: .belgian),
    ]

  private static func attachment(_ description: String) -> String {
    #"[{"file": "a.pdf", "description": "\#(description)"}]"#
  }
}
