import Facturier
import Testing

@testable import FacturierCommand

struct MessageTests {
  private let diagnostic = Diagnostic(
    code: "FR-RCS-01", severity: .error, pointer: ["seller", "siren"],
    location: SourceLocation(file: "a.json", line: 3, column: 14),
    message: "the seller has no SIREN", hint: "nine digits", law: "Code de commerce, art. R123-237")

  @Test func `a finding has its place, code, pointer, hint and law`() {
    #expect(
      Message(diagnostic, file: "a.json").formatted(in: .plain) == """
        a.json:3:14: error [FR-RCS-01] /seller/siren: the seller has no SIREN
          hint: nine digits
          law:  Code de commerce, art. R123-237

        """)
  }

  @Test func `a finding without a place names its file`() {
    let missing = Diagnostic(code: "X-1", severity: .warning, message: "no lines")
    #expect(
      Message(missing, file: "-").formatted(in: .plain)
        == "standard input: warning [X-1]: no lines\n")
  }

  @Test func `a failure names what it is about`() {
    let failure = Failure(status: .cannotWrite, subject: "out/a.pdf", message: "no space")
    #expect(Message(failure).formatted(in: .plain) == "out/a.pdf: error: no space\n")
  }

  @Test func `colour changes nothing but colour`() {
    let coloured = Message(diagnostic, file: "a.json").formatted(in: TextStyle(isColoured: true))
    let stripped = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(coloured != stripped)
    #expect(stripped == Message(diagnostic, file: "a.json").formatted(in: .plain))
  }

  @Test(arguments: [
    ("\u{1B}[2J", "\\u{1b}[2J"), ("a\nb", "a\\u{a}b"), ("\u{9B}1m", "\\u{9b}1m"),
    ("\u{202E}fdp", "\\u{202e}fdp"), ("\u{2028}", "\\u{2028}"), ("été 12 €\u{A0}👩‍👩‍👧", nil),
  ])
  func `text from an input cannot steer the terminal`(text: String, shown: String?) {
    #expect(Message.printable(text) == shown ?? text)
  }
}
