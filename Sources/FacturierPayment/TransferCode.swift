public import FacturierCore
public import FacturierModel

/// The code that a payer scans to start a transfer.
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

/// Why a transfer code cannot be made.
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

extension PaymentRequest {
  /// Which code the account and the currency lead to; nil where none applies: nothing is asked for, it
  /// is not paid by transfer, or neither kind knows the currency.
  public var usualTransferCode: PaymentCodeOptions.Kind? {
    guard amount.minorUnits > 0, instructions.code.kind != PaymentCodeOptions.Kind.none,
      instructions.means.isTransfer || instructions.otherMeans.contains(where: \.isTransfer),
      let account = preferredAccount
    else { return nil }
    if let kind = instructions.code.kind { return kind }
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

  // MARK: The two kinds

  private var codeAmount: Amount? { instructions.code.isAmountOpen ? nil : amount }

  private func epcPayment() throws(TransferCodeError) -> EPCPayment {
    let (account, iban) = try checkedAccount(for: .epc)
    let reference = try checkedReference(on: account)
    let isText = reference.kind == .text
    do throws(EPCPaymentError) {
      return try EPCPayment(
        name: payeeName(of: account), iban: iban, bic: account.bic.flatMap { try? BIC($0) },
        amount: codeAmount, purpose: instructions.code.purpose,
        reference: isText ? nil : reference.compact, text: isText ? reference.compact : nil,
        transliterating: instructions.code.transliterates)
    } catch { throw .epc(error) }
  }

  private func swissBill() throws(TransferCodeError) -> SwissQRBill {
    let (account, iban) = try checkedAccount(for: .swiss)
    let reference = try checkedReference(on: account)
    let code = instructions.code
    let words = [reference.kind == .text ? reference.compact : nil, code.message]
    let message = words.compactMap(\.self).joined(separator: " ")
    do throws(SwissQRBillError) {
      return try SwissQRBill(
        account: iban, creditor: .init(payeeAddress, named: payeeName(of: account)),
        amount: codeAmount, currency: currency, debtor: debtor, reference: reference,
        message: code.message,
        billingInformation: code.hasBillingInformation
          ? billingInformation?.text(beside: message) : nil,
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

  private func checkedReference(
    on account: BankAccount
  ) throws(TransferCodeError) -> PaymentReference {
    do throws(PaymentReferenceError) { return try reference(on: account) } catch {
      throw .reference(error)
    }
  }

  /// The payer, when its address is complete enough for a code; otherwise it is filled in by hand.
  private var debtor: SwissQRBill.Address? {
    guard let payer, let address = payer.address, address.postalCode != nil, address.city != nil
    else { return nil }
    return SwissQRBill.Address(address, named: payer.nameForCodes)
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

// MARK: - Invoices

extension Invoice {
  /// Which code the document leads to; nil also where it asks for no money, and where the buyer wrote
  /// it.
  public var usualTransferCode: PaymentCodeOptions.Kind? {
    asksForMoney && type != .selfBilledInvoice ? paymentRequest.usualTransferCode : nil
  }

  /// The code to print on the document; nil where none applies.
  public func transferCode() throws(TransferCodeError) -> TransferCode? {
    guard let kind = usualTransferCode else { return nil }
    return try paymentRequest.transferCode(kind)
  }
}
