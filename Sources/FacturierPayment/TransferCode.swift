public import FacturierCore
public import FacturierModel

/// The code that the payer of an invoice scans to start a transfer.
public enum TransferCode: Hashable, Sendable {
  case epc(EPCPayment)
  case swiss(SwissQRBill)

  /// The text that the code stands for.
  public var payload: String {
    switch self {
    case .epc(let payment): payment.payload
    case .swiss(let bill): bill.payload
    }
  }
}

/// Why the code of an invoice cannot be made.
public enum TransferCodeError: Error, Hashable, Sendable {
  /// No account is named, or its number is wrong.
  case noAccount
  case account(IdentifierError)
  case reference(PaymentReferenceError)
  case epc(EPCPaymentError)
  case swiss(SwissQRBillError)
}

extension TransferCodeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noAccount: "no account is named; add it to /payment/accounts"
    case .account(let error): "the account's number is wrong: \(error)"
    case .reference(let error): "\(error)"
    case .epc(let error): error.description
    case .swiss(let error): error.description
    }
  }
}

extension Invoice {
  /// Which code the account and the currency lead to; nil where none applies: nothing is asked for, it
  /// is not paid by transfer, or neither kind knows the currency.
  public var usualTransferCode: PaymentCodeOptions.Kind? {
    let payment = payment
    guard asksForMoney, type != .selfBilledInvoice,
      payment.code.kind != PaymentCodeOptions.Kind.none,
      payment.means.isTransfer || payment.otherMeans.contains(where: \.isTransfer),
      let account = preferredAccount
    else { return nil }
    if let kind = payment.code.kind { return kind }
    let isSwiss = (try? IBAN(account.iban))?.isSwiss ?? false
    if isSwiss, [.swissFranc, .euro].contains(currency) { return .swiss }
    return currency == .euro ? .epc : nil
  }

  /// The code to print on the document; nil where none applies.
  public func transferCode() throws(TransferCodeError) -> TransferCode? {
    guard let kind = usualTransferCode else { return nil }
    return try transferCode(kind)
  }

  /// The code of a given kind, whatever the document asks for; nil for none.
  public func transferCode(
    _ kind: PaymentCodeOptions.Kind
  ) throws(TransferCodeError) -> TransferCode? {
    switch kind {
    case .epc: .epc(try epcPayment())
    case .swiss: .swiss(try swissBill())
    case .none: nil
    }
  }

  /// The account of a payment by code: the preferred one among those that the code can name.
  public func account(for kind: PaymentCodeOptions.Kind) -> BankAccount? {
    guard kind == .swiss, let preferred = preferredAccount else { return preferredAccount }
    func isSwiss(_ account: BankAccount) -> Bool { (try? IBAN(account.iban))?.isSwiss ?? false }
    return isSwiss(preferred) ? preferred : payment.accounts.first(where: isSwiss) ?? preferred
  }

  // MARK: The two kinds

  private func epcPayment() throws(TransferCodeError) -> EPCPayment {
    let (account, iban) = try checkedAccount(for: .epc)
    let reference = try reference(on: account)
    let isText = reference.kind == .text
    do throws(EPCPaymentError) {
      return try EPCPayment(
        name: payeeName(of: account), iban: iban, bic: account.bic.flatMap { try? BIC($0) },
        amount: payment.code.isAmountOpen ? nil : totals.due, purpose: payment.code.purpose,
        reference: isText ? nil : reference.compact, text: isText ? reference.compact : nil,
        transliterating: payment.code.transliterates)
    } catch { throw .epc(error) }
  }

  private func swissBill() throws(TransferCodeError) -> SwissQRBill {
    let (account, iban) = try checkedAccount(for: .swiss)
    let reference = try reference(on: account)
    let code = payment.code
    let words = [reference.kind == .text ? reference.compact : nil, code.message]
    let message = words.compactMap(\.self).joined(separator: " ")
    do throws(SwissQRBillError) {
      return try SwissQRBill(
        account: iban, creditor: .init(creditor, named: payeeName(of: account)),
        amount: code.isAmountOpen ? nil : totals.due, currency: currency, debtor: debtor,
        reference: reference, message: code.message,
        billingInformation: code.hasBillingInformation
          ? SwicoBillingInformation.text(of: self, beside: message) : nil,
        alternativeSchemes: code.alternativeSchemes, transliterating: code.transliterates)
    } catch { throw .swiss(error) }
  }

  private func checkedAccount(
    for kind: PaymentCodeOptions.Kind
  ) throws(TransferCodeError) -> (BankAccount, IBAN) {
    guard let account = account(for: kind) else { throw .noAccount }
    do throws(IdentifierError) { return (account, try IBAN(account.iban)) } catch {
      throw .account(error)
    }
  }

  private func reference(on account: BankAccount) throws(TransferCodeError) -> PaymentReference {
    do throws(PaymentReferenceError) { return try paymentReference(on: account) } catch {
      throw .reference(error)
    }
  }

  // MARK: The parties

  /// Whose name a transfer to `account` carries.
  public func payeeName(of account: BankAccount?) -> String {
    account?.name ?? (payee ?? seller).nameForCodes
  }

  private var creditor: Address? { payee?.address ?? seller.address }

  /// The buyer, when its address is complete enough for a code; otherwise the payer fills it in.
  private var debtor: SwissQRBill.Address? {
    guard let address = buyer.address, address.postalCode != nil, address.city != nil else {
      return nil
    }
    return SwissQRBill.Address(address, named: buyer.nameForCodes)
  }
}

extension Party {
  /// With the legal form where the two fit a code, else without.
  fileprivate var nameForCodes: String {
    legalName.unicodeScalars.count <= EPCPayment.Field.name.limit ? legalName : name
  }
}

extension SwissQRBill.Address {
  /// Missing parts are empty, which the bill refuses by name.
  fileprivate init(_ address: Address?, named name: String) {
    self.init(
      name: name, lines: address?.lines ?? [], postalCode: address?.postalCode ?? "",
      town: address?.city ?? "", country: address?.country ?? .switzerland)
  }
}
