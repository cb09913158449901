import FacturierCore
import FacturierModel
import Testing

@testable import FacturierXML

struct ReadingTests {
  private func failure(of text: String) -> String? {
    failure(of: Array(text.utf8))
  }

  private func failure(of bytes: [UInt8]) -> String? {
    do throws(InputFailure) {
      _ = try ReadInvoice(bytes, file: "x.xml")
      return nil
    } catch {
      return error.diagnostics.first?.code
    }
  }

  @Test(arguments: [
    "<!DOCTYPE Invoice><Invoice/>",
    "<?xml version=\"1.0\"?><!-- > --><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><a>&b;</a>",
    "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><a/>",
  ])
  func `a document type declaration ends the reading`(text: String) {
    #expect(failure(of: text) == "INPUT-SYNTAX")
    let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(failure(of: [0xFF, 0xFE] + wide) == "INPUT-SYNTAX")
  }

  @Test(arguments: [
    "", " ", "<", "<a", "<a>", "<a></b>", "&x;", "<a>&x;</a>", "<a b=c/>", "\u{0}", "{}",
    "<a>\u{1}</a>",
    "<a xmlns:b='c'><b:d/></a><e/>",
  ])
  func `what is no XML is refused`(text: String) {
    #expect(failure(of: text) == "INPUT-SYNTAX")
  }

  @Test func `depth, size and number of elements have an end`() {
    let deep = String(repeating: "<a>", count: 101) + String(repeating: "</a>", count: 101)
    #expect(failure(of: deep) == "INPUT-DEPTH")
    let bottomless = String(repeating: "<a>", count: 1_000_000)
    #expect(["INPUT-DEPTH", "INPUT-SYNTAX"].contains(failure(of: bottomless) ?? ""))
    let many = "<a>" + String(repeating: "<b/>", count: 1_000_001) + "</a>"
    #expect(failure(of: many) == "INPUT-SIZE")
    #expect(failure(of: [UInt8](repeating: 0x20, count: 20_000_001)) == "INPUT-SIZE")
  }

  @Test(arguments: [
    "<html/>", "<Invoice/>",
    "<rsm:CrossIndustryDocument xmlns:rsm='urn:ferd:CrossIndustryDocument:invoice:1p0'/>",
  ])
  func `other documents are told from e-invoices`(text: String) {
    #expect(failure(of: text) == "INPUT-VALUE")
  }

  private static let invoice = """
    <u:Invoice xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
      xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
      xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <b:ID>1</b:ID><b:IssueDate>2026-11-21+01:00</b:IssueDate>
      <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
      <b:Note>#AAB#Pas d’escompte</b:Note><b:UUID>x</b:UUID>
      <a:TaxTotal><b:TaxAmount currencyID="EUR">2</b:TaxAmount></a:TaxTotal>
      <a:TaxTotal><b:TaxAmount currencyID="SEK">20</b:TaxAmount></a:TaxTotal>
      <b:TaxCurrencyCode>SEK</b:TaxCurrencyCode>
      <a:AdditionalDocumentReference><b:ID>9</b:ID><b:DocumentTypeCode>130</b:DocumentTypeCode>
      </a:AdditionalDocumentReference>
      <a:AdditionalDocumentReference><b:ID>plan</b:ID></a:AdditionalDocumentReference>
    </u:Invoice>
    """

  private func read() throws -> (facts: Facts, leftovers: [Leftover]) {
    let tree = try XMLTree.read(Array(Self.invoice.utf8), file: "x.xml")
    return FactsReader.read(tree.root, as: .ublInvoice)
  }

  @Test func `prefixes are the file's own, elements are told apart by what is fixed in them`()
    throws
  {
    let facts = try read().facts
    #expect(facts[1]?.text == "1")
    #expect(facts[2] == Fact("2026-11-21"))
    #expect(facts[110]?.text == "2")
    #expect(facts[111]?.text == "20")
    #expect(facts[18]?.text == "9")
    #expect(facts.members(of: 24).map { $0[122]?.text } == ["plan"])
    #expect(facts.members(of: 1).first?[21]?.text == "AAB")
    #expect(facts.members(of: 1).first?[22]?.text == "Pas d’escompte")
  }

  @Test func `what has no place is listed with its line`() throws {
    let left = try read().leftovers
    #expect(left == [Leftover(path: "Invoice/cbc:UUID", text: "x", line: 6)])
  }

  @Test func `a wrong name of the encoding does not matter for UTF-8`() {
    let text = "<?xml version=\"1.0\" encoding=\"utf-99\"?><html>é</html>"
    #expect(failure(of: text) == "INPUT-VALUE")
    #expect(failure(of: "\u{FEFF}<html/>") == "INPUT-VALUE")
  }
}
