internal import FacturierCore
internal import FacturierModel

/// Structured invoices between Belgian businesses, since 1 January 2026. Read 2026-11-21.
extension Requirement {
  static let belgianElectronic: [Requirement] = [
    Requirement(
      "BE-24", asks: "Do both businesses say where electronic invoices go?", .warning,
      law: .of(.belgianElectronicInvoices, "Belgian businesses, since 1 January 2026"),
      of: .business,
      when: { $0.isTrade(within: .belgium) }, at: ["buyer", "electronicAddress"]
    ) { .demand($0.hasElectronicAddresses) },

    .question(
      "BE-24a",
      asks: "Is the invoice sent as a structured message, with this PDF as its copy only?",
      law: .of(.belgianElectronicInvoices, "Belgian businesses, since 1 January 2026"),
      of: .business,
      when: { $0.isTrade(within: .belgium) }, at: ["buyer", "electronicAddress"]),
  ]
}
