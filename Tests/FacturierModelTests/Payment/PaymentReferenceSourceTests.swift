import FacturierCore
import Testing

@testable import FacturierModel

struct PaymentReferenceSourceTests {
  private static let date = CalendarDate(year: 2026, month: 11, day: 19)

  private func source(
    _ number: String = "2026-0142", in country: Country? = .belgium, stated: String? = nil,
    template: String? = nil, kind: PaymentReference.Kind? = nil
  ) throws -> PaymentReferenceSource {
    PaymentReferenceSource(
      stated: stated, template: template, kind: kind, number: number, date: try #require(Self.date),
      customer: "1042", country: country)
  }

  @Test(arguments: [
    ("BE68539007547034", Country.belgium, "+++002/0260/14243+++"),
    ("CH4431999123000889012", .switzerland, "00 00000 00000 00000 02026 0142"),
    ("CH9300762011623852957", .switzerland, "RF"), ("LU280019400644750000", .luxembourg, "RF"),
    ("FR1420041010050500013M02606", .france, "2026-0142"),
    ("DE89370400440532013000", .germany, "2026-0142"),
  ])
  func `country and account tell the kind`(iban: String, country: Country, start: String) throws {
    let reference = try source(in: country).reference(on: IBAN(iban))
    #expect(reference.printed.hasPrefix(start))
    #expect(try source(in: country).reference(on: IBAN(iban)) == reference)
  }

  @Test func `the kind can be chosen`() throws {
    let iban = try IBAN("BE68539007547034")
    #expect(try source(kind: .text).reference(on: iban) == .text("2026-0142"))
    #expect(try source(kind: .creditorReference).reference(on: iban).compact.hasPrefix("RF"))
  }

  @Test(arguments: [
    ("{customer:5}{sequence:5}", "010420014200"), ("{year}{month}{sequence}", "202611014200"),
    ("9{number:9}", "902026014200"),
  ])
  func `a template puts the number together`(template: String, expected: String) throws {
    let iban = try IBAN("BE68539007547034")
    let reference = try source(template: template).reference(on: iban)
    #expect(reference.compact.dropLast(2) == expected.dropLast(2))
    #expect(reference.kind == .structuredCommunication)
  }

  @Test func `a number that does not fit the usual kind stands as it is`() throws {
    let number = "F-2026-000000000142"
    let iban = try IBAN("BE68539007547034")
    #expect(try source(number).reference(on: iban) == .text(number))
  }

  @Test(arguments: ["ABC", "123456789012345678901234567"])
  func `a QR-IBAN never gets anything but a QR reference`(number: String) throws {
    let iban = try IBAN("CH4431999123000889012")
    #expect(throws: PaymentReferenceError.self) {
      try source(number, in: .switzerland).reference(on: iban)
    }
  }

  @Test(arguments: [
    (PaymentReference.Kind.structuredCommunication, "+++202/6000/14238+++"),
    (.creditorReference, "RF00539007547034"), (.qrReference, "210000000003139471430009018"),
  ])
  func `a stated reference of a kind is checked as that kind`(
    kind: PaymentReference.Kind, text: String
  ) {
    #expect(throws: PaymentReferenceError.self) {
      try source(stated: text, kind: kind).reference(on: nil)
    }
  }

  @Test func `a template that asks for what is not there says so`() throws {
    var source = try self.source(template: "{customer:5}{sequence:5}")
    source.customer = nil
    #expect(throws: PaymentReferenceError.template(.unknownField("customer"))) {
      try source.reference(on: nil)
    }
  }
}
