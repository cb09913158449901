internal import FacturierCore
internal import FacturierModel

// Somebody else's document cannot be mended here: what the standard itself forbids stays an error, what
// laws and registers want of it is a warning to whoever received it.

extension Requirement {
  /// Whether the European standard or a network refuses a document for it.
  var isOfStandard: Bool {
    group == .en16931 || code == "GEN-TOTAL-02" || RequirementGroup.networks.contains(group)
  }

  /// Whether a validator refuses a message for it: what the standard asks, and that a second currency is
  /// another one (BR-53, BR-CO-15).
  /// Discounts and surcharges without a reason get a code in the message, and a reason for a VAT that is
  /// charged is not written.
  fileprivate var isAskedByValidators: Bool {
    let areMended: Set = [
      "BR-33", "BR-38", "BR-42", "BR-44", "BR-S-10", "BR-Z-10", "BR-AF-10", "BR-AG-10",
    ]
    return group == .en16931 && !areMended.contains(code) || code == "GEN-VAT-06"
  }

  /// A seller without a VAT number is named to the tax office by its company number (BT-32).
  fileprivate var isAboutTaxNumbers: Bool {
    ["BR-S-02", "BR-Z-02", "BR-E-02", "BR-AF-02", "BR-AG-02"].contains(code)
  }
}

extension Finding {
  /// The finding with its weight in the document at hand.
  func weighed(by requirement: Requirement, in subject: Subject) -> Finding {
    var severity = severity ?? requirement.severity
    if subject.invoice.isReceived, severity == .error, !requirement.isOfStandard {
      severity = .warning
    } else if !subject.networks.isEmpty, requirement.isAskedByValidators,
      !requirement.isAboutTaxNumbers || subject.invoice.seller.companyNumber == nil
    {
      // Validators refuse whatever breaks a rule of the standard.
      severity = .error
    }
    return Finding(at: pointer, arguments: arguments, severity)
  }
}
