import FacturierCore
import Testing

struct ReferenceTemplateTests {
  static let values = ["customer": "42", "sequence": "142", "number": "2026-0142", "kind": "a"]

  @Test(arguments: [
    ("{customer:5}{sequence:5}", "0004200142"), ("{number}", "20260142"),
    ("26{sequence:4}", "260142"), ("{kind}-{sequence:3}", "A142"), ("", ""), ("7/8", "78"),
    ("{customer:2}{customer}", "4242"),
  ])
  func `fields are filled with zeroes on the left`(template: String, number: String) throws {
    #expect(try ReferenceTemplate(template).filled(with: Self.values) == number)
  }

  @Test func `a number from a template makes a reference`() throws {
    let number = try ReferenceTemplate("{customer:5}{sequence:5}").filled(with: Self.values)
    let reference = try PaymentReference(for: number, kind: .structuredCommunication)
    #expect(reference.printed == "+++000/4200/14242+++")
  }

  @Test func `the fields of a template are known`() throws {
    #expect(try ReferenceTemplate("1{a:2}x{b}").fields == ["a", "b"])
  }

  @Test(arguments: [
    ("{customer", ReferenceTemplateError.unclosed), ("customer}", .unclosed), ("{a}}", .unclosed),
    ("{}", .fieldName), ("{a{b}}", .fieldName), ("{a:1:2}", .fieldName), ("{é}", .fieldName),
    ("{a:}", .width("a")), ("{a:0}", .width("a")), ("{a:27}", .width("a")), ("{a:-1}", .width("a")),
    ("{a:99999999999999999999}", .width("a")), ("é{a}", .literal), ("²", .literal),
    ("+{a}", .literal),
  ])
  func `what is wrong with a template is named`(text: String, error: ReferenceTemplateError) {
    #expect(throws: error) { try ReferenceTemplate(text) }
  }

  @Test(arguments: [
    ("{colour}", ReferenceTemplateError.unknownField("colour")),
    ("{sequence:2}", .tooLong("sequence", width: 2)), ("{empty}", .value("empty")),
    ("{accent:5}", .value("accent")),
  ])
  func `what is wrong with a value is named`(text: String, error: ReferenceTemplateError) throws {
    let values = Self.values.merging(["empty": "-", "accent": "é"]) { first, _ in first }
    let template = try ReferenceTemplate(text)
    #expect(throws: error) { try template.filled(with: values) }
    #expect(error.description.last != ".")
  }
}
