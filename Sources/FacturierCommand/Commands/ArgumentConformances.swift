public import ArgumentParser
public import Facturier

/// One of a few words, which are its raw values. The parser's own way to list them goes by reflection,
/// several times on every start.
protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension WordArgument {
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  public static var allValueDescriptions: [String: String] { [:] }
}

extension OutputFormat: WordArgument {}

extension CodeKind: WordArgument {}

extension EmbeddedFile.Relationship: WordArgument {}

extension EInvoiceFormat: WordArgument {}

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

extension Profile: WordArgument {}

extension Letterhead: WordArgument {}

extension LetterType: WordArgument {}

extension Dispatch.Channel: WordArgument {}

extension Language: WordArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Country: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument.uppercased()) }
}
