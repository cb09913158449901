package import FacturierModel

/// What a document says in words that follow from its data: the same that is printed on the page.
package struct DocumentTexts: Sendable {
  package struct Note: Sendable {
    /// UNTDID 4451 (BT-21).
    package let code: String?
    package let text: String

    package init(code: String? = nil, _ text: String) {
      self.code = code
      self.text = text
    }
  }

  /// Mentions that are written by themselves, beside the document's own notes (BG-1).
  package var notes: [Note] = []
  /// When to pay and what happens otherwise (BT-20).
  package var paymentTerms: String?
  /// Why there is no VAT, by the category that has none (BT-120).
  package var exemptions: [VatCategory: [String]] = [:]
  /// The document as it is drawn, to go with the message.
  package struct Page: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package var page: Page?
  /// The files that go with the document, by their names in it (BT-125).
  package var files: [String: [UInt8]] = [:]

  /// Whether all notes stand in one.
  var isOneNote = false

  package init() {}
}

extension DocumentTexts {
  /// The same for a network that takes a single note (PEPPOL-EN16931-R002).
  var withOneNote: DocumentTexts {
    var copy = self
    copy.isOneNote = true
    return copy
  }
}
