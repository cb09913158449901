internal import FacturierCore
internal import FacturierModel

/// The rules BR-FR of French platforms, flow 2, 1.4.0.03: what they refuse besides the European standard.
/// Read 2026-11-21.
extension Requirement {
  static let frenchNetwork: [Requirement] = [
    Requirement(
      "BR-FR-01", asks: "Is the number short and of plain letters, digits and - + _ / only?",
      law: .of(.frenchFlow, "BR-FR-01, BR-FR-02"), when: { $0.type.isFiscal }, at: ["number"]
    ) { subject in
      let number = subject.number
      let isPlain = number.utf8.allSatisfy { byte in
        48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || "-+_/".utf8.contains(byte)
      }
      return isPlain && number.utf8.count <= 35 ? .passed : .failed(["number": .text(number)])
    },

    Requirement(
      "BR-FR-04", asks: "Do French platforms take documents of this kind?",
      law: .of(.frenchFlow, "BR-FR-04"), at: ["type"]
    ) { subject in
      let code = subject.invoice.code ?? subject.type.rawValue
      return frenchTypes.contains(code) ? .passed : .failed(["code": .text(code)])
    },

    Requirement(
      "BR-FR-05",
      asks: "Are indemnity, late interest and discount told, which become notes PMT, PMD and AAB?",
      law: .of(.frenchFlow, "BR-FR-05"), when: { $0.type.isFiscal }, at: ["terms"]
    ) { subject in
      let missing = subject.missingFrenchNotes
      return missing.isEmpty
        ? .passed : .failed(["codes": .text(missing.joined(separator: ", "))])
    },

    Requirement(
      "BR-FR-08", asks: "Does the document say whether goods, services or both are sold?",
      law: .of(.frenchFlow, "BR-FR-08"), when: { $0.type.isFiscal }, at: ["operations"]
    ) { .demand($0.operations != nil || $0.businessProcess != nil) },

    Requirement(
      "BR-FR-10", asks: "Does the seller give its SIREN?", law: .of(.frenchFlow, "BR-FR-10"),
      when: { $0.type.isFiscal }, at: ["seller", "companyNumber"]
    ) { subject in
      guard let number = subject.seller.companyNumber,
        number.scheme ?? "0002" == "0002"
      else { return .failed }
      return .demand((try? SIREN(number.value)) != nil)
    },

    Requirement(
      "BR-FR-12", asks: "Does the buyer have an electronic address?",
      law: .of(.frenchFlow, "BR-FR-12"), when: { $0.type.isFiscal },
      at: ["buyer", "electronicAddress"]
    ) { .demand($0.buyer.electronicAddress?.scheme != nil) },

    Requirement(
      "BR-FR-13", asks: "Does the seller have an electronic address?",
      law: .of(.frenchFlow, "BR-FR-13"), when: { $0.type.isFiscal },
      at: ["seller", "electronicAddress"]
    ) { .demand($0.seller.electronicAddress?.scheme != nil) },
  ]

  private static let frenchTypes: Set<String> = [
    "380", "389", "393", "501", "386", "500", "384", "471", "472", "473", "261", "262", "381",
    "396", "502", "503",
  ]
}

extension Subject {
  /// The codes of the notes that nothing in the document would fill.
  fileprivate var missingFrenchNotes: [String] {
    let terms = invoice.terms
    let written = Set(invoice.notes.compactMap(\.subjectCode))
    let said: [(code: String, isSaid: Bool)] = [
      ("PMT", terms.fixedIndemnity != nil || mentionsByItself("recovery-indemnity")),
      (
        "PMD",
        terms.lateRate != nil || terms.lateRateText != nil || mentionsByItself("late-penalties")
      ),
      (
        "AAB",
        !terms.discounts.isEmpty || terms.text != nil || mentionsByItself("no-discount")
      ),
    ]
    return said.filter { !$0.isSaid && !written.contains($0.code) }.map(\.code)
  }

  private func mentionsByItself(_ name: String) -> Bool {
    mentions.contains { $0.name == name }
  }
}
