internal import FacturierCore
internal import FacturierModel

/// Entries in registers of commerce. Read 2026-11-21.
extension Requirement {
  static let registers: [Requirement] = [
    Requirement(
      "ID-REGISTER-01", asks: "Are the numbers of registers well formed?", .warning,
      law: .of(.checkDigits, "RCS of France and Luxembourg, RPM, KvK"),
      when: { $0.parties.contains { !$0.party.knownRegisters.isEmpty } },
      at: ["seller", "registers"]
    ) { subject in
      .found(
        subject.registers.filter { !$0.kind.accepts($0.number) }.map { entry in
          Finding(at: entry.place, arguments: ["number": .text(entry.number)])
        })
    },

    Requirement(
      "ID-REGISTER-02", asks: "Do register and company number agree?", .warning,
      law: .of(.checkDigits, "the registers of BE, FR and NL use the company's number"),
      when: { subject in subject.registers.contains { $0.company != nil } },
      at: ["seller", "registers"]
    ) { subject in
      .found(
        subject.registers.compactMap { entry in
          guard let company = entry.company, let own = entry.kind.company(in: entry.number),
            own != company
          else { return nil }
          return Finding(
            at: entry.place,
            arguments: ["register": .text(entry.number), "company": .text(company)])
        })
    },
  ]
}

/// A register whose numbers have a form that is known.
private enum RegisterKind {
  case french, luxembourgish, belgian, dutch

  init?(_ register: Register, in country: Country?) {
    let name = register.name.uppercased().filter(\.isLetter)
    switch country {
    case .france? where name.hasPrefix("RCS"): self = .french
    case .luxembourg? where name.hasPrefix("RCS"): self = .luxembourgish
    case .belgium? where ["RPM", "RPR", "KBO", "BCE", "TVARPM", "BTWRPR"].contains(name):
      self = .belgian
    case .netherlands? where name.hasPrefix("KVK"): self = .dutch
    default: return nil
    }
  }

  func accepts(_ number: String) -> Bool {
    self == .luxembourgish
      ? (try? LuxembourgTradeRegister(number)) != nil : company(in: number) != nil
  }

  /// The company's number that an entry is known by.
  func company(in number: String) -> String? {
    switch self {
    case .french: french(number)?.compact
    case .belgian: (try? BelgianEnterpriseNumber(number))?.compact
    case .dutch: (try? KvKNumber(number))?.compact
    case .luxembourgish: nil
    }
  }

  /// The number alone, after its section, or the whole entry with register and town.
  private func french(_ number: String) -> SIREN? {
    if let entry = try? FrenchTradeRegister(number) { return entry.siren }
    let isSection = number.first.map { "ABCD".contains($0) } ?? false
    return try? SIREN(isSection ? String(number.dropFirst()) : number)
  }
}

private struct RegisterEntry {
  let kind: RegisterKind
  let number: String
  let place: JSONPointer
  /// The company's own number as the same party gives it, if it can be read.
  let company: String?
}

extension Party {
  fileprivate var knownRegisters: [(Int, RegisterKind, String)] {
    registers.enumerated().compactMap { index, register in
      guard let kind = RegisterKind(register, in: country), let number = register.number else {
        return nil
      }
      return (index, kind, number)
    }
  }
}

extension Subject {
  fileprivate var registers: [RegisterEntry] {
    parties.flatMap { party, place in
      party.knownRegisters.map { index, kind, number in
        RegisterEntry(
          kind: kind, number: number,
          place: place.appending("registers").appending(index).appending("number"),
          company: party.companyNumber.flatMap { kind.company(in: $0.value) })
      }
    }
  }
}
