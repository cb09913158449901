internal import FacturierCore

private enum FeeFields {
  static let amount = Field(
    "amount", .decimal(above: 0, to: 1_000_000), required: true,
    "how much, in the invoice's currency")
  static let description = Field("description", .line, required: true, "what for, on the letter")
  static let isAgreed = Field(
    "agreed", .boolean, "true when the contract names this very amount; else it is not claimed")

  static let shape = Shape("reminderFee", "a fee for the letter", [amount, description, isAgreed])

  static let codec = Codec<ReminderFee>.object(shape) { object in
    let (amount, description) = (object[Self.amount], object[Self.description])
    let agreed = object[isAgreed]
    guard let amount, let description else { return nil }
    return ReminderFee(amount: amount, description: description, isAgreed: agreed ?? false)
  }
}

extension Codec where Value == ReminderFee {
  static var reminderFee: Codec { FeeFields.codec }
}

private enum SentFields {
  static let invoices = Field(
    "invoices", .list(.line), required: true, "numbers of the invoices it was about")
  static let deadline = Field("deadline", .date, "the last day that it gave to pay")
  static let fee = Field("fee", .reminderFee, "what it charged for itself")

  static let shape = Shape(
    "sentLetter", "a letter that was sent",
    EarlierFields.all.dropLast() + [invoices, deadline, fee])

  static let codec = Codec<SentLetter>.object(shape) { object in
    let (deadline, fee) = (object[Self.deadline], object[Self.fee])
    if let numbers = object[invoices], numbers.allSatisfy(\.isBlank) {
      object.decoding.report(
        .value, key: invoices.name, of: object.node, "a letter that was sent names its invoices")
    }
    return EarlierFields.build(object).map { SentLetter($0, deadline: deadline, fee: fee) }
  }
}

/// The keys of a book of open items.
enum OpenItemsFields {
  static let customers = Field(
    "customers", .list(.customer), "customers that invoices name by number or name")
  static let invoices = Field("invoices", .list(.openItem), "open invoices, and paid ones")
  static let letters = Field(
    "letters", .list(SentFields.codec), "what was sent; facturier adds to it")

  /// What every letter takes over.
  static let common: [any AnyField] = [
    LetterFields.language, LetterFields.currency, LetterFields.place, LetterFields.contract,
    LetterFields.contractDate, LetterFields.claim, LetterFields.signature, LetterFields.copies,
    LetterFields.payment, LetterFields.terms, LetterFields.page,
  ]

  static let shape = Shape(
    "openItems", "what customers owe, what they paid, and what was sent to them",
    [LetterFields.schema, LetterFields.sender] + common + [customers, invoices, letters])
}
