package import FacturierCore

/// The files that a document came from.
package struct DocumentSource: Sendable {
  /// The document itself first, then what fills it up: profiles of the seller.
  package let trees: [SourceTree]
}
