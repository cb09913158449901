import FacturierCore
import Testing

struct StructuredCommunicationTests {
  @Test(arguments: [
    ("010806817183", "010806817183"), ("+++010/8068/17183+++", "010806817183"),
    ("***090/9337/55493***", "090933755493"), ("+++000/0000/00097+++", "000000000097"),
    ("+++999/9999/99948+++", "999999999948"), ("123 4567 89002", "123456789002"),
    ("119753076697", "119753076697"), ("000000116497", "000000116497"),
  ])
  func `a communication is read with or without its signs`(text: String, compact: String) throws {
    #expect(try StructuredCommunication(text).compact == compact)
  }

  @Test(arguments: [
    ("1234567890", "+++123/4567/89002+++"), ("1197530766", "+++119/7530/76697+++"),
    ("1164", "+++000/0001/16497+++"), ("2026-0142", "+++002/0260/14243+++"),
    ("909337554", "+++090/9337/55493+++"), ("Nr. 97", "+++000/0000/09797+++"),
  ])
  func `a communication is made from a number and printed`(number: String, printed: String) throws {
    let made = try StructuredCommunication(for: number)
    #expect(made.printed == printed)
    #expect(try StructuredCommunication(printed) == made)
  }

  @Test(arguments: [
    ("010/8068/17180", IdentifierError.checksum), ("+++999/9999/99901+++", .checksum),
    ("+++090/9337/55494+++", .checksum), ("000000116400", .checksum), ("000000000000", .checksum),
    ("12345678901", .length), ("1234567890123", .length), ("+++01O/8068/17183+++", .format),
  ])
  func `what is wrong is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try StructuredCommunication(text) }
  }

  @Test(arguments: [
    ("", IdentifierError.format), ("0", .format), ("Facture", .format), ("12345678901", .length),
  ])
  func `no communication is made from what tells no invoices apart`(
    number: String, error: IdentifierError
  ) {
    #expect(throws: error) { try StructuredCommunication(for: number) }
  }

  @Test func `every communication made is a valid one`() throws {
    for number in stride(from: 1, to: 10_000_000_000, by: 9_999_991) {
      let made = try StructuredCommunication(for: String(number))
      #expect(try StructuredCommunication(made.compact) == made)
    }
  }

  @Test(arguments: junk)
  func `junk is refused, never a trap`(text: String) {
    #expect(throws: IdentifierError.self) { try StructuredCommunication(text) }
  }
}
