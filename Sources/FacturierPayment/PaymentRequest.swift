public import FacturierCore
public import FacturierModel

/// Money that a document asks somebody for, and how it may be paid: what leads to a payment code.
public struct PaymentRequest: Sendable {
  public let amount: Amount
  /// The day by which it is to be paid.
  public let dueDate: CalendarDate?
  public let instructions: PaymentInstructions
  /// Who is paid.
  public let payee: Party
  /// Where the payee lives, or the seller in whose name the payee collects.
  public let payeeAddress: Address?
  public let payer: Party?
  public let referenceSource: PaymentReferenceSource
  /// What a Swiss code tells accounting software.
  public let billingInformation: SwicoBillingInformation?

  public init(
    amount: Amount, dueDate: CalendarDate? = nil, instructions: PaymentInstructions, payee: Party,
    payeeAddress: Address? = nil, payer: Party?, referenceSource: PaymentReferenceSource,
    billingInformation: SwicoBillingInformation? = nil
  ) {
    self.amount = amount
    self.dueDate = dueDate
    self.instructions = instructions
    self.payee = payee
    self.payeeAddress = payeeAddress ?? payee.address
    self.payer = payer
    self.referenceSource = referenceSource
    self.billingInformation = billingInformation
  }
}

extension PaymentRequest {
  public var currency: Currency { amount.currency }

  /// The account that the payer is asked to use.
  public var preferredAccount: BankAccount? { instructions.preferredAccount(in: currency) }

  /// The account of a payment by code: the preferred one among those that the code can name.
  public func account(for kind: PaymentCodeOptions.Kind) -> BankAccount? {
    guard kind == .swiss, let preferred = preferredAccount else { return preferredAccount }
    func isSwiss(_ account: BankAccount) -> Bool { (try? IBAN(account.iban))?.isSwiss ?? false }
    return isSwiss(preferred) ? preferred : instructions.accounts.first(where: isSwiss) ?? preferred
  }

  /// Whose name a transfer to `account`, a cheque or a direct debit carries.
  public func payeeName(of account: BankAccount?) -> String {
    account?.name ?? payee.nameForCodes
  }

  /// What the payer quotes when paying to `account`.
  public func reference(
    on account: BankAccount?
  ) throws(PaymentReferenceError) -> PaymentReference {
    try referenceSource.reference(on: account.flatMap { try? IBAN($0.iban) })
  }
}

// MARK: - Documents

extension Invoice {
  /// What the invoice asks for, also where that is nothing.
  public var paymentRequest: PaymentRequest {
    PaymentRequest(
      amount: totals.due, dueDate: dueDate, instructions: payment, payee: payee ?? seller,
      payeeAddress: payee?.address ?? seller.address, payer: buyer,
      referenceSource: referenceSource, billingInformation: SwicoBillingInformation(self))
  }
}

extension Letter {
  /// What the letter asks for when it asks for `amount`, under the reference of the invoices it is
  /// about.
  public func paymentRequest(
    for amount: Amount, until dueDate: CalendarDate? = nil
  ) -> PaymentRequest {
    PaymentRequest(
      amount: amount, dueDate: dueDate ?? deadline, instructions: payment, payee: sender,
      payer: recipient?.party, referenceSource: referenceSource)
  }
}

extension Party {
  /// With the legal form where the two fit a code, else without.
  var nameForCodes: String {
    legalName.unicodeScalars.count <= EPCPayment.Field.name.limit ? legalName : name
  }
}
