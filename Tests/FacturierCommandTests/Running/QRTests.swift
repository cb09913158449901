import Foundation
import Testing

struct QRTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleInvoice.good.text, to: "a.json")
    let link = SampleInvoice.with(
      #""payment": {"#, as: #""payment": { "link": "https://pay.example/i/7","#)
    try folder.write(link.text, to: "link.json")
    try folder.write(link.text.replacing("https:", with: "http:"), to: "http.json")
  }

  private static let epc = """
    BCD
    002
    1
    SCT

    Lucie Ferrand EI
    FR7629991002010800432176515
    EUR1536.00


    2026-0007

    """

  @Test func `the text of the code goes to standard output`() throws {
    let run = try ToolRun(["qr", "a.json"], in: folder)
    #expect(run.status == 0)
    #expect(String(decoding: run.output, as: UTF8.self) == Self.epc)
  }

  @Test func `a link is a code too`() throws {
    let run = try ToolRun(["qr", "link.json", "--kind", "link"], in: folder)
    #expect(String(decoding: run.output, as: UTF8.self) == "https://pay.example/i/7\n")
  }

  @Test(arguments: [("pdf", "%PDF-1."), ("svg", "<?xml"), ("png", "PNG")])
  func `a code is drawn alone`(format: String, start: String) throws {
    let run = try ToolRun(["qr", "a.json", "--format", format, "--scale", "2"], in: folder)
    #expect(run.status == 0)
    let head = try Data(contentsOf: folder.url("a.\(format)")).prefix(8)
    #expect(String(decoding: head, as: UTF8.self).contains(start))
  }

  @Test(arguments: [
    (["a.json", "--kind", "swiss"], "not of Switzerland"),
    (["a.json", "--kind", "link"], "no payment link"),
    (["http.json", "--kind", "link"], "begins with https://"),
  ])
  func `no code is a message, never an empty text`(arguments: [String], message: String) throws {
    let run = try ToolRun(["qr"] + arguments, in: folder)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
  }

  @Test(arguments: ["0", "-1", "nan", "1e9", "x"])
  func `a senseless scale is wrong usage`(scale: String) throws {
    #expect(try ToolRun(["qr", "a.json", "--scale=\(scale)"], in: folder).status == 64)
  }
}
