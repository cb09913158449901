import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct MentionTests {
  /// Changes to a French invoice between businesses, and the mentions that follow from them.
  static let french: [([String: String], [String])] = [
    ([:], ["no-discount", "late-penalties", "recovery-indemnity"]),
    (["buyer/kind": "\"consumer\""], []),
    (["buyer/kind": "\"publicBody\""], []),
    (["type": "\"quote\""], []),
    (["type": "\"creditNote\""], []),
    (["terms": #"{"lateRate": 12}"#], ["no-discount", "recovery-indemnity"]),
    (["terms": #"{"fixedIndemnity": 40}"#], ["no-discount", "late-penalties"]),
    (
      ["terms": #"{"discounts": [{"percent": 2, "days": 8}]}"#],
      ["late-penalties", "recovery-indemnity"]
    ),
    (
      ["legalNotes": #"["Pas d’ESCOMPTE en cas de paiement anticipé."]"#],
      ["late-penalties", "recovery-indemnity"]
    ),
    (["automaticMentions": "false"], []),
    (
      ["seller/vatScheme": "\"franchise\"", "vat": "\"E\"", "buyer/kind": "\"consumer\""],
      ["franchise"]
    ),
    (["vat": "\"AE\"", "buyer/kind": "\"publicBody\""], ["reverse-charge"]),
    (
      [
        "vat": #"{"category": "AE", "exemptionReason": "art. 44"}"#, "buyer/kind": "\"publicBody\"",
      ],
      ["reverse-charge"]
    ),
    (
      [
        "vat": #"{"category": "AE", "exemptionReason": "Autoliquidation, art. 44"}"#,
        "buyer/kind": "\"publicBody\"",
      ], []
    ),
    (["vat": "\"K\"", "buyer/kind": "\"publicBody\""], ["intra-community"]),
    (["vat": "\"G\"", "buyer/kind": "\"publicBody\""], ["export"]),
    (
      [
        "vat": #"{"category": "E", "exemptionCode": "VATEX-EU-F"}"#, "buyer/kind": "\"consumer\"",
      ], ["margin-goods"]
    ),
    (["type": "\"selfBilledInvoice\"", "buyer/kind": "\"publicBody\""], ["self-billing"]),
    (
      [
        "seller/vatScheme": "\"debits\"",
        "buyer/kind": "\"publicBody\"",
      ], ["debits"]
    ),
    (
      ["works": "\"renovation\"", "buyer/kind": "\"consumer\"", "vat": "10"],
      ["renovation", "certificate-signature"]
    ),
    (["works": "\"renovation\"", "buyer/kind": "\"consumer\""], []),
    (
      ["works": "\"energyRenovation\"", "buyer/kind": "\"consumer\"", "vat": "5.5"],
      ["energy-renovation", "certificate-signature"]
    ),
    (
      [
        "vat": #"{"category": "G", "exemptionReason": "Exempt, article 146"}"#,
        "buyer/kind": "\"publicBody\"",
      ], []
    ),
    (
      [
        "works": "\"renovation\"", "vat": "10", "issueDate": "\"2025-02-15\"",
        "buyer/kind": "\"consumer\"",
      ], []
    ),
    (
      ["seller/inLiquidation": "true", "buyer/kind": "\"consumer\""], ["liquidation"]
    ),
  ]

  @Test(arguments: french)
  func `what follows from the facts is written, and nothing twice`(
    changes: [String: String], names: [String]
  ) throws {
    let plain = ["operations": ""].merging(changes) { $1 }
    let subject = try Case("", .passed, plain, on: .french).subject()
    #expect(subject.mentions.map(\.name).sorted() == names.sorted())
  }

  @Test(arguments: [
    (Language.french, "Autoliquidation"), (.dutch, "Btw verlegd"), (.english, "Reverse charge"),
    (.german, "Steuerschuldnerschaft des Leistungsempfängers"),
  ])
  func `a mention is in the document's language where the law has it in several`(
    language: Language, text: String
  ) throws {
    let changes = ["vat": "\"AE\"", "seller/address/country": "\"AT\""]
    let invoice = try Case("", .passed, changes, on: .french).invoice()
    let subject = Subject(invoice, today: nil, law: law, language: language)
    #expect(subject.mentions.map(\.text) == [text])
  }

  @Test func `a French mention is French in every language`() throws {
    let changes = ["vat": "\"AE\"", "buyer/kind": "\"publicBody\""]
    let invoice = try Case("", .passed, changes, on: .french).invoice()
    let subject = Subject(invoice, today: nil, law: law, language: .english)
    #expect(subject.mentions.map(\.text) == ["Autoliquidation"])
    #expect(subject.mentions.map(\.language) == [.french])
  }

  @Test func `the indemnity is an amount that the law book gives`() throws {
    let subject = try Case("", .passed, on: .french).subject()
    let mention = try #require(subject.mentions.first { $0.name == "recovery-indemnity" })
    #expect(
      mention.text(format: \.plainText)
        == "Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40.00 EUR")
  }
}
