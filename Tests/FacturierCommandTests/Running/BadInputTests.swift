import Foundation
import Testing

struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An input, how the tool ends and how its first message begins.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let input: Data
    var status: Int32 = 65
    let message: String

    init(_ name: String, _ text: String, status: Int32 = 65, says message: String) {
      self.init(name, Data(text.utf8), status: status, says: message)
    }

    init(_ name: String, _ invoice: SampleInvoice, status: Int32 = 65, says message: String) {
      self.init(name, invoice.text, status: status, says: message)
    }

    init(_ name: String, _ input: Data, status: Int32 = 65, says message: String) {
      testDescription = name
      self.input = input
      self.status = status
      self.message = message
    }
  }

  static let syntax: [Case] = [
    Case("nothing", "", says: "a.json:1:1: error [INPUT-SYNTAX]: "),
    Case(
      "broken JSON", "{\n  \"number\": \"1\",\n  \"issueDate\" \"2026-11-21\"\n}",
      says: "a.json:3:15: error [INPUT-SYNTAX]: "),
    Case(
      "a word for a number", .with("640", as: "NaN"), says: "a.json:17:60: error [INPUT-NUMBER]: "),
    Case(
      "200 levels", String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
      says: "a.json:1:101: error [INPUT-DEPTH]: "),
    Case(
      "a million levels", String(repeating: "[", count: 1_000_000),
      says: "a.json:1:101: error [INPUT-DEPTH]: "),
    Case(
      "bytes that are no text", SampleInvoice.notUTF8, says: "a.json:9:83: error [INPUT-ENCODING]: "
    ),
    Case(
      "a control character", .with("Tours", as: "To\u{1}urs"),
      says: "a.json:9:84: error [INPUT-CONTROL]: "),
    Case(
      "half a surrogate pair", .with("Tours", as: "\\ud800"),
      says: "a.json:9:82: error [INPUT-ENCODING]: "),
    Case(
      "the same key twice", .with("\"vat\": 20", as: "\"vat\": 20, \"vat\": 21"),
      says: "a.json:16:14: error [INPUT-DUPLICATE]: "),
  ]

  static let values: [Case] = [
    Case(
      "a number for a text", .with("\"2026-0007\"", as: "7"),
      says: "a.json:2:13: error [INPUT-TYPE] /number: "),
    Case(
      "an impossible date", .with("2026-11-21", as: "2026-02-30"),
      says: "a.json:3:16: error [INPUT-DATE] /issueDate: "),
    Case(
      "a negative price", .with("640", as: "-640"),
      says: "a.json:17:60: error [INPUT-RANGE] /lines/0/price: "),
    Case(
      "10^400", .with("640", as: "1e400"),
      says: "a.json:17:60: error [INPUT-NUMBER] /lines/0/price: "),
    Case(
      "10^400 in full", .with("640", as: "1" + String(repeating: "0", count: 400)),
      says: "a.json:17:60: error [INPUT-NUMBER] /lines/0/price: "),
    Case(
      "more than minor units hold", .with("640", as: "99999999999999999999"),
      says: "a.json:17:13: error [INPUT-AMOUNT] /lines/0: "),
    Case(
      "a seller's file that is not there",
      .with("\"seller\": {", as: "\"seller\": \"no.yaml\", \"payee\": {"),
      says: "a.json:5:13: error [INPUT-FILE] /seller: "),
    Case(
      "no line", .with("[{ \"name\": \"Plaquette\", \"quantity\": 2, \"price\": 640 }]", as: "[]"),
      status: 1,
      says: "a.json:17:12: error [GEN-LINE-01] /lines: "),
    Case(
      "a character that no font has", .with("Imprimerie du Cher SARL", as: "山田太郎"),
      says: "a.json:13:13: error [RENDER-GLYPH] /buyer/name: no font has the character U+5C71"),
  ]

  static let logos: [Case] = [
    Case(
      "no logo", .withLogo("none.png"),
      says: "a.json:10:24: error [RENDER-IMAGE] /seller/theme/logo: "),
    Case(
      "a damaged logo", .withLogo("damaged.png"),
      says: "a.json:10:24: error [RENDER-IMAGE] /seller/theme/logo: "),
    Case(
      "a logo of 60,000 × 60,000 pixels", .withLogo("huge.png"),
      says: "a.json:10:24: error [RENDER-IMAGE] /seller/theme/logo: "),
    Case(
      "a logo outside the folder", .withLogo("../x.png"), says: "a.json:10:24: error [INPUT-PATH] "),
    Case("a logo anywhere", .withLogo("/etc/passwd"), says: "a.json:10:24: error [INPUT-PATH] "),
  ]

  @Test(arguments: syntax + values + logos)
  func `a bad input is told with its place, and nothing is written`(bad: Case) throws {
    try folder.write(bad.input, to: "a.json")
    try folder.write(Data([0x89]) + Data("PNG\r\n\u{1A}\nnothing".utf8), to: "damaged.png")
    try folder.write(HugePicture.png(width: 60_000, height: 60_000), to: "huge.png")
    let run = try ToolRun(["render", "a.json"], in: folder)
    #expect(run.status == bad.status)
    #expect(run.errors.hasPrefix(bad.message), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try folder.names == ["a.json", "damaged.png", "huge.png"])
  }

  @Test func `an unknown key is told with the nearest known one`() throws {
    try folder.write(SampleInvoice.with("issueDate", as: "isueDate").text, to: "a.json")
    let run = try ToolRun(["render", "a.json"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("a.json:3:3: error [INPUT-UNKNOWN] /isueDate: "))
    #expect(run.errors.contains("did you mean \"issueDate\"?"))
  }

  @Test func `all missing fields are told in one run`() throws {
    try folder.write("{}", to: "a.json")
    let run = try ToolRun(["render", "a.json"], in: folder)
    #expect(run.status == 65)
    for field in ["number", "issueDate", "seller", "buyer", "lines"] {
      #expect(run.errors.contains("error [INPUT-MISSING] /\(field): "))
    }
  }

  @Test func `a file of 100 MB is refused without being read`() throws {
    try folder.write("", to: "a.json")
    #expect(truncate(folder.path("a.json"), 100_000_000) == 0)
    let run = try ToolRun(["render", "a.json"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("a.json: error [INPUT-SIZE]: more than 20 MB"))
    #expect(try folder.names == ["a.json"])
  }

  @Test func `a missing input ends with 66 and the others have their turn`() throws {
    try folder.write(SampleInvoice.good.text, to: "a.json")
    let run = try ToolRun(["render", "none.json", "a.json", "-o", "out"], in: folder)
    #expect(run.status == 66)
    #expect(run.errors == "none.json: error: no such file\n")
    #expect(FileManager.default.fileExists(atPath: folder.path("out/a.pdf")))
  }

  @Test func `a folder is no input`() throws {
    let run = try ToolRun(["render", "."], in: folder)
    #expect(run.status == 65)
    #expect(run.errors == ".: error: a folder, not a document\n")
  }
}
