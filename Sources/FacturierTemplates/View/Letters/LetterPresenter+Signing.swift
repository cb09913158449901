internal import FacturierCore
internal import FacturierModel

/// Blocks for signatures: of both sides under an agreement, or of the recipient in reply to a letter.
extension LetterPresenter {
  /// Both sides side by side, under names of their roles.
  func bothSign(
    as senderRole: String, and recipientRole: String, instruction: String? = nil
  ) throws(TemplateError) -> ViewData {
    let signature = letter.signature
    let isTrader = signature?.name.map(letter.sender.isTrader) ?? false
    var signers = [
      SignatureView.Signer(
        party: letter.sender.legalName, role: try words(senderRole),
        name: isTrader ? signature?.capacity : signature?.line, isPerson: isTrader, date: nil,
        hasImage: signature?.image != nil)
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
    letter.recipient.map { recipient in
      let signatory = letter.countersignature
      let isPerson =
        (name ?? signatory?.name).map(recipient.party.isTrader) ?? (recipient.kind == .consumer)
      return SignatureView.Signer(
        party: recipient.party.legalName, role: role,
        name: isPerson ? signatory?.capacity : name ?? signatory?.line, isPerson: isPerson,
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
