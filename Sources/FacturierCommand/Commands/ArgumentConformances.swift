public import ArgumentParser
public import Facturier

// The raw values are what the user writes.

extension OutputFormat: ExpressibleByArgument {}

extension CodeKind: ExpressibleByArgument {}

extension EmbeddedFile.Relationship: ExpressibleByArgument {}

extension EInvoiceFormat: ExpressibleByArgument {}

extension Profile: ExpressibleByArgument {}

extension Letterhead: ExpressibleByArgument {}

extension LetterType: ExpressibleByArgument {}

extension Dispatch.Channel: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Country: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument.uppercased()) }
}
