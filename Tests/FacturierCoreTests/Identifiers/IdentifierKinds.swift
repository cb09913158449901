import FacturierCore
import Testing

/// A kind of identifier with numbers of that kind, none of which belongs to somebody we know.
struct IdentifierKind: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let read: @Sendable (String) throws(IdentifierError) -> any Identifier
  let samples: [String]

  init<Kind: Identifier>(_ kind: Kind.Type, _ samples: String...) {
    testDescription = "\(kind)"
    read = { text throws(IdentifierError) in try Kind(text) }
    self.samples = samples
  }

  static let all = [
    IdentifierKind(IBAN.self, "BE68539007547034", "FR1420041010050500013M02606"),
    IdentifierKind(BIC.self, "GKCCBEBB", "AGRIFRPP882"),
    IdentifierKind(CreditorReference.self, "RF18539007547034", "RF040"),
    IdentifierKind(StructuredCommunication.self, "+++090/9337/55493+++"),
    IdentifierKind(QRReference.self, "210000000003139471430009017"),
    IdentifierKind(CreditorIdentifier.self, "DE98ZZZ09999999999", "NL42ZZZ123456780001"),
    IdentifierKind(SIREN.self, "732829320", "356000000"),
    IdentifierKind(SIRET.self, "73282932000074", "35600000000001", "35600000000048"),
    IdentifierKind(FrenchTradeRegister.self, "RCS Nancy B 323 159 715", "732 829 320 RCS Paris"),
    IdentifierKind(BelgianEnterpriseNumber.self, "0403.019.261", "1000000120"),
    IdentifierKind(LuxembourgTradeRegister.self, "B123456", "F 12"),
    IdentifierKind(SwissUID.self, "CHE-100.155.212"),
    IdentifierKind(SwissVATNumber.self, "CHE-100.155.212 TVA", "CHE-107.787.577 IVA"),
    IdentifierKind(KvKNumber.self, "12345678"),
    IdentifierKind(Steuernummer.self, "181/815/08155", "22/815/08154", "2202081508156"),
    IdentifierKind(LEI.self, "213800KUD8LAJWSQ9D15"),
    IdentifierKind(LeitwegID.self, "991-03730-19", "09176122-EGWEIL-38", "992-90009-96"),
    IdentifierKind(GTIN.self, "73513537", "98412345678908"),
    IdentifierKind(GLN.self, "7501031311309"),
    IdentifierKind(SmallBusinessNumber.self, "LU12345678-EX"),
    IdentifierKind(VATNumber.self, "BE0403019261", "FR44732829320", "CHE-100.155.212 MWST"),
  ]
}

struct IdentifierTests {
  @Test(arguments: IdentifierKind.all, junk)
  func `junk is refused, never a trap`(kind: IdentifierKind, text: String) {
    #expect(throws: IdentifierError.self) { try kind.read(text) }
  }

  // One character too many, too few, or another one anywhere: refused or read, but never a trap, and
  // what is read reads again.
  @Test(arguments: IdentifierKind.all)
  func `a number with one character changed never traps`(kind: IdentifierKind) throws {
    for sample in kind.samples {
      for index in sample.indices {
        for other in ["", "0", "9", "A", "Z", "é", "²", "٣", "\u{0}", "😴", "00", "-", " "] {
          var changed = sample
          changed.replaceSubrange(index...index, with: other)
          if let identifier = try? kind.read(changed) {
            #expect(try kind.read(identifier.compact).compact == identifier.compact)
          }
        }
      }
    }
  }

  @Test(arguments: IdentifierKind.all)
  func `print then read is the identity`(kind: IdentifierKind) throws {
    for sample in kind.samples {
      let identifier = try kind.read(sample)
      #expect(try kind.read(identifier.printed).compact == identifier.compact)
      #expect(try kind.read(identifier.compact).compact == identifier.compact)
      #expect("\(identifier)" == identifier.printed)
    }
  }

  @Test(arguments: IdentifierKind.all)
  func `spaces of any sort do not matter`(kind: IdentifierKind) throws {
    for sample in kind.samples {
      let identifier = try kind.read(sample)
      for space in [" ", "\u{A0}", "\u{202F}"] {
        let spaced = identifier.printed.replacing(" ", with: space)
        #expect(try kind.read(space + spaced + space).compact == identifier.compact)
      }
    }
  }

  @Test func `every reason has words of its own`() {
    let descriptions = Set(IdentifierError.allCases.map(\.description))
    #expect(descriptions.count == IdentifierError.allCases.count)
    #expect(!descriptions.contains { $0.hasSuffix(".") })
  }
}
