internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// How to pay what a document asks for, the same on an invoice and on every letter about it: nothing
/// stands in the block that does not apply.
struct PaymentPresenter {
  let request: PaymentRequest
  /// The code that the payer scans to start a transfer. What keeps it from being made is the
  /// checklist's to say; the block then does without it.
  let code: TransferCode?
  let idiom: Idiom
  let words: Words
  /// Whether the block stands beside something else, which leaves no room for the bank's code beside the
  /// account's number.
  var isNarrow = false

  /// The record `payment`; nil where nothing is to be paid or there is no way to say how.
  func block() throws(TemplateError) -> ViewData? {
    let means = instructions.means
    if means == .clearing { return nil }
    if means.isDirectDebit { return try directDebit() }
    if case .swiss = code { return try bySlip() }
    if means.isTransfer, !instructions.accounts.isEmpty { return try transfer() }
    if means.isTransfer, instructions.link == nil { return nil }
    return try byOtherMeans()
  }

  var instructions: PaymentInstructions { request.instructions }

  /// Card, cash, cheque or a page on the web.
  private func byOtherMeans() throws(TemplateError) -> ViewData {
    let means = instructions.means
    var data = ViewData(["heading": try name(of: means.isTransfer ? .online : means)])
    data[text: "sentence"] = means == .card ? try card() : nil
    var rows = Pairs(words)
    try addDueDateAndAmount(to: &rows)
    try addOtherMeans(to: &rows)
    return try completed(data, rows)
  }

  /// The block with its rows and the link.
  func completed(_ block: ViewData, _ rows: Pairs) throws(TemplateError) -> ViewData {
    var data = block
    if !rows.list.isEmpty {
      var table = ViewData()
      table[list: "rows"] = rows.list
      data[record: "table"] = table
    }
    data[record: "link"] = try link()
    return data
  }

  private func link() throws(TemplateError) -> ViewData? {
    guard let address = instructions.link else { return nil }
    let label = try words("payment.link")
    var data = ViewData(["address": address, "label": label])
    if let link = try? PaymentLink(address) {
      let alt = try words("payment.linkAlt", ["address": link.text])
      data[record: "linkCode"] = ViewData(["linkData": link.text, "linkAlt": alt])
      let count = link.text.utf8.count
      data[flag: "isLinkWide"] = Self.bytesOfNarrowQR < count && count <= EPCPayment.maximumBytes
      data[flag: "isLinkWidest"] = count > EPCPayment.maximumBytes
    }
    return data
  }

  /// What a symbol of version 10, 57 modules wide, holds with error correction M (ISO/IEC 18004,
  /// table 7).
  static let bytesOfNarrowQR = 213

  // MARK: Means

  private func name(of means: PaymentMeans) throws(TemplateError) -> String {
    if means == .cheque {
      let payee = instructions.chequePayee ?? request.payeeName(of: nil)
      return try words("payment.chequeTo", ["name": payee])
    }
    let word =
      switch means {
      case .sepaCreditTransfer: PaymentMeans.creditTransfer.rawValue
      case .sepaDirectDebit: PaymentMeans.directDebit.rawValue
      default: means.rawValue
      }
    return try words("payment.means.\(word)")
  }

  func addOtherMeans(to rows: inout Pairs) throws(TemplateError) {
    let others = instructions.otherMeans.filter { $0 != .clearing && $0 != instructions.means }
    guard !others.isEmpty else { return }
    var names: [String] = []
    for means in others { names.append(try name(of: means)) }
    try rows.add("payment.otherMeans", names.joined(separator: " · "))
  }

  /// Which card is charged, or was.
  func card() throws(TemplateError) -> String? {
    guard let card = instructions.card else { return nil }
    let values = ["digits": card.lastDigits]
    guard let date = card.date else { return try words("payment.card", values) }
    return try words(
      "payment.cardOn", values.merging(["date": idiom.longDate(date)]) { first, _ in first })
  }

  func addDueDateAndAmount(to rows: inout Pairs) throws(TemplateError) {
    try rows.add("payment.dueDate", request.dueDate.map(idiom.longDate), isStrong: true)
    try rows.add("payment.amount", idiom.money(request.amount), isStrong: true)
  }

  // MARK: Direct debit

  private func directDebit() throws(TemplateError) -> ViewData {
    let amount = idiom.money(request.amount)
    let text =
      if let date = request.dueDate {
        try words(
          "payment.directDebitOn", ["amount": amount, "date": idiom.longDate(date)])
      } else {
        try words("payment.directDebitSoon", ["amount": amount])
      }
    var rows = Pairs(words)
    if let mandate = instructions.mandate {
      let signed = try mandate.signed.map { date throws(TemplateError) in
        try words("payment.mandateSigned", ["date": idiom.longDate(date)])
      }
      try rows.add("payment.mandate", mandate.reference, aside: signed)
      try rows.add("payment.creditorId", mandate.creditorIdentifier)
      try rows.add("payment.iban", mandate.debtorIBAN.map(BankAccount.printed))
    }
    try addOtherMeans(to: &rows)
    let heading = try words("payment.means.directDebit")
    return try completed(ViewData(["heading": heading, "sentence": text]), rows)
  }
}
