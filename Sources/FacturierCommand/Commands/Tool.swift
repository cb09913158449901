internal import ArgumentParser

/// The command-line tool.
@main
struct Tool: ParsableCommand {
  // Names are spelled out in every command: to find them by the type would cost each start a
  // millisecond.
  static let configuration = CommandConfiguration(
    commandName: "facturier",
    abstract: "Turns JSON into invoices that are checked before they are drawn.",
    discussion: """
      facturier render invoice.json         writes invoice.pdf
      facturier check invoice.json          says what is missing or wrong
      facturier remind open-items.yaml      writes the reminders that are due today

      Exit status: 0 fine, 1 a document did not pass, 64 wrong usage, 65 an input that cannot be read \
      as a document, 66 no such input, 70 a fault of facturier's own, 73 output cannot be written.
      """,
    version: "0.1.0",
    subcommands: [
      Render.self, Check.self, QR.self, Export.self, Import.self, Remind.self, LetterCommand.self,
      Explain.self, Schema.self, Themes.self,
    ])
}
