internal import PDFFinishing

// The PDF that is also the e-invoice: Factur-X 1.09 and ZUGFeRD 2, which are the same.

extension DocumentEngine {
  /// The options with the e-invoice among the attachments, when one is wanted.
  func embedding(
    _ document: Document, _ options: RenderOptions
  ) throws(ExportFailure) -> RenderOptions {
    guard let profile = options.hybrid, case .invoice(let invoice) = document else {
      return options
    }
    let message = try export(
      invoice, options: ExportOptions(as: .cii, profile: profile, language: options.language))
    var options = options
    options.attachments.append(
      EmbeddedFile(
        name: "factur-x.xml", bytes: message, mediaType: "text/xml",
        // Without lines it is a help for booking; with them it is the invoice, in another form.
        relationship: profile.hasLines ? .alternative : .data,
        description: "Factur-X \(profile.conformanceLevel)"))
    options.schemas.append(.facturX(profile))
    return options
  }
}

extension XMPSchema {
  /// What a hybrid PDF says of the e-invoice in it (Factur-X 1.09, 6.4); capitals and the last sign of
  /// the namespace matter.
  fileprivate static func facturX(_ profile: Profile) -> XMPSchema {
    XMPSchema(
      title: "Factur-X PDFA Extension Schema",
      namespaceURI: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#", prefix: "fx",
      properties: [
        Property(
          name: "DocumentFileName", description: "The name of the embedded XML document",
          value: "factur-x.xml"),
        Property(
          name: "DocumentType", description: "The type of the hybrid document in capital letters",
          value: "INVOICE"),
        Property(
          name: "Version", description: "The version of the standard of the embedded XML document",
          value: "1.0"),
        Property(
          name: "ConformanceLevel", description: "The profile of the embedded XML document",
          value: profile.conformanceLevel),
      ])
  }
}
