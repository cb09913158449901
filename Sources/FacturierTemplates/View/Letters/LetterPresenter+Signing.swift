internal import FacturierCore
internal import FacturierModel

/// Blocks for signatures: of both sides under an agreement, or of the recipient in reply to a letter.
extension LetterPresenter {
  /// Both sides side by side, under names of their roles.
  func bothSign(
    as senderRole: String, and recipientRole: String, instruction: String? = nil
  ) throws(TemplateError) -> ViewData {
    var signers = [
      SignatureView.Signer(
        party: letter.sender.legalName, role: try words(senderRole),
        name: letter.signature?.line, date: nil, hasImage: letter.signature?.image != nil)
    ]
    if let recipient = recipientSigner(role: try words(recipientRole)) {
      signers.append(recipient)
    }
    return SignatureView(instruction: instruction, signers: signers).data
  }

  /// The recipient alone.
  func recipientSigns(on date: CalendarDate? = nil, name: String? = nil) -> ViewData {
    let signer = recipientSigner(role: nil, date: date, name: name)
    return SignatureView(instruction: nil, signers: signer.map { [$0] } ?? []).data
  }

  private func recipientSigner(
    role: String?, date: CalendarDate? = nil, name: String? = nil
  ) -> SignatureView.Signer? {
    letter.recipient.map {
      SignatureView.Signer(
        party: $0.party.legalName, role: role, name: name ?? letter.countersignature?.line,
        date: date.map(idiom.shortDate), hasImage: false)
    }
  }
}

extension Signatory {
  /// Name and capacity; nil when the name is to be written by hand.
  fileprivate var line: String? {
    name.map { name in capacity.map { "\(name), \($0)" } ?? name }
  }
}
