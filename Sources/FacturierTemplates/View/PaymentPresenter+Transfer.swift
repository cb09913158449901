internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// Payment by transfer: to an account, by a scan, or with a Swiss payment part.
extension PaymentPresenter {
  func transfer() throws(TemplateError) -> ViewData {
    let account = request.preferredAccount
    let payee = request.payeeName(of: account)
    let qr = try qr(to: account, payee: payee)
    var data = ViewData([
      "heading": try words(qr == nil ? "payment.heading" : "payment.scan"),
      "hint": qr == nil ? nil : try words("payment.scanHint"),
    ])
    data[record: "qr"] = qr
    var rows = Pairs(words)
    try rows.add("payment.payee", payee)
    if let account { try add(account, to: &rows) }
    let quoted = reference.printed
    try rows.add("payment.reference", quoted.isEmpty ? nil : quoted.unbroken, isStrong: true)
    try addDueDateAndAmount(to: &rows)
    try addOtherAccounts(than: account, to: &rows)
    try addOtherMeans(to: &rows)
    return try completed(data, rows)
  }

  /// The bank's code stands beside the account's number; below it where something takes that room,
  /// as the code of a link does.
  private func add(_ account: BankAccount, to rows: inout Pairs) throws(TemplateError) {
    let isNarrow = isNarrow || instructions.link != nil
    let bic = try account.bic.map { bic throws(TemplateError) in
      ["·", try words("payment.bic"), bic].joined(separator: Space.noBreak)
    }
    try rows.add("payment.iban", account.printedIBAN, aside: isNarrow ? nil : bic)
    if isNarrow { try rows.add("payment.bic", account.bic) }
    try rows.add("payment.bank", account.bank)
  }

  private func addOtherAccounts(
    than account: BankAccount?, to rows: inout Pairs
  ) throws(TemplateError) {
    let others = instructions.accounts.filter { $0 != account }
    guard !others.isEmpty else { return }
    let lines = others.map { other in
      [other.printedIBAN, other.currency.map { "(\($0.code))" }, other.bank].compactMap(\.self)
        .joined(separator: " ")
    }
    try rows.add("payment.orAccounts", lines.joined(separator: "\n"))
  }

  /// What the payer quotes: the reference, else the number that it would be made of.
  private var reference: PaymentReference {
    (try? request.reference(on: request.preferredAccount))
      ?? .text(request.referenceSource.stated ?? request.referenceSource.number)
  }

  /// The code that a banking app scans.
  private func qr(to account: BankAccount?, payee: String) throws(TemplateError) -> ViewData? {
    guard case .epc(let payment) = code else { return nil }
    let values = [
      "amount": idiom.money(request.amount), "payee": payee, "iban": payment.iban.printed,
    ]
    var data = ViewData(["data": payment.payload, "alt": try words("payment.qrAlt", values)])
    data[flag: "isWide"] = payment.bytes.count > Self.bytesOfNarrowQR
    return data
  }

  // MARK: Swiss payment part

  /// What the payment part does not say itself: other ways to pay. Without any there is no block.
  func bySlip() throws(TemplateError) -> ViewData? {
    var rows = Pairs(words)
    try addOtherAccounts(than: request.account(for: .swiss), to: &rows)
    try addOtherMeans(to: &rows)
    guard !rows.list.isEmpty || instructions.link != nil else { return nil }
    let text =
      if let date = request.dueDate {
        try words("payment.slipBy", ["date": idiom.longDate(date)])
      } else {
        try words("payment.slip")
      }
    return try completed(ViewData(["heading": text]), rows)
  }

  /// The record `slip`: the payment part and the receipt, for the lower edge of the last page.
  func slip() throws(TemplateError) -> ViewData? {
    guard case .swiss(let bill) = code else { return nil }
    let values = [
      "amount": bill.amount.map(idiom.money) ?? bill.currency.code, "payee": bill.creditor.name,
      "iban": bill.account.printed,
    ]
    let slip = SlipPresenter(
      bill: bill, language: slipLanguage, alternative: try words("payment.qrAlt", values))
    return slip.data()
  }

  /// The document's language, if the guidelines know it; otherwise English.
  private var slipLanguage: PaymentCodeOptions.SlipLanguage {
    instructions.code.language
      ?? PaymentCodeOptions.SlipLanguage(rawValue: idiom.language.code) ?? .english
  }
}

extension BankAccount {
  var printedIBAN: String { Self.printed(iban) }

  /// In groups of four; as it stands if it is not an IBAN.
  static func printed(_ text: String) -> String { (try? IBAN(text))?.printed.unbroken ?? text }
}
