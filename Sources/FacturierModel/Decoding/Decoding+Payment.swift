internal import FacturierCore

// MARK: - Accounts and mandates

private enum AccountFields {
  static let iban = Field("iban", .line, required: true, "IBAN (BT-84)")
  static let bic = Field("bic", .line, "BIC (BT-86)")
  static let name = Field("name", .line, "whose account it is, if not the seller's name (BT-85)")
  static let bank = Field("bank", .line, "the bank's name")
  static let currency = Field("currency", .currency, "the currency the account is meant for")

  static let shape = Shape(
    "bankAccount", "an account to pay to (BG-17)", [iban, bic, name, bank, currency])

  static let codec = Codec<BankAccount>.object(shape) { object in
    let (iban, bic, name) = (object[Self.iban], object[Self.bic], object[Self.name])
    let (bank, currency) = (object[Self.bank], object[Self.currency])
    return iban.map {
      BankAccount(
        iban: $0, bic: bic?.unlessBlank, name: name?.unlessBlank, bank: bank?.unlessBlank,
        currency: currency)
    }
  }
}

private enum MandateFields {
  static let reference = Field("reference", .line, required: true, "mandate reference (BT-89)")
  static let creditorIdentifier = Field(
    "creditorIdentifier", .line, "the creditor's SEPA identifier (BT-90)")
  static let debtorIBAN = Field("debtorIban", .line, "account that is debited (BT-91)")
  static let signed = Field("signed", .date, "the day it was signed")
  static let lastUsed = Field(
    "lastUsed", .date, "the last day it was used; unused for 36 months, it ends")

  static let shape = Shape(
    "mandate", "a direct debit mandate (BG-19)",
    [reference, creditorIdentifier, debtorIBAN, signed, lastUsed])

  static let codec = Codec<Mandate>.object(shape) { object in
    let (reference, creditor) = (object[Self.reference], object[creditorIdentifier])
    let debtor = object[debtorIBAN]
    let (signed, lastUsed) = (object[Self.signed], object[Self.lastUsed])
    return reference.map {
      Mandate(
        reference: $0, creditorIdentifier: creditor?.unlessBlank, debtorIBAN: debtor?.unlessBlank,
        signed: signed, lastUsed: lastUsed)
    }
  }
}

extension Codec where Value == BankAccount {
  static var bankAccount: Codec { AccountFields.codec }
}

extension Codec where Value == Mandate {
  static var mandate: Codec { MandateFields.codec }
}

// MARK: - Already paid

private enum PaidFields {
  static let date = Field("date", .date, "the day it arrived")
  static let amount = Field("amount", .positiveAmount, required: true, "how much")
  static let means = Field<PaymentMeans>("means", .choice, "how it was paid")
  static let reference = Field("reference", .line, "what the payer quoted")

  static let shape = Shape(
    "paidAmount", "something already paid (part of BT-113)", [date, amount, means, reference])

  static let codec = Codec<Payment>.object(shape) { object in
    let (date, amount) = (object[Self.date], object[Self.amount])
    let (means, reference) = (object[Self.means], object[Self.reference])
    return amount.map {
      Payment(date: date, amount: $0, means: means, reference: reference?.unlessBlank)
    }
  }
}

extension Codec where Value == Payment {
  static var paidAmount: Codec { PaidFields.codec }
}

private enum DepositFields {
  static let number = Field("number", .line, required: true, "number of the deposit invoice")
  static let date = Field("date", .date, "its date")
  static let amount = Field("amount", .positiveAmount, required: true, "its amount with VAT")
  static let vat = Field("vat", .positiveAmount, "the VAT in it")

  static let shape = Shape(
    "deposit", "a deposit invoice that is deducted (part of BT-113)", [number, date, amount, vat])

  static let codec = Codec<Deposit>.object(shape) { object in
    let (number, date) = (object[Self.number], object[Self.date])
    let (amount, vat) = (object[Self.amount], object[Self.vat])
    guard let number, let amount else { return nil }
    return Deposit(number: number, date: date, amount: amount, vat: vat)
  }
}

extension Codec where Value == Deposit {
  static var deposit: Codec { DepositFields.codec }
}

// MARK: - Terms

/// The terms, before days are dates and percentages amounts.
struct TermsInput: Sendable {
  var days: Int?
  var basis: PaymentTerms.Basis?
  var text: String?
  var discounts: [DiscountInput] = []
  var lateRate: DecimalNumber?
  var lateRateText: String?
  var fixedIndemnity: Amount?
  var creditPolicy: String?
  var node: SourceNode?
}

struct DiscountInput: Sendable {
  let percent: DecimalNumber
  let days: Int?
  let until: CalendarDate?
  let node: SourceNode
}

private enum DiscountFields {
  static let percent = Field(
    "percent", .decimal(above: 0, to: 100), required: true, "percent of the amount due")
  static let days = Field("days", .whole(0...3_660), "days after the issue date")
  static let until = Field("until", .date, "or the last day")

  static let shape = Shape(
    "earlyPaymentDiscount", "a discount for paying early", [percent, days, until],
    [.exactlyOne(["days", "until"])])

  static let codec = Codec<DiscountInput>.object(shape) { object in
    let (percent, days, until) = (object[Self.percent], object[Self.days], object[Self.until])
    return percent.map {
      DiscountInput(percent: $0, days: days, until: until, node: object.node)
    }
  }
}

private enum TermsFields {
  static let days = Field(
    "days", .whole(0...3_660), "days until payment; 30 when neither they nor a due date are given")
  static let basis = Field<PaymentTerms.Basis>(
    "basis", .choice,
    "net: from the issue date; endOfMonth: then on to the end of that month; afterEndOfMonth: from "
      + "the end of the month of issue")
  static let text = Field("text", .paragraphs, "the terms in your own words (BT-20)")
  static let discounts = Field(
    "discounts", .list(DiscountFields.codec), "discounts for paying early")
  static let lateRate = Field(
    "lateRate", .decimal(from: 0, to: 1000), "percent a year on what is late")
  static let lateRateText = Field(
    "lateRateText", .line, "that rate in words, when it follows a reference rate")
  static let fixedIndemnity = Field(
    "fixedIndemnity", .positiveAmount, "a fixed sum for every late payment")
  static let creditPolicy = Field(
    "creditPolicy", .paragraphs, "what happens with late payers, in words")

  static let shape = Shape(
    "terms", "when to pay, and what happens otherwise (BT-20)",
    [days, basis, text, discounts, lateRate, lateRateText, fixedIndemnity, creditPolicy],
    [.needs("basis", "days")])

  static let codec = Codec<TermsInput>.object(shape) { object in
    TermsInput(
      days: object[Self.days], basis: object[Self.basis], text: object[Self.text]?.unlessBlank,
      discounts: object[Self.discounts] ?? [], lateRate: object[Self.lateRate],
      lateRateText: object[Self.lateRateText]?.unlessBlank,
      fixedIndemnity: object[Self.fixedIndemnity].flatMap { $0.isZero ? nil : $0 },
      creditPolicy: object[Self.creditPolicy]?.unlessBlank, node: object.node)
  }
}

extension Codec where Value == TermsInput {
  static var terms: Codec { TermsFields.codec }
}
