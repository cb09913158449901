package import PDFFinishing
internal import Typesetting
internal import TypesettingCairo

extension DocumentEngine {
  /// A document laid out, which is then drawn and finished in steps of their own: to time them.
  package func composed(
    _ invoice: Invoice, attaching files: [EmbeddedFile] = []
  ) throws -> ComposedDocument {
    let document = Document.invoice(invoice)
    let laid = try lay(document, RenderOptions())
    let description = description(of: document, laid.pages)
    let finish = PDFFinish(
      description, attachments: files.map { PDFAttachment($0, modified: description.date) })
    return ComposedDocument(laid: laid, finish: finish)
  }
}

/// Pages that wait to be drawn.
package struct ComposedDocument {
  fileprivate let laid: DocumentEngine.LaidOut
  /// What finishing puts in.
  package let finish: PDFFinish

  package func drawn() throws -> DrawnPDF { try laid.pages.drawn(with: laid.toolkit) }
}
