internal import FacturierCore

// How to pay (BG-16): means, references, and what a payment code holds.

/// How to pay, before defaults.
struct PaymentInput: Sendable {
  var means: PaymentMeans?
  var meansCode: String?
  var meansText: String?
  var accounts: [BankAccount] = []
  var reference: String?
  var referenceKind: PaymentReference.Kind?
  var referenceTemplate: String?
  var mandate: Mandate?
  var card: PaymentCard?
  var link: String?
  var otherMeans: [PaymentMeans] = []
  var chequePayee: String?
  var code: PaymentCodeOptions?
}

private enum PaymentFields {
  static let means = Field<PaymentMeans>(
    "means", .choice, "how to pay; told by the rest when left out (BT-81)")
  static let meansCode = Field(
    "meansCode", .line, "the code of UNTDID 4461, where it is not that of the means (BT-81)")
  static let meansText = Field("meansText", .line, "the means in words (BT-82)")
  static let accounts = Field(
    "accounts", .list(.bankAccount), "accounts to pay to, the preferred one first (BG-17)")
  static let reference = Field(
    "reference", .line,
    "what the payer quotes: structured communication, RF or QR reference, or free text; made from "
      + "the document's number when left out (BT-83)")
  static let referenceKind = Field<PaymentReference.Kind>(
    "referenceKind", .choice, "its kind; told by the seller's country and account when left out")
  static let referenceTemplate = Field(
    "referenceTemplate", .referenceTemplate,
    "how the number in it is put together, such as {customer:5}{sequence:5}: customer, number, "
      + "sequence (the last digits of the number), year, month")
  static let mandate = Field("mandate", .mandate, "for a direct debit (BG-19)")
  static let card = Field("card", CardFields.codec, "the card that is charged (BG-18)")
  static let link = Field("link", .webAddress, "a page on which to pay")
  static let otherMeans = Field(
    "otherMeans", .list(Codec<PaymentMeans>.choice), "other ways in which the buyer may pay")
  static let chequePayee = Field(
    "chequePayee", .line, "whose name goes on a cheque, if not the seller's")
  static let code = Field("code", CodeFields.codec, "the payment code and what it holds")

  static let shape = Shape(
    "payment", "how to pay (BG-16)",
    [
      means, meansCode, meansText, accounts, reference, referenceKind, referenceTemplate, mandate,
      card, link, otherMeans,
      chequePayee, code,
    ], [.atMostOne(["reference", "referenceTemplate"])])

  static let codec = Codec<PaymentInput>.object(shape) { object in
    PaymentInput(
      means: object[Self.means], meansCode: object[Self.meansCode]?.unlessBlank,
      meansText: object[Self.meansText]?.unlessBlank, accounts: object[Self.accounts] ?? [],
      reference: object[Self.reference]?.unlessBlank, referenceKind: object[Self.referenceKind],
      referenceTemplate: object[Self.referenceTemplate], mandate: object[Self.mandate],
      card: object[Self.card], link: object[Self.link], otherMeans: object[Self.otherMeans] ?? [],
      chequePayee: object[Self.chequePayee]?.unlessBlank, code: object[Self.code])
  }
}

extension Codec where Value == PaymentInput {
  static var payment: Codec { PaymentFields.codec }
}

extension Codec where Value == String {
  /// The template of a reference, whose fields are known.
  fileprivate static var referenceTemplate: Codec {
    Codec(
      schema: .keywords([
        "type": "string", "pattern": #"^([0-9A-Za-z./_-]|\{[a-z]+(:[0-9]{1,2})?\})+$"#,
      ])
    ) {
      found, decoding in
      guard let text = decoding.text(of: found.node) else { return nil }
      do throws(ReferenceTemplateError) {
        let template = try ReferenceTemplate(text)
        if text.isEmpty { throw .literal }
        let strange = template.fields.first { !PaymentReferenceSource.fields.contains($0) }
        if let strange { throw .unknownField(strange) }
        return text
      } catch {
        decoding.report(
          .value, at: found.node, "this template cannot be used: \(error)",
          hint: "fields are " + PaymentReferenceSource.fields.joined(separator: ", "))
        return nil
      }
    }
  }
}

private enum CardFields {
  static let lastDigits = Field(
    "lastDigits",
    .form("^[0-9]{4,6}$", "the end of a card's number", hint: "four to six digits") { text in
      4...6 ~= text.utf8.count && text.utf8.allSatisfy { 48...57 ~= $0 }
    }, required: true, "the last four to six digits of its number (BT-87)")
  static let holder = Field("holder", .line, "whose card it is (BT-88)")
  static let date = Field("date", .date, "the day it was charged")

  static let shape = Shape("card", "a payment card (BG-18)", [lastDigits, holder, date])

  static let codec = Codec<PaymentCard>.object(shape) { object in
    let (digits, holder, date) = (object[lastDigits], object[Self.holder], object[Self.date])
    return digits.map { PaymentCard(lastDigits: $0, holder: holder?.unlessBlank, date: date) }
  }
}

private enum CodeFields {
  static let kind = Field<PaymentCodeOptions.Kind>(
    "kind", .choice, "which code; told by account and currency when left out")
  static let amountOpen = Field("amountOpen", .boolean, "true when the payer fills in the amount")
  static let message = Field(
    "message", .line, "words to the payee beside the reference, on a Swiss bill")
  static let purpose = Field("purpose", .line, "ISO 20022 purpose code, in the European code")
  static let billingInformation = Field(
    "billingInformation", .boolean,
    "false to keep number, dates and VAT for accounting software out of the Swiss code")
  static let alternativeSchemes = Field(
    "alternativeSchemes", .list(.line), "up to two lines of other schemes in the Swiss code")
  static let language = Field<PaymentCodeOptions.SlipLanguage>(
    "language", .choice, "language of the Swiss payment part, if not the document's")
  static let transliterate = Field(
    "transliterate", .boolean, "true to write letters that a code cannot hold with others")

  static let shape = Shape(
    "paymentCode", "the payment code and what it holds",
    [
      kind, amountOpen, message, purpose, billingInformation, alternativeSchemes, language,
      transliterate,
    ])

  static let codec = Codec<PaymentCodeOptions>.object(shape) { object in
    PaymentCodeOptions(
      kind: object[Self.kind], isAmountOpen: object[amountOpen] ?? false,
      message: object[Self.message]?.unlessBlank, purpose: object[Self.purpose]?.unlessBlank,
      hasBillingInformation: object[billingInformation] ?? true,
      alternativeSchemes: (object[Self.alternativeSchemes] ?? []).compactMap(\.unlessBlank),
      language: object[Self.language], transliterates: object[transliterate] ?? false)
  }
}
