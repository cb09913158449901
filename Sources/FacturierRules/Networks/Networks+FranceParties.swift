internal import FacturierCore
internal import FacturierModel

/// The rules BR-FR of French platforms: who the parties are and where they are reached. Read 2026-11-21.
extension Requirement {
  static let frenchParties: [Requirement] = [
    Requirement(
      "BR-FR-10", asks: "Does the seller give its SIREN?", law: .of(.frenchFlow, "BR-FR-10"),
      when: { $0.isFiscal }, at: ["seller", "companyNumber"]
    ) { .demand($0.seller.siren.flatMap { try? SIREN($0) } != nil) },

    Requirement(
      "BR-FR-11", asks: "Does a buyer in business in France give its SIREN?",
      law: .of(.frenchFlow, "BR-FR-11"), when: { $0.isFiscal && $0.frenchTreatment == "B2B" },
      at: ["buyer", "companyNumber"]
    ) { .demand($0.buyer.siren.flatMap { try? SIREN($0) } != nil) },

    Requirement(
      "BR-FR-12", asks: "Does the buyer have an electronic address?",
      law: .of(.frenchFlow, "BR-FR-12"), when: { $0.isFiscal },
      at: ["buyer", "electronicAddress"]
    ) { .demand($0.buyer.isReachable) },

    Requirement(
      "BR-FR-13", asks: "Does the seller have an electronic address?",
      law: .of(.frenchFlow, "BR-FR-13"), when: { $0.isFiscal },
      at: ["seller", "electronicAddress"]
    ) { .demand($0.seller.isReachable) },

    Requirement(
      "BR-FR-21",
      asks: "Does the electronic address of who receives the invoice begin with its SIREN?",
      law: .of(.frenchFlow, "BR-FR-21, BR-FR-22"),
      when: { $0.isFiscal && $0.frenchTreatment == "B2B" }, at: ["buyer", "electronicAddress"]
    ) { subject in
      // A self-billed invoice goes to the seller.
      let selfBilled = ["389", "501", "500", "471", "473", "261", "502"]
      let goesToSeller = subject.invoice.code.map(selfBilled.contains) ?? false
      let party = goesToSeller ? subject.seller : subject.buyer
      let isOwn =
        party.electronicAddress?.scheme == "0225"
        && party.electronicAddress?.value.hasPrefix(party.siren?.compactSIREN ?? "?") == true
      return isOwn
        ? .passed
        : .failed([Finding(at: [goesToSeller ? "seller" : "buyer", "electronicAddress"])])
    },

    Requirement(
      "BR-FR-23",
      asks: "Are addresses and private numbers short and of letters, digits and - _ . only?",
      law: .of(.frenchFlow, "BR-FR-23 to BR-FR-26"),
      when: { subject in subject.isFiscal && !subject.frenchCodes.isEmpty },
      at: ["buyer", "electronicAddress"]
    ) { subject in
      .found(
        subject.frenchCodes.filter { !$0.isGood }.map {
          Finding(at: $0.place, arguments: ["number": .text(String($0.value.prefix(60)))])
        })
    },

    Requirement(
      "BR-FR-09", asks: "Does a SIRET begin with the SIREN of its company?",
      law: .of(.frenchFlow, "BR-FR-09"),
      when: { subject in subject.isFiscal && !subject.sirets.isEmpty },
      at: ["seller", "identifiers"]
    ) { subject in
      .found(
        subject.sirets.filter { !$0.isGood }.map {
          Finding(at: $0.place, arguments: ["number": .text($0.value)])
        })
    },

    Requirement(
      "BR-FR-32", asks: "Is every SIREN nine digits long?", law: .of(.frenchFlow, "BR-FR-32"),
      when: { subject in subject.isFiscal && !subject.sirens.isEmpty },
      at: ["seller", "companyNumber"]
    ) { subject in
      .found(
        subject.sirens.filter { !$0.isGood }.map {
          Finding(at: $0.place, arguments: ["number": .text($0.value)])
        })
    },

    Requirement(
      "BR-FR-CO-10",
      asks: "Does every further number say from which list it is, each from another?",
      law: .of(.frenchFlow, "BR-FR-CO-10"),
      when: { subject in
        subject.isFiscal
          && (subject.parties.contains { !$0.party.identifiers.isEmpty }
            || subject.delivery?.location != nil)
      }, at: ["seller", "identifiers"]
    ) { subject in
      let groups =
        subject.parties.filter { $0.place != ["taxRepresentative"] }.map {
          ($0.party.identifiers, $0.place.appending("identifiers"))
        } + [
          (
            subject.delivery?.location.map { [$0] } ?? [],
            ["delivery", "location"] as JSONPointer
          )
        ]
      return .found(
        groups.filter { identifiers, _ in
          let schemes = identifiers.compactMap(\.listCode)
          return schemes.count < identifiers.count || Set(schemes).count < schemes.count
        }.map { Finding(at: $0.1) })
    },

    Requirement(
      "BR-FR-CO-14", asks: "Does a member of a VAT group say so, and name the group?",
      law: .of(.frenchFlow, "BR-FR-CO-14, BR-FR-CO-15"),
      when: { subject in
        subject.isFiscal && subject.seller.identifiers.contains { $0.scheme == "0231" }
      }, at: ["notes"]
    ) { subject in
      let says = subject.invoice.notes.contains {
        $0.subjectCode == "TXD" && $0.title == nil && $0.text == "MEMBRE_ASSUJETTI_UNIQUE"
      }
      return .demand(says && subject.taxRepresentative?.vatNumber != nil)
    },
  ]
}

/// A number, whether it is as it should be, and where it stands.
private struct JudgedNumber {
  let value: String
  let isGood: Bool
  let place: JSONPointer
}

extension Subject {
  /// Electronic addresses, and the private numbers of buyers and sellers (0224).
  fileprivate var frenchCodes: [JudgedNumber] {
    [(invoice.seller, "seller"), (invoice.buyer, "buyer")].flatMap { party, key in
      let address = party.electronicAddress.map { address in
        let isPlain = address.scheme != "0225" || address.value.isPlainCode
        return JudgedNumber(
          value: address.value, isGood: isPlain && address.value.count <= 125,
          place: [key, "electronicAddress"])
      }
      let numbers = party.identifiers.enumerated().filter { $0.element.scheme == "0224" }.map {
        JudgedNumber(
          value: $0.element.value,
          isGood: $0.element.value.isPlainCode && $0.element.value.count <= 100,
          place: [key, "identifiers", String($0.offset)])
      }
      return (address.map { [$0] } ?? []) + numbers
    }
  }

  /// The number of a place begins with that of its company; a payee's and a place's of delivery may stand
  /// alone.
  fileprivate var sirets: [JudgedNumber] {
    let own = parties.filter { $0.place != ["taxRepresentative"] }.flatMap { party, place in
      party.identifiers.enumerated().filter { $0.element.scheme == "0009" }.map { index, number in
        let digits = number.value.compactSIRET
        let mayStandAlone = place == ["payee"] && party.siren == nil
        let company = mayStandAlone ? digits.prefix(9) : (party.siren?.compactSIREN ?? "?")[...]
        return JudgedNumber(
          value: number.value, isGood: digits.isDigits(14) && digits.hasPrefix(company),
          place: place.appending("identifiers").appending(index))
      }
    }
    guard let place = invoice.delivery?.location, place.scheme == "0009" else { return own }
    let isGood = place.value.compactSIRET.isDigits(14)
    return own
      + [JudgedNumber(value: place.value, isGood: isGood, place: ["delivery", "location"])]
  }

  fileprivate var sirens: [JudgedNumber] {
    parties.filter { $0.place != ["taxRepresentative"] }.flatMap { party, place in
      let company = party.siren.map {
        JudgedNumber(
          value: $0, isGood: $0.compactSIREN.isDigits(9), place: place.appending("companyNumber"))
      }
      let numbers = party.identifiers.enumerated()
        .filter { ["0002", "0231"].contains($0.element.scheme ?? "") }.map { index, number in
          JudgedNumber(
            value: number.value,
            isGood: (number.scheme == "0002" ? number.value.compactSIREN : number.value)
              .isDigits(9),
            place: place.appending("identifiers").appending(index))
        }
      return (company.map { [$0] } ?? []) + numbers
    }
  }
}

extension Party {
  /// The company's number in the list of SIREN, if it is from that.
  fileprivate var siren: String? {
    guard let number = companyNumber else { return nil }
    let isFrench = number.scheme.map { $0 == "0002" } ?? (address?.country == .france)
    return isFrench ? number.value : nil
  }
}

extension PartyIdentifier {
  /// The list by its code of ISO 6523; a message has no other.
  fileprivate var listCode: String? {
    scheme.flatMap { $0.isDigits(4) && !value.isBlank ? $0 : nil }
  }
}

extension String {
  /// As a message has it: without blanks when it is one.
  fileprivate var compactSIREN: String { (try? SIREN(self))?.compact ?? self }

  fileprivate var compactSIRET: String { (try? SIRET(self))?.compact ?? self }

  fileprivate func isDigits(_ count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { 48...57 ~= $0 }
  }

  fileprivate var isPlainCode: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || "-_.".utf8.contains(byte)
      }
  }
}
