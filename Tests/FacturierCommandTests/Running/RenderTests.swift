import Foundation
import Testing

struct RenderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleInvoice.good.text, to: "a.json")
  }

  @Test(arguments: [("pdf", "%PDF-1."), ("svg", "<?xml"), ("png", "PNG")])
  func `a document is written beside its input`(format: String, start: String) throws {
    let run = try ToolRun(["render", "a.json", "--format", format], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try folder.names == ["a.json", "a.\(format)"].sorted())
    let head = try Data(contentsOf: folder.url("a.\(format)")).prefix(8)
    #expect(String(decoding: head, as: UTF8.self).contains(start))
  }

  @Test func `a letter is drawn as an invoice is, and a bad one leaves nothing behind`() throws {
    let letter = """
      {"type": "reminder", "level": 2, "date": "2026-06-22", "language": "fr",
       "sender": {"name": "Atelier", "address": {"city": "Namur", "country": "BE"}},
       "recipient": {"name": "Client", "address": {"city": "Namur", "country": "BE"}},
       "invoices": [{"number": "1", "date": "2026-02-01", "dueDate": "2026-02-28", "amount": 100}]}
      """
    try folder.write(letter, to: "good.json")
    #expect(try ToolRun(["render", "good.json"], in: folder).status == 0)
    try folder.write(letter.replacing("2026-06-22", with: "2031-06-22"), to: "bad.json")
    let run = try ToolRun(["render", "bad.json"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("bad.json:1:1: error [CLAIM-FIGURE] /claim/rates: no ecb-rate"))
    #expect(try folder.names == ["a.json", "bad.json", "good.json", "good.pdf"])
  }

  @Test func `standard input goes to standard output, with the same bytes as a file`() throws {
    let run = try ToolRun(
      ["render", "-"], in: folder, input: Data(SampleInvoice.good.text.utf8))
    #expect(run.status == 0)
    #expect(try ToolRun(["render", "a.json"], in: folder).status == 0)
    #expect(try run.output == Data(contentsOf: folder.url("a.pdf")))
  }

  @Test func `the time in a PDF can be given`() throws {
    let given = try ToolRun(
      ["render", "a.json", "-o", "-"], in: folder, environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(String(decoding: given.output, as: UTF8.self).contains("19700101000000"))
    let wrong = try ToolRun(
      ["render", "a.json"], in: folder, environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    #expect(wrong.status == 64)
  }

  @Test func `pages of a long document are numbered`() throws {
    let line = #"{ "name": "Plaquette", "quantity": 2, "price": 640 }"#
    let lines = Array(repeating: line, count: 60).joined(separator: ", ")
    try folder.write(SampleInvoice.with(line, as: lines).text, to: "long.json")
    #expect(try ToolRun(["render", "long.json", "-o", "pages/p.png"], in: folder).status == 73)
    #expect(try ToolRun(["render", "long.json", "-o", "p.png"], in: folder).status == 0)
    #expect(try folder.names.filter { $0.hasPrefix("p") } == ["p-1.png", "p-2.png", "p-3.png"])
    let streamed = try ToolRun(
      ["render", "long.json", "--format", "png", "-o", "-"], in: folder)
    #expect(streamed.status == 64)
    #expect(streamed.output.isEmpty)
  }

  @Test func `a document that does not pass is drawn only as a draft`() throws {
    let unnumbered = SampleInvoice.with("\"2026-0007\"", as: "\"\"").text
    try folder.write(unnumbered, to: "b.json")
    let refused = try ToolRun(["render", "b.json"], in: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("error [GEN-NUMBER-01] /number: "))
    #expect(try folder.names == ["a.json", "b.json"])
    #expect(try ToolRun(["render", "b.json", "--draft"], in: folder).status == 0)
    #expect(try folder.names == ["a.json", "b.json", "b.pdf"])
  }

  @Test func `the seller can stand in a file of its own`() throws {
    let parts = SampleInvoice.good.text.components(separatedBy: "\"seller\": {")
    let (seller, rest) = (parts[1].components(separatedBy: "\"buyer\""), parts[0])
    try folder.write("{" + seller[0].replacing(/,\s*$/, with: ""), to: "seller.json")
    try folder.write(rest + "\"buyer\"" + seller[1], to: "b.json")
    let run = try ToolRun(["render", "b.json", "--seller", "seller.json", "-o", "-"], in: folder)
    #expect(run.errors.isEmpty)
    #expect(try run.output == ToolRun(["render", "a.json", "-o", "-"], in: folder).output)
  }

  @Test func `a theme of the user's own is used, and its mistakes are placed`() throws {
    #expect(try ToolRun(["themes", "copy", "classic", "mine"], in: folder).status == 0)
    let own = ["render", "a.json", "--theme", "mine", "-o", "-"]
    let plain = try ToolRun(["render", "a.json", "-o", "-"], in: folder).output
    #expect(try ToolRun(own, in: folder).output == plain)
    let style = try folder.read("mine/style.css")
    try folder.write(style + "h1 { colour: red; }\n", to: "mine/style.css")
    let wrong = try ToolRun(own, in: folder)
    let line = style.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("mine/style.css:\(line):"), "\(wrong.errors)")
    #expect(wrong.output.isEmpty)
  }

  @Test func `a template with an unknown element is told with its place`() throws {
    let share = try ToolRun.shareFolder()
    try FileManager.default.copyItem(atPath: share, toPath: folder.path("share"))
    let path = "share/templates/documents/invoice.mustache"
    let template = try folder.read(path)
    try folder.write(template.replacing("</body>", with: "<blink>x</blink></body>"), to: path)
    let run = try ToolRun(
      ["render", "a.json"], in: folder, environment: ["FACTURIER_SHARE": folder.path("share")])
    #expect(run.status == 65)
    #expect(run.errors.contains("blink"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.pdf")))
  }
}
