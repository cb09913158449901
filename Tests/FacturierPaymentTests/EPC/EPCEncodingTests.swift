import FacturierCore
import FacturierPayment
import Testing

struct EPCEncodingTests {
  typealias Encoding = EPCPayment.Encoding

  @Test(arguments: [
    (Encoding.utf8, "é€", [0xC3, 0xA9, 0xE2, 0x82, 0xAC] as [UInt8]),
    (.iso8859Part1, "éÿ", [0xE9, 0xFF]),
    (.iso8859Part2, "łő", [0xB3, 0xF5]),
    (.iso8859Part4, "āŋ", [0xE0, 0xBF]),
    (.iso8859Part5, "Жѓ", [0xB6, 0xF3]),
    (.iso8859Part7, "λ€", [0xEB, 0xA4]),
    (.iso8859Part10, "đĸ", [0xB9, 0xFF]),
    (.iso8859Part15, "€œ", [0xA4, 0xBD]),
  ])
  func `a name is written in the bytes of the chosen set`(
    encoding: Encoding, name: String, expected: [UInt8]
  ) throws {
    let payment = try EPCPayment(
      name: name, iban: IBAN("BE68539007547034"), encoding: encoding)
    #expect(payment.bytes.split(separator: 10)[4] == expected[...])
    #expect(payment.lines[2] == String(encoding.rawValue))
  }

  @Test(arguments: [
    (Encoding.iso8859Part1, "L'Œuvre", "Œ" as Character), (.iso8859Part1, "10 €", "€"),
    (.iso8859Part2, "Façade à", "à"), (.iso8859Part5, "é", "é"),
    (.iso8859Part7, "\u{FFFD}", "\u{FFFD}"),
    (.iso8859Part15, "😴", "😴"), (.iso8859Part1, "q\u{301}", "q\u{301}"),
  ])
  func `a character outside the set is named`(
    encoding: Encoding, name: String, character: Character
  ) {
    #expect(throws: EPCPaymentError.notEncodable(.name, character, encoding)) {
      try EPCPayment(name: name, iban: IBAN("BE68539007547034"), encoding: encoding)
    }
  }

  @Test func `letters and accents that stand apart are joined`() throws {
    let payment = try EPCPayment(
      name: "Cafe\u{301} C\u{327}a", iban: IBAN("BE68539007547034"), encoding: .iso8859Part1)
    #expect(payment.bytes.split(separator: 10)[4] == [67, 97, 102, 0xE9, 32, 0xC7, 97][...])
  }

  @Test(arguments: [
    ("Société Générale de l’Œuvre", "Societe Generale de l'OEuvre"),
    ("Müller & Söhne, Zürich", "Mueller + Soehne, Zuerich"),
    ("Coöperatie België", "Cooperatie Belgie"), ("Straße 5", "Strasse 5"),
    ("Łódź – Žilina", "Lodz - Zilina"), ("N° 5 : 10 %", "No 5 : 10 pct"),
    ("Ĳsselmeer", "IJsselmeer"),
    ("Cafe\u{301}", "Cafe"),
  ])
  func `words can be written in the letters of every bank`(name: String, expected: String) throws {
    let payment = try EPCPayment(
      name: name, iban: IBAN("BE68539007547034"), encoding: .iso8859Part2, transliterating: true)
    #expect(payment.name == expected)
  }

  @Test func `what has no counterpart stays, and is refused where the set lacks it`() throws {
    let iban = try IBAN("BE68539007547034")
    #expect(try EPCPayment(name: "東京", iban: iban, transliterating: true).name == "東京")
    #expect(throws: EPCPaymentError.notEncodable(.name, "東", .iso8859Part1)) {
      try EPCPayment(name: "東京", iban: iban, encoding: .iso8859Part1, transliterating: true)
    }
  }
}
