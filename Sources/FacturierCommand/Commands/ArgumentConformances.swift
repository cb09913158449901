public import ArgumentParser
public import Facturier

// The raw values are what the user writes.

extension OutputFormat: ExpressibleByArgument {}

extension CodeKind: ExpressibleByArgument {}

extension EmbeddedFile.Relationship: ExpressibleByArgument {}

extension EInvoiceFormat: ExpressibleByArgument {}

extension RequirementGroup: ExpressibleByArgument {
  /// Only those that are ways for e-invoices.
  public init?(argument: String) {
    guard let group = RequirementGroup(rawValue: argument),
      RequirementGroup.networks.contains(group)
    else { return nil }
    self = group
  }

  public static var allValueStrings: [String] { networks.map(\.rawValue) }
}

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
