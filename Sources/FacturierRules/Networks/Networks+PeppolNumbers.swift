internal import FacturierCore
internal import FacturierModel

/// Peppol BIS Billing 3.0.21: numbers and the lists that they are from. Read 2026-11-21.
extension Requirement {
  static let peppolNumbers: [Requirement] = [
    Requirement(
      "PEPPOL-COMMON-R040",
      asks: "Are the numbers of parties well formed, as the network checks them?",
      law: .of(.peppolBilling, "PEPPOL-COMMON-R040 to R043, R049, R050"),
      when: { subject in subject.isFiscal && !subject.partyNumbers.isEmpty },
      at: ["buyer", "electronicAddress"]
    ) { subject in
      .found(
        subject.partyNumbers.filter { !$0.form.accepts($0.number) }.map { number in
          Finding(
            at: number.place,
            arguments: ["number": .text(number.number), "scheme": .text(number.form.rawValue)])
        })
    },

    Requirement(
      "PEPPOL-EN16931-CL008", asks: "Do electronic addresses belong to lists of the network?",
      law: .of(.peppolBilling, "PEPPOL-EN16931-CL008"),
      when: { $0.isFiscal && $0.parties.contains { $0.party.electronicAddress?.scheme != nil } },
      at: ["buyer", "electronicAddress", "scheme"]
    ) { subject in
      .found(
        [(subject.seller, "seller"), (subject.buyer, "buyer")].compactMap { party, key in
          guard let scheme = party.electronicAddress?.scheme, !lists.contains(scheme) else {
            return nil
          }
          return Finding(
            at: [key, "electronicAddress", "scheme"], arguments: ["code": .text(scheme)])
        })
    },
  ]

  /// EAS as Peppol has it: fewer than the European standard.
  private static let lists = CodeTable(
    """
    0002 0007 0009 0060 0088 0096 0097 0106 0130 0135 0142 0151 0158 0183 0184 0188 0190 0191 0192
    0195 0196 0198 0199 0200 0201 0204 0208 0209 0210 0211 0216 0218 0221 0225 0230 0235 0240 0242
    0244 0245 0246 0248 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929
    9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948
    9949 9950 9951 9952 9953 9957 9959
    """)
}

/// The lists whose numbers the network looks at, by their codes.
private enum CheckedList: String {
  case swedish = "0007"
  case gln = "0088"
  case australian = "0151"
  case danish = "0184"
  case norwegian = "0192"
  case belgian = "0208"

  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let digits = bytes.compactMap { 48...57 ~= $0 ? Int($0) - 48 : nil }
    let isPlain = digits.count == bytes.count
    switch self {
    case .gln: return (try? GLN(text)) != nil
    case .belgian: return (try? BelgianEnterpriseNumber(text)) != nil
    case .swedish: return isPlain && digits.count == 10 && Self.isDoubled(digits)
    case .danish: return bytes.count == 10 && text.hasPrefix("DK") && digits.count == 8
    case .norwegian:
      let weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
      return isPlain && digits.count == 9 && Self.sum(digits, weights).isMultiple(of: 11)
    case .australian:
      let weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
      return isPlain && digits.count == 11
        && (Self.sum(digits, weights) - weights[0]).isMultiple(of: 89)
    }
  }

  private static func sum(_ digits: [Int], _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Every second digit from the right counts twice, as its digits; the sum is a multiple of ten.
  private static func isDoubled(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let value = place.element * (place.offset.isMultiple(of: 2) ? 1 : 2)
      return sum + value / 10 + value % 10
    }
    return sum.isMultiple(of: 10)
  }
}

private struct PartyNumber {
  let form: CheckedList
  let number: String
  let place: JSONPointer

  init?(_ identifier: PartyIdentifier?, at place: JSONPointer, in country: Country? = nil) {
    let usual = country == .belgium ? "0208" : nil
    guard let identifier, let form = (identifier.scheme ?? usual).flatMap(CheckedList.init)
    else { return nil }
    self.form = form
    number = identifier.value
    self.place = place
  }
}

extension Subject {
  fileprivate var partyNumbers: [PartyNumber] {
    // A message does not have those of a tax representative.
    parties.filter { $0.place != ["taxRepresentative"] }.flatMap { party, place in
      [
        PartyNumber(
          party.companyNumber, at: place.appending("companyNumber"), in: party.address?.country),
        PartyNumber(party.electronicAddress, at: place.appending("electronicAddress")),
      ].compactMap { $0 }
        + party.identifiers.enumerated().compactMap { index, identifier in
          PartyNumber(identifier, at: place.appending("identifiers").appending(index))
        }
    }
  }
}
