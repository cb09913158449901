internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// How to pay.
extension InvoicePresenter {
  func payment() throws(TemplateError) -> ViewData? {
    if asksForMoney { return try payable() }
    let isSettled =
      invoice.totals.due.isZero && !invoice.totals.paid.isZero && invoice.type.isFiscal
      && invoice.type != .creditNote
    return isSettled ? sentence(try words("payment.settled")) : nil
  }

  private func payable() throws(TemplateError) -> ViewData? {
    let means = invoice.payment.means
    if means == .clearing { return nil }
    if means.isDirectDebit { return try directDebit() }
    if means.isTransfer, !invoice.payment.accounts.isEmpty { return try transfer() }
    if means.isTransfer, invoice.payment.link == nil { return nil }
    let word = means.isTransfer ? "online" : means.rawValue
    var data = sentence(try words("payment.means.\(word)"))
    var rows = Pairs(words)
    try addDueDateAndAmount(to: &rows)
    data[record: "table"] = Self.table(rows)
    data[record: "link"] = try link()
    return data
  }

  private func sentence(_ text: String) -> ViewData {
    ViewData(["heading": text])
  }

  private static func table(_ rows: Pairs) -> ViewData {
    var table = ViewData()
    table[list: "rows"] = rows.list
    return table
  }

  private func link() throws(TemplateError) -> ViewData? {
    guard let address = invoice.payment.link else { return nil }
    return ViewData(["address": address, "label": try words("payment.link")])
  }

  // MARK: Transfer

  private func transfer() throws(TemplateError) -> ViewData {
    let account = preferredAccount
    let payee = account?.name ?? invoice.payee?.legalName ?? invoice.seller.legalName
    let qr = try qr(to: account, payee: payee)
    var data = ViewData([
      "heading": try words(qr == nil ? "payment.heading" : "payment.scan"),
      "hint": qr == nil ? nil : try words("payment.scanHint"),
    ])
    data[record: "qr"] = qr
    var rows = Pairs(words)
    try rows.add("payment.payee", payee)
    if let account { try add(account, to: &rows) }
    try rows.add("payment.reference", reference.printed.unbroken, isStrong: true)
    try addDueDateAndAmount(to: &rows)
    let others = invoice.payment.accounts.filter { $0 != account }
    if !others.isEmpty {
      try rows.add(
        "payment.orAccounts", others.map { $0.printedIBAN }.joined(separator: "\n"))
    }
    data[record: "table"] = Self.table(rows)
    data[record: "link"] = try link()
    return data
  }

  /// The first account in the document's currency, else the first that names no other.
  private var preferredAccount: BankAccount? {
    let accounts = invoice.payment.accounts
    return accounts.first { $0.currency == currency } ?? accounts.first { $0.currency == nil }
      ?? accounts.first
  }

  private func add(_ account: BankAccount, to rows: inout Pairs) throws(TemplateError) {
    let bic = try account.bic.map { bic throws(TemplateError) in
      ["·", try words("payment.bic"), bic].joined(separator: Space.noBreak)
    }
    try rows.add("payment.iban", account.printedIBAN, aside: bic)
    try rows.add("payment.bank", account.bank)
  }

  private func addDueDateAndAmount(to rows: inout Pairs) throws(TemplateError) {
    try rows.add("payment.dueDate", invoice.dueDate.map(idiom.longDate), isStrong: true)
    try rows.add("payment.amount", idiom.money(invoice.totals.due), isStrong: true)
  }

  /// What the payer quotes: the reference, else the document's number.
  private var reference: PaymentReference {
    let text = invoice.payment.reference ?? invoice.number
    let account = preferredAccount.flatMap { try? IBAN($0.iban) }
    return (try? PaymentReference(reading: text, account: account)) ?? .text(text)
  }

  /// The code that a banking app scans, where one is possible: euro, a valid account, an amount that
  /// fits. A name or reference that is too long or strange for the code leaves it out.
  private func qr(to account: BankAccount?, payee: String) throws(TemplateError) -> ViewData? {
    guard currency == .euro, invoice.type != .selfBilledInvoice,
      let account, let iban = try? IBAN(account.iban)
    else { return nil }
    guard let payment = code(to: iban, bic: account.bic.flatMap { try? BIC($0) }, payee: payee)
    else { return nil }
    let values = [
      "amount": idiom.money(invoice.totals.due), "payee": payee, "iban": iban.printed,
    ]
    var data = ViewData(["data": payment.payload, "alt": try words("payment.qrAlt", values)])
    data[flag: "isWide"] = payment.bytes.count > Self.bytesOfNarrowQR
    return data
  }

  /// The payment as a code; letters that banks do not read are written in those they do.
  private func code(to iban: IBAN, bic: BIC?, payee: String) -> EPCPayment? {
    let name = String(payee.prefix(EPCPayment.Field.name.limit))
    for transliterating in [false, true] {
      let payment = try? EPCPayment(
        name: name, iban: iban, bic: bic, amount: invoice.totals.due, reference: reference,
        transliterating: transliterating)
      if let payment { return payment }
    }
    return nil
  }

  /// What a symbol of version 10, 57 modules wide, holds with error correction M (ISO/IEC 18004,
  /// table 7).
  private static let bytesOfNarrowQR = 213

  // MARK: Direct debit

  private func directDebit() throws(TemplateError) -> ViewData {
    let amount = idiom.money(invoice.totals.due)
    let text =
      if let date = invoice.dueDate {
        try words(
          "payment.directDebitOn", ["amount": amount, "date": idiom.longDate(date)])
      } else {
        try words("payment.directDebitSoon", ["amount": amount])
      }
    var data = ViewData(["heading": try words("payment.means.directDebit"), "sentence": text])
    var rows = Pairs(words)
    if let mandate = invoice.payment.mandate {
      try rows.add("payment.mandate", mandate.reference)
      try rows.add("payment.creditorId", mandate.creditorIdentifier)
      try rows.add("payment.iban", mandate.debtorIBAN.map(BankAccount.printed))
    }
    if !rows.list.isEmpty { data[record: "table"] = Self.table(rows) }
    return data
  }
}

extension BankAccount {
  var printedIBAN: String { Self.printed(iban) }

  /// In groups of four; as it stands if it is not an IBAN.
  static func printed(_ text: String) -> String { (try? IBAN(text))?.printed.unbroken ?? text }
}
