internal import FacturierCore
internal import FacturierModel

// Somebody else's document cannot be mended here: what the standard itself forbids stays an error, what
// laws and registers want of it is a warning to whoever received it.

extension Requirement {
  /// Whether the European standard or a network refuses a document for it.
  var isOfStandard: Bool { group == .en16931 || code == "GEN-TOTAL-02" }
}

extension Finding {
  /// The finding with its weight in the document at hand.
  func weighed(by requirement: Requirement, in subject: Subject) -> Finding {
    let severity = severity ?? requirement.severity
    let isLighter =
      subject.invoice.isReceived && severity == .error && !requirement.isOfStandard
    return Finding(at: pointer, arguments: arguments, isLighter ? .warning : severity)
  }
}
