internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BR-CL: codes are those of their lists. Read 2026-11-21.
extension Requirement {
  static let europeanCodes: [Requirement] = [
    Requirement(
      "BR-CL-08", asks: "Are the subjects of notes codes of their list?", .warning,
      law: .of(.en16931, "BR-CL-08"), .of(.untdid, "4451"),
      when: { subject in
        subject.isFiscal
          && (subject.notes.contains { $0.subjectCode != nil } || !subject.codesInTexts.isEmpty)
      }, at: ["notes"]
    ) { subject in
      .found(
        subject.notes.enumerated().compactMap { index, note in
          note.subjectCode.flatMap {
            Finding(at: ["notes", String(index), "subjectCode"], $0, in: CodeList.noteSubjects)
          }
        }
          + subject.codesInTexts.compactMap {
            Finding(at: ["notes"], $0, in: CodeList.noteSubjects)
          })
    },

    Requirement(
      "BR-CL-10", asks: "Do identifiers belong to lists that are known?", .warning,
      law: .of(.en16931, "BR-CL-10"), .of(.iso6523, "list of codes"),
      when: { $0.isFiscal && $0.parties.contains { !$0.party.identifiers.isEmpty } },
      at: ["seller", "identifiers"]
    ) { subject in
      // In a message the name of a list without a code goes with the number.
      let isMessage = !subject.networks.isEmpty
      return .found(
        subject.parties.flatMap { party, place in
          Self.findings(inIdentifiersOf: party, at: place, codesOnly: isMessage)
        })
    },

    Requirement(
      "BR-CL-11", asks: "Do company numbers belong to lists that are known?", .warning,
      law: .of(.en16931, "BR-CL-11"), .of(.iso6523, "list of codes"),
      when: { $0.isFiscal && $0.parties.contains { $0.party.companyNumber?.scheme != nil } },
      at: ["seller", "companyNumber", "scheme"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          party.companyNumber?.scheme.flatMap {
            Finding(
              at: place.appending("companyNumber").appending("scheme"), $0,
              in: CodeList.identifierSchemes)
          }
        })
    },

    Requirement(
      "BR-CL-25", asks: "Do electronic addresses belong to lists that are known?", .warning,
      law: .of(.en16931, "BR-CL-25"), .of(.eas, "list of codes"),
      when: { $0.isFiscal && $0.parties.contains { $0.party.electronicAddress?.scheme != nil } },
      at: ["buyer", "electronicAddress", "scheme"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          party.electronicAddress?.scheme.flatMap {
            Finding(
              at: place.appending("electronicAddress").appending("scheme"), $0,
              in: CodeList.addressSchemes)
          }
        })
    },

    reasons("BR-CL-19", .allowance, CodeList.allowanceReasons, list: "5189"),
    reasons("BR-CL-20", .charge, CodeList.chargeReasons, list: "7161"),

    Requirement(
      "BR-CL-22", asks: "Are the reasons for missing VAT codes of their list?", .warning,
      law: .of(.en16931, "BR-CL-22"),
      when: { $0.isFiscal && $0.lines.contains { $0.vat.exemptionCode != nil } }, at: ["lines"]
    ) { subject in
      subject.eachLine("vat") { line in
        // A message has them in capitals.
        guard let code = line.vat.exemptionCode,
          !CodeList.exemptionReasons.contains(code.uppercased())
        else { return nil }
        return ["code": .text(code)]
      }
    },

    Requirement(
      "BR-CL-23", asks: "Is every unit's code one of its list?", .warning,
      law: .of(.en16931, "BR-CL-23"), .of(.units, "code list"), when: { $0.isFiscal },
      at: ["lines"]
    ) { subject in
      subject.eachLine("unit") { line in
        CodeList.units.contains(line.unit.code) ? nil : ["code": .text(line.unit.code)]
      }
    },
  ]

  private static func reasons(
    _ code: String, _ kind: Adjustment.Kind, _ codes: CodeTable, list: String
  ) -> Requirement {
    let thing = kind == .allowance ? "discounts" : "surcharges"
    return Requirement(
      code, asks: "Are the reasons for \(thing) codes of their list?", .warning,
      law: .of(.en16931, code), .of(.untdid, list),
      when: { subject in
        subject.isFiscal
          && subject.allAdjustments.contains { $0.kind == kind && $0.reasonCode != nil }
      }, at: [kind.key]
    ) { subject in
      let unknown = subject.allAdjustments.first {
        $0.kind == kind && $0.reasonCode.map { !codes.contains($0) } == true
      }
      return unknown.map { .failed(["code": .text($0.reasonCode ?? "")]) } ?? .passed
    }
  }

  /// SEPA is a list of its own, for the numbers of those who collect money.
  private static func findings(
    inIdentifiersOf party: Party, at place: JSONPointer, codesOnly: Bool
  ) -> [Finding] {
    party.identifiers.enumerated().compactMap { index, identifier in
      guard let scheme = identifier.scheme, scheme != "SEPA", !codesOnly || scheme.isListCode
      else { return nil }
      return Finding(
        at: place.appending("identifiers").appending(index).appending("scheme"), scheme,
        in: CodeList.identifierSchemes)
    }
  }
}

extension LegalText {
  static let untdid = LegalText(
    "UNTDID", source: "lists within the CEN validation artefacts 1.3.16", read: "2026-11-21")
  static let iso6523 = LegalText(
    "ISO 6523", source: "list within the CEN validation artefacts 1.3.16", read: "2026-11-21")
  static let eas = LegalText(
    "EAS", source: "list within the CEN validation artefacts 1.3.16", read: "2026-11-21")
  static let units = LegalText(
    "UN/ECE Recommendation 20", source: "list within the CEN validation artefacts 1.3.16",
    read: "2026-11-21")
}

extension String {
  /// Four digits, as the codes of ISO 6523.
  var isListCode: Bool { utf8.count == 4 && utf8.allSatisfy { 48...57 ~= $0 } }
}

extension Finding {
  /// Nil when `code` is in the list.
  fileprivate init?(at pointer: JSONPointer, _ code: String, in list: CodeTable) {
    if list.contains(code) { return nil }
    self.init(at: pointer, arguments: ["code": .text(code)])
  }
}

extension Subject {
  /// What readers of UBL take for the subjects of notes: three signs between the first two `#` of a text.
  fileprivate var codesInTexts: [String] {
    let isCII = networks.contains(.facturX) && networks.isDisjoint(with: [.peppol, .en16931])
    guard !networks.isEmpty, !isCII else { return [] }
    let texts =
      [invoice.subject, invoice.introduction].compactMap { $0 } + invoice.notes.map(\.text)
      + invoice.legalNotes
    return (texts + [texts.joined(separator: "\n")]).compactMap { text in
      let parts = text.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
      return parts.count == 3 && parts[1].unicodeScalars.count == 3 ? String(parts[1]) : nil
    }
  }

  /// Those of the document and of its lines.
  fileprivate var allAdjustments: [Adjustment] {
    invoice.adjustments + invoice.lines.flatMap(\.adjustments)
  }
}
