internal import FacturierCore
internal import FacturierModel

/// Royal decree no. 1, art. 4 and 5: what an invoice says. Read 2026-11-21.
extension Requirement {
  static let belgianVat: [Requirement] = [
    // Who sells only what art. 44 of the code exempts has no number.
    Requirement(
      "BE-03", asks: "Does the seller give its VAT number?",
      law: .of(.belgianVatDecree, "art. 5, § 1"),
      when: { $0.type.isFiscal && !$0.totals.vatBreakdown.isEmpty && !$0.sellsOnlyExempt },
      at: ["seller", "vatNumber"]
    ) { .demand($0.seller.vatNumber != nil) },

    Requirement(
      "BE-04", asks: "Does a customer who is a business have its VAT number there?", .warning,
      law: .of(.belgianVatDecree, "art. 5, § 1"), of: .business,
      when: { $0.type.isFiscal && $0.buyer.country == .belgium }, at: ["buyer", "vatNumber"]
    ) { .demand($0.buyer.vatNumber != nil) },

    Requirement(
      "BE-04a", asks: "Is the customer's address more than a post box?", .warning,
      law: .of(.belgianVatDecree, "art. 5, § 1"),
      when: { $0.type.isFiscal && $0.buyer.address?.lines.isEmpty == false },
      at: ["buyer", "address", "lines"]
    ) { subject in
      let lines = subject.buyer.address?.lines ?? []
      return lines.allSatisfy(\.isPostBox) ? .failed(["line": .text(lines[0])]) : .passed
    },

    .question(
      "BE-06Q", asks: "Are make, model and chassis number of a vehicle there?",
      law: .of(.belgianVatDecree, "art. 5, § 1"),
      when: { $0.type.isFiscal && $0.sellsVehicle }, at: ["lines"]),

    Requirement(
      "BE-08", asks: "Is every rate one that Belgium has?", .warning,
      law: .of(.belgianRatesDecree, "rates of 6, 12 and 21 %"),
      when: { $0.chargesVat(within: .belgium) },
      at: ["lines"]
    ) { $0.knownRates(of: .belgium) },

    Requirement(
      "BE-12", asks: "Are the deposit invoices named that are deducted?",
      law: .of(.belgianVatDecree, "art. 5, § 1"),
      when: { $0.type.isFiscal && !$0.deposits.isEmpty }, at: ["deposits"]
    ) { subject in
      .found(
        subject.deposits.enumerated().filter(\.element.number.isBlank).map { index, _ in
          Finding(at: ["deposits", String(index), "number"])
        })
    },

    Requirement(
      "BE-15", asks: "Is the invoice issued by the 15th of the month after the supply?", .warning,
      law: .of(.belgianVatDecree, "art. 4"),
      when: { $0.type == .invoice && $0.supplyDate != nil }, at: ["issueDate"]
    ) { $0.issuedInTime("issue-day", of: .belgium) },
  ]
}

extension Subject {
  /// Everything is exempt, and not because the seller is small.
  fileprivate var sellsOnlyExempt: Bool {
    !isUnderFranchise
      && invoice.totals.vatBreakdown.allSatisfy { [.exempt, .outOfScope].contains($0.category) }
  }
}

extension Subject {
  /// As the names of lines tell.
  fileprivate var sellsVehicle: Bool {
    let words = ["véhicule", "voiture", "camionnette", "moto", "voertuig", "wagen", "fahrzeug"]
    // Most names have none of these letters in a row, which bytes tell much sooner than characters.
    let parts: [StaticString] = [
      "hicule", "voiture", "camionnette", "moto", "voertuig", "wagen", "fahrzeug",
    ]
    return invoice.lines.contains { line in
      parts.contains(where: line.name.hasLetters)
        && line.name.split { !$0.isLetter }.contains { words.contains($0.lowercased()) }
    }
  }
}

extension String {
  /// `BP 12`, `Postbus 12`.
  fileprivate var isPostBox: Bool {
    let words = split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    let rest = words.drop {
      ["bp", "pb", "postbus", "boite", "boîte", "postale", "postfach"].contains($0)
    }
    return rest.count < words.count && rest.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
