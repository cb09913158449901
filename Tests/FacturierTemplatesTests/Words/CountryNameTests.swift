import FacturierCore
import Testing

@testable import FacturierTemplates

struct CountryNameTests {
  @Test(arguments: ["fr", "nl", "de", "en"])
  func `every country has a name`(language: String) throws {
    let file = "words/countries/\(language).yaml"
    let names = try Outline(yaml: template(file), file: file)
    guard case .branch(let entries) = names else { return }
    #expect(entries.count > 240)
    for (code, name) in entries {
      #expect(Country(code) != nil, "\(code)")
      #expect(name.text?.isEmpty == false, "\(code)")
    }
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    for first in letters {
      for second in letters where Country(first + second) != nil {
        #expect(names[first + second] != nil, "\(first + second)")
      }
    }
  }
}
