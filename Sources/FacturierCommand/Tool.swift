internal import ArgumentParser

/// The command-line tool.
@main
struct Tool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facturier",
    abstract: "Turns JSON into invoices that are checked, tagged and fit to be sent.",
    version: "0.1.0")
}
