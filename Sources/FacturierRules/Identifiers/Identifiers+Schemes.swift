internal import FacturierCore
internal import FacturierModel

/// Numbers that say which list they belong to (BT-29, BT-34, BT-46, BT-49). Read 2026-11-21.
extension Requirement {
  static let schemes: [Requirement] = [
    Requirement(
      "ID-NUMBER-01", asks: "Are further numbers well formed, as their list wants them?",
      law: .of(.checkDigits, "SIRET, GLN, LEI and the like"),
      when: { $0.parties.contains { $0.party.identifiers.contains(where: \.hasKnownForm) } },
      at: ["seller", "identifiers"]
    ) { subject in
      .found(
        subject.parties.flatMap { party, place in
          party.identifiers.enumerated().filter(\.element.isMalformed).map { index, number in
            Finding(
              at: place.appending("identifiers").appending(index).appending("value"),
              arguments: [
                "number": .text(number.value), "scheme": .text(number.scheme ?? ""),
              ])
          }
        })
    },

    Requirement(
      "ID-ADDRESS-01", asks: "Are electronic addresses well formed, as their list wants them?",
      .warning, law: .of(.checkDigits, "electronic address schemes"),
      when: { $0.parties.contains { $0.party.electronicAddress?.hasKnownForm == true } },
      at: ["buyer", "electronicAddress"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          guard let address = party.electronicAddress, address.isMalformed else { return nil }
          return Finding(
            at: place.appending("electronicAddress").appending("value"),
            arguments: ["number": .text(address.value), "scheme": .text(address.scheme ?? "")])
        })
    },

    Requirement(
      "ID-LEITWEG-01", asks: "Is the Leitweg-ID free of typing errors?", .warning,
      law: .of(.leitweg, "check digits"),
      when: { $0.leitwegID != nil }, at: ["buyerReference"]
    ) { subject in
      guard let text = subject.leitwegID, (try? LeitwegID(text)) == nil else { return .passed }
      return .failed(["number": .text(text)])
    },
  ]
}

extension PartyIdentifier {
  private var known: NumberScheme? { scheme.flatMap(NumberScheme.init) }

  fileprivate var hasKnownForm: Bool { known != nil }

  fileprivate var isMalformed: Bool { known.map { !$0.accepts(value) } ?? false }
}

extension Subject {
  /// What a German public body wants to be called, if that is what the buyer's reference looks like.
  fileprivate var leitwegID: String? {
    guard invoice.buyer.country == .germany, invoice.customerKind == .publicBody,
      let reference = invoice.references.buyer, reference.contains("-"),
      reference.utf8.first.map({ (0x30...0x39).contains($0) }) == true
    else { return nil }
    return reference
  }
}
