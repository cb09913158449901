internal import FacturierCore

extension Letter {
  /// What the payment reference is made of: of the invoice when the letter is about one, so that it is
  /// the invoice's own; of the letter's number, or else of their numbers, when it is about several; of
  /// the customer's number when it is about none.
  public var referenceSource: PaymentReferenceSource {
    var source = PaymentReferenceSource(
      stated: payment.reference, template: payment.referenceTemplate, kind: payment.referenceKind,
      number: number ?? recipient?.customerNumber ?? "", date: date,
      customer: recipient?.customerNumber,
      country: sender.address?.country)
    guard let first = invoices.first else { return source }
    if invoices.count == 1 || number == nil {
      (source.number, source.date) = (first.number, first.date)
    }
    if invoices.count > 1, number == nil { addNumbers(to: &source) }
    return source
  }

  /// Several numbers are words, save where an account or the input wants a reference of a kind: that is
  /// made of the first number. What the input states stays as it is.
  private func addNumbers(to source: inout PaymentReferenceSource) {
    let account = payment.preferredAccount(in: currency).flatMap { try? IBAN($0.iban) }
    guard source.stated == nil, source.kind == nil, source.template == nil,
      account?.isQRIBAN != true
    else { return }
    source.kind = .text
    source.number = Self.list(invoices.map(\.number))
  }

  /// `2026-0142, 2026-0149`; the first and the last where all would be too many for a transfer.
  private static func list(_ numbers: [String]) -> String {
    let all = numbers.joined(separator: ", ")
    let ends = [numbers.first, numbers.last].compactMap(\.self).joined(separator: " - ")
    return all.unicodeScalars.count <= 100 ? all : ends
  }
}
