internal import FacturierCore
internal import FacturierModel

/// The rules BR-FR of French platforms: notes with a code, and what goes with the document. Read 2026-11-21.
extension Requirement {
  static let frenchNotes: [Requirement] = [
    Requirement(
      "BR-FR-05",
      asks: "Are indemnity, late interest and discount told, which become notes PMT, PMD and AAB?",
      law: .of(.frenchFlow, "BR-FR-05"), when: { $0.isFiscal }, at: ["terms"]
    ) { subject in
      let missing = ["PMT", "PMD", "AAB"].filter { code in
        !subject.writesFrenchNote(code) && subject.ownNotes(code) == 0
      }
      return missing.isEmpty
        ? .passed : .failed(["codes": .text(missing.joined(separator: ", "))])
    },

    Requirement(
      "BR-FR-06", asks: "Does every note that may stand there once stand there once?",
      law: .of(.frenchFlow, "BR-FR-06, BR-FR-30, BR-FR-31"), when: { $0.isFiscal }, at: ["notes"]
    ) { subject in
      let crowded = ["PMT", "PMD", "AAB", "TXD", "BAR"].filter { code in
        let isWritten = subject.writesFrenchNote(code) && !subject.hasCodedNote(code)
        return subject.ownNotes(code) + (isWritten ? 1 : 0) > 1
      }
      return crowded.isEmpty
        ? .passed : .failed(["codes": .text(crowded.joined(separator: ", "))])
    },

    Requirement(
      "BR-FR-20", asks: "Does the note BAR say how platforms are to treat the invoice?",
      law: .of(.frenchFlow, "BR-FR-20"),
      when: { $0.isFiscal && $0.frenchTreatment != nil }, at: ["notes"]
    ) { subject in
      let treatment = subject.frenchTreatment ?? ""
      return frenchTreatments.contains(treatment)
        ? .passed : .failed(["text": .text(String(treatment.prefix(40)))])
    },

    Requirement(
      "BR-FR-17", asks: "Are attachments described by the words that platforms know?",
      law: .of(.frenchFlow, "BR-FR-17"),
      when: { $0.isFiscal && $0.attachments.contains { $0.description != nil } },
      at: ["attachments"]
    ) { subject in
      .found(
        subject.attachments.enumerated().compactMap { index, attachment in
          guard let text = attachment.description, !frenchAttachments.contains(text) else {
            return nil
          }
          return Finding(
            at: ["attachments", String(index), "description"], arguments: ["text": .text(text)])
        })
    },

    Requirement(
      "BR-FR-18", asks: "Is there one readable copy at most among the attachments?",
      law: .of(.frenchFlow, "BR-FR-18"),
      when: { $0.isFiscal && $0.attachments.contains { $0.description == "LISIBLE" } },
      at: ["attachments"]
    ) { subject in .demand(subject.attachments.count { $0.description == "LISIBLE" } == 1) },
  ]

  private static let frenchTreatments: Set<String> = [
    "B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY",
  ]

  private static let frenchAttachments: Set<String> = [
    "RIB", "LISIBLE", "FEUILLE_DE_STYLE", "PJA", "BORDEREAU_SUIVI", "DOCUMENT_ANNEXE",
    "BON_LIVRAISON", "BON_COMMANDE", "BORDEREAU_SUIVI_VALIDATION", "ETAT_ACOMPTE",
    "FACTURE_PAIEMENT_DIRECT", "RECAPITULATIF_COTRAITANCE",
  ]
}

extension Subject {
  /// What the note BAR says, of which there is one at most.
  var frenchTreatment: String? {
    invoice.notes.first { $0.subjectCode == "BAR" }?.text.withoutBlanks
  }

  /// Whether the document's own notes have the code.
  func hasCodedNote(_ code: String) -> Bool { invoice.notes.contains { $0.subjectCode == code } }

  /// How many of the document's own notes platforms read as having the code: UBL writes it into the text.
  func ownNotes(_ code: String) -> Int {
    let texts =
      [invoice.subject, invoice.introduction].compactMap { $0 } + invoice.notes.map(\.text)
      + invoice.legalNotes
    return invoice.notes.count { $0.subjectCode == code }
      + texts.count { $0.contains("#\(code)#") }
  }

  /// Whether what the document says otherwise becomes a note with the code. A French seller's does, and
  /// what somebody else wrote is passed on as it is.
  func writesFrenchNote(_ code: String) -> Bool {
    guard invoice.seller.address?.country == .france, !invoice.isReceived else { return false }
    let terms = invoice.terms
    // Nothing is late on a credit note.
    let mayBeLate = invoice.type != .creditNote
    switch code {
    case "PMT":
      return mayBeLate && terms.fixedIndemnity != nil || mentionsByItself("recovery-indemnity")
    case "PMD":
      return mayBeLate && (terms.lateRate != nil || terms.lateRateText != nil)
        || mentionsByItself("late-penalties")
    case "AAB":
      return !terms.discounts.isEmpty || terms.text != nil || mentionsByItself("no-discount")
    case "TXD": return mentionsByItself("vat-group")
    default: return false
    }
  }

  private func mentionsByItself(_ name: String) -> Bool {
    mentions.contains { $0.name == name }
  }
}

extension String {
  /// Without blanks around it.
  fileprivate var withoutBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
