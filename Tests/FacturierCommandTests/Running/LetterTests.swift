import Foundation
import Testing

struct LetterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleInvoice.good.text, to: "a.json")
  }

  @Test(arguments: [
    "acceptanceLetter", "preDueNotice", "reminder", "formalNotice", "paymentPlan",
    "suspensionNotice",
    "termsAgreement", "receiptAcknowledgement", "statement", "agingReport",
  ])
  func `an invoice makes a letter, or its input, which makes the same`(type: String) throws {
    let direct = try ToolRun(
      ["letter", type, "--from", "a.json", "--on", "2026-12-28"], in: folder)
    #expect(direct.status == 0, "\(direct.errors)")
    let draft = try ToolRun(
      [
        "letter", type, "--from", "a.json", "--on", "2026-12-28", "--as", "json", "-o",
        "letter.json",
      ],
      in: folder)
    #expect(draft.status == 0, "\(draft.errors)")
    let render = try ToolRun(["render", "letter.json"], in: folder)
    #expect(render.status == 0, "\(render.errors)")
    let (one, other) = (folder.url("a-\(type).pdf"), folder.url("letter.pdf"))
    #expect(try Data(contentsOf: one) == Data(contentsOf: other))
  }

  @Test func `what the invoice cannot say is asked for`() throws {
    let run = try ToolRun(
      ["letter", "disputeResponse", "--from", "a.json", "--on", "2026-12-28"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("\"dispute\" is missing"))
    #expect(run.errors.contains("--as json"))
    #expect(try folder.names == ["a.json"])
  }

  @Test func `only a reminder has a level`() throws {
    let run = try ToolRun(
      ["letter", "formalNotice", "--from", "a.json", "--level", "2"], in: folder)
    #expect(run.status == 64)
  }
}
