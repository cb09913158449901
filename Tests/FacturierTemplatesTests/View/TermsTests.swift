import FacturierModel
import Testing

@testable import FacturierTemplates

struct TermsTests {
  private func terms(
    _ keys: String, country: String = "BE", buyer: String = "{}"
  ) throws -> [String] {
    let seller = #"{"address": {"city": "X", "country": ""# + country + "\"}}"
    let terms = try data(invoice(keys, seller: seller, buyer: buyer))[record: "terms"]
    return terms?[list: "paragraphs"].map { paragraph in
      visible(
        paragraph[list: "pieces"].map { ($0[text: "text"] ?? "") + ($0[text: "sup"] ?? "") }
          .joined())
    } ?? []
  }

  @Test(arguments: [
    (#"{"days": 30}"#, "Paiement à 30 jours."), (#"{"days": 0}"#, "Payable à réception."),
    (#"{"days": 45, "basis": "endOfMonth"}"#, "Paiement à 45 jours fin de mois."),
    (#"{"text": "Selon contrat.", "days": 30}"#, "Selon contrat."),
    (
      #"{"days": 30, "discounts": [{"percent": 2, "until": "2026-11-10"}]}"#,
      "Paiement à 30 jours. Escompte de 2'% pour tout paiement au plus tard le 10_novembre 2026."
    ),
    (
      #"{"lateRate": 10.5, "fixedIndemnity": 40}"#,
      "Tout retard de paiement porte de plein droit un intérêt de 10,5'% l’an et une indemnité "
        + "forfaitaire de 40_€ pour frais de recouvrement."
    ),
    (
      #"{"lateRateText": "taux légal"}"#,
      "Intérêt dû de plein droit en cas de retard_: taux légal."
    ),
  ])
  func `terms are sentences`(terms: String, text: String) throws {
    let dueDate = terms.contains("days") ? "" : ", \"dueDate\": \"2026-12-01\""
    #expect(try self.terms("{\"terms\": \(terms)\(dueDate)}") == [text])
  }

  @Test func `what the law wants to be said is said after the terms`() throws {
    var legal = LegalTexts()
    legal.terms = ["Escompte : néant", "Voilà."]
    let data = try data(invoice(#"{"terms": {"days": 30}}"#), legal: legal)
    let pieces = data[record: "terms"]?[list: "paragraphs"].first?[list: "pieces"] ?? []
    let text = pieces.compactMap { $0[text: "text"] }.joined()
    #expect(visible(text).hasPrefix("Paiement à 30 jours. Escompte"))
    #expect(visible(text).hasSuffix("néant. Voilà."))
  }

  @Test func `a quote says how long it holds`() throws {
    #expect(
      try terms(#"{"type": "quote", "validUntil": "2026-12-01"}"#)
        == ["Offre valable jusqu’au 1er_décembre 2026."])
  }

  @Test func `mentions keep their paragraphs, attachments come last`() throws {
    let keys = #"""
      {"dueDate": "2026-12-01", "legalNotes": ["Une.\n\nDeux."], "attachments": [{"file": "plan.pdf", "description": "Plan"}]}
      """#
    #expect(try terms(keys) == ["Une.", "Deux.", "Fichier joint_: Plan"])
  }

  @Test func `several enclosures are numbered in the order of their pages`() throws {
    let keys = #"""
      {"dueDate": "2026-12-01", "enclosures": ["Devis signé",
       {"title": "Plan", "file": "plan.pdf", "copies": 2}]}
      """#
    #expect(try terms(keys) == ["Annexes_: 1._Devis signé · 2._Plan (2 exemplaires)"])
    #expect(
      try terms(#"{"dueDate": "2026-12-01", "enclosures": ["Devis"]}"#) == ["Annexe_: Devis"])
  }
}

struct TextPiecesTests {
  @Test(arguments: [
    ("le 1er décembre", ["le 1", "er", " décembre"]), ("1er", ["1", "er"]),
    ("le 11er, 1ère, A1er", ["le 11er, 1ère, A1er"]), ("", [""]),
    ("du 1er au 1er", ["du 1", "er", " au 1", "er"]),
  ])
  func `only the ordinal of a date is raised`(text: String, pieces: [String]) {
    let cut = TextPieces.cut(text).flatMap { [$0[text: "text"], $0[text: "sup"]] }
    #expect(cut.compactMap(\.self) == pieces)
  }
}
