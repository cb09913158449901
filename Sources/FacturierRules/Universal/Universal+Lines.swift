internal import FacturierCore
internal import FacturierModel

/// Directive 2006/112/EC, art. 226, points 6 and 8. Read 2026-11-21.
extension Requirement {
  static let universalLines: [Requirement] = [
    Requirement(
      "GEN-LINE-01", asks: "Is there at least one line?",
      law: .of(.vatDirective, "art. 226(6)"), .of(.en16931, "BR-16"), at: ["lines"]
    ) { .demand($0.lines.contains { _ in true }) },

    Requirement(
      "GEN-LINE-02", asks: "Does every line say what was sold?",
      law: .of(.vatDirective, "art. 226(6)"), .of(.en16931, "BR-25"), at: ["lines"]
    ) { subject in
      subject.eachLine("name") { line in line.name.isBlank ? [:] : nil }
    },

    Requirement(
      "GEN-LINE-03", asks: "Is every line described more closely than “miscellaneous”?", .warning,
      law: .of(.vatDirective, "art. 226(6)"), at: ["lines"]
    ) { subject in
      subject.eachLine("name") { line in
        line.details == nil && line.name.utf8.count < 40
          && Self.vagueWords.contains(line.name.lowercased().trimmed)
          ? ["name": .text(line.name)] : nil
      }
    },

    Requirement(
      "GEN-LINE-04", asks: "Does every line count something?", .warning,
      law: .of(.vatDirective, "art. 226(6)"), when: { $0.type != .quote }, at: ["lines"]
    ) { subject in
      subject.eachLine("quantity") { line in line.quantity.isZero ? ["name": .text(line.name)] : nil
      }
    },

    Requirement(
      "GEN-LINE-05", asks: "Is every unit one that others know?", .advice,
      law: .of(.en16931, "BR-CL-23"), at: ["lines"]
    ) { subject in
      subject.eachLine("unit") { line in line.unit.word.map { ["unit": .text($0)] } }
    },

    Requirement(
      "GEN-LINE-06", asks: "Is no price above what it was before its discount?",
      law: .of(.en16931, "BT-146 = BT-148 − BT-147"), at: ["lines"]
    ) { subject in
      subject.eachLine("price") { line in
        guard let before = line.priceBeforeDiscount, line.price > before else { return nil }
        return ["price": .number(line.price), "before": .number(before)]
      }
    },

    Requirement(
      "GEN-SIGN-01", asks: "Does the credit note count in positive amounts?",
      law: .of(.en16931, "BT-3, BR-27: the type says the direction"),
      when: { $0.type == .creditNote }, at: ["lines"]
    ) { subject in
      let total = subject.totals.totalWithVat
      return total.isNegative ? .failed(["amount": .amount(total)]) : .passed
    },

    Requirement(
      "GEN-SIGN-02", asks: "Does the invoice ask for something?", .warning,
      law: .of(.en16931, "BT-3: what is given back is a credit note"),
      when: { $0.type == .invoice || $0.type == .depositInvoice }, at: ["lines"]
    ) { subject in
      let total = subject.totals.totalWithVat
      return total.isNegative ? .failed(["amount": .amount(total)]) : .passed
    },
  ]

  /// Names that say nothing about what was sold, in four languages.
  private static let vagueWords: Set<String> = [
    "divers", "diverse", "diversen", "diverses", "verschiedenes", "sonstiges", "miscellaneous",
    "various", "sundry", "sundries", "marchandise", "marchandises", "goederen", "waren", "ware",
    "goods", "services", "service", "prestation", "prestations", "diensten", "leistung",
    "leistungen", "article", "articles", "artikel", "artikelen", "item", "items", "produit",
    "produits", "product", "products", "producten", "produkt", "produkte",
  ]
}

extension Subject {
  /// Asks something of every line; `find` returns the arguments of a finding, nil for none.
  func eachLine(
    _ key: String, _ find: (Line) -> [String: Finding.Argument]?
  ) -> Answer {
    var findings: [Finding] = []
    for (index, entry) in invoice.entries.enumerated() {
      guard case .line(let line) = entry, var arguments = find(line) else { continue }
      arguments["line"] = .text(line.id)
      findings.append(Finding(at: ["lines", String(index), key], arguments: arguments))
    }
    return .found(findings)
  }
}

extension String {
  /// Without blanks and full stops at the ends.
  fileprivate var trimmed: String {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == "." || $0 == "…" }
    let start = drop(while: isEdge)
    guard let end = start.lastIndex(where: { !isEdge($0) }) else { return "" }
    return String(start[...end])
  }
}
