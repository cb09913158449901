internal import FacturierCore
internal import FacturierModel

/// Postal and e-mail addresses: what a letter or a message needs to arrive. Read 2026-11-21.
extension Requirement {
  static let addresses: [Requirement] = [
    Requirement(
      "ID-POST-01", asks: "Do the post codes look as their country's do?", .warning,
      law: .of(.post, "form of the code"),
      when: { subject in subject.addresses.contains { $0.address.hasKnownPostalCode } },
      at: ["buyer", "address", "postalCode"]
    ) { subject in
      .found(
        subject.addresses.compactMap { address, place in
          guard let code = address.postalCode, let form = address.postalForm, !form.fits(code)
          else { return nil }
          return Finding(
            at: place.appending("postalCode"),
            arguments: [
              "code": .text(code), "country": .text(address.country.code),
              "example": .text(form.example),
            ])
        })
    },

    Requirement(
      "ID-POST-02", asks: "Does every address have a post code?", .advice,
      law: .of(.post, "where a country has codes"),
      when: { subject in subject.addresses.contains { $0.address.postalForm != nil } },
      at: ["buyer", "address", "postalCode"]
    ) { subject in
      .found(
        subject.addresses.filter { $0.address.postalForm != nil && $0.address.postalCode == nil }
          .map { Finding(at: $0.place.appending("postalCode")) })
    },

    Requirement(
      "ID-EMAIL-01", asks: "Are the e-mail addresses well formed?", .warning,
      law: .of(.practice, "one @ between a name and a domain"),
      when: { $0.parties.contains { $0.party.contact.email != nil } },
      at: ["seller", "contact", "email"]
    ) { subject in
      .found(
        subject.parties.compactMap { party, place in
          guard let email = party.contact.email, !email.isMailAddress else { return nil }
          return Finding(
            at: place.appending("contact").appending("email"), arguments: ["email": .text(email)])
        })
    },
  ]
}

extension Subject {
  /// Where letters and goods go.
  fileprivate var addresses: [(address: Address, place: JSONPointer)] {
    let delivery = invoice.delivery?.address.map {
      (address: $0, place: ["delivery", "address"] as JSONPointer)
    }
    return parties.compactMap { party, place in
      party.address.map { (address: $0, place: place.appending("address")) }
    } + (delivery.map { [$0] } ?? [])
  }
}

extension Address {
  fileprivate var postalForm: PostalCodeForm? { PostalCodeForm.all[country.code] }

  fileprivate var hasKnownPostalCode: Bool { postalCode != nil && postalForm != nil }
}

extension String {
  /// Something before and after one `@`, a point in what comes after, and no blank.
  fileprivate var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !contains(where: \.isWhitespace)
      && parts[1].split(separator: ".", omittingEmptySubsequences: false).count > 1
      && parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }
}
