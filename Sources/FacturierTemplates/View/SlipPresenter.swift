internal import FacturierCore
internal import FacturierModel
internal import FacturierPayment

/// The payment part and the receipt of a Swiss bill as its template names them.
struct SlipPresenter {
  let bill: SwissQRBill
  let language: PaymentCodeOptions.SlipLanguage
  let alternative: String

  func data() -> ViewData {
    let labels = SwissQRBill.labels(in: language)
    var data = ViewData([
      "slipLanguage": language.rawValue, "separateNote": labels.separate,
      "receiptTitle": labels.receipt, "partTitle": labels.paymentPart,
      "accountLabel": labels.account, "currencyLabel": labels.currency,
      "amountLabel": labels.amount, "acceptanceLabel": labels.acceptancePoint,
      "currencyCode": bill.currency.code, "slipAmount": bill.amount.map(Self.printed),
      "slipData": bill.payload, "slipAlt": alternative,
    ])
    data[flag: "hasNoAmount"] = bill.amount == nil
    data[list: "schemes"] = bill.alternativeSchemes.map(Self.scheme)
    data[record: "receipt"] = receipt(labels)
    data[record: "part"] = part(labels)
    return data
  }

  /// Spaces between thousands, a point, two decimals: `1 949.75`.
  static func printed(_ amount: Amount) -> String {
    let digits = Array(amount.digits)
    let whole = digits.prefix { $0 != "." }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return text + String(digits.dropFirst(whole.count))
  }

  /// The name of a scheme, which is set in bold, and what it says.
  private static func scheme(_ line: String) -> ViewData {
    let end = line.firstIndex { ":/;".contains($0) } ?? line.endIndex
    let name = line[end...].hasPrefix(":") ? line[...end] : line[..<end]
    let limit = SlipText(size: 7).cut(String(line.dropFirst(name.count)), width: 120, lines: 1)
    return ViewData(["schemeName": String(name), "schemeText": limit])
  }
}

// MARK: - Receipt

extension SlipPresenter {
  /// 52 mm wide and 56 mm high, lines of 9 pt. Where that is too little, the guidelines let a receipt
  /// do without street and number, and then names are cut.
  private func receipt(_ labels: SwissQRBill.Labels) -> ViewData {
    let text = SlipText(size: 8)
    let width = 52.0
    let choices = [(true, 4), (false, 4), (false, 3), (false, 2)]
    let sections = choices.lazy.map { choice in
      self.receiptSections(labels, hasStreet: choice.0) {
        text.cut($0, width: width, lines: choice.1)
      }
    }
    let room = Self.lines(in: 56, leading: 9)
    let fitting = sections.first { text.lines(of: $0, width: width) <= room }
    return record(fitting ?? sections.last ?? [], labels)
  }

  private func receiptSections(
    _ labels: SwissQRBill.Labels, hasStreet: Bool, cut: (String) -> String
  ) -> [SlipSection] {
    func lines(_ address: SwissQRBill.Address) -> [String] {
      let printed = address.printed
      let shown = hasStreet ? printed : [printed.first, printed.last].compactMap(\.self)
      return shown.map(cut)
    }
    return [
      SlipSection(label: labels.account, lines: [bill.account.printed] + lines(bill.creditor)),
      referenceSection(labels), debtorSection(labels, lines),
    ].compactMap(\.self)
  }
}

// MARK: - Payment part

extension SlipPresenter {
  /// 87 mm wide and 85 mm high, lines of 11 pt; of 9 pt where that is too little. What accounting
  /// software says to another is cut last.
  private func part(_ labels: SwissQRBill.Labels) -> ViewData {
    let width = 87.0
    let normal = partSections(labels)
    if SlipText(size: 10).lines(of: normal, width: width) <= Self.lines(in: 85, leading: 11) {
      return record(normal, labels)
    }
    let small = SlipText(size: 8)
    let room = Self.lines(in: 85, leading: 9)
    let choices = [(4, 4), (3, 1), (2, 1)].lazy.map { choice in
      self.partSections(labels) { line, isBilling in
        small.cut(line, width: width, lines: isBilling ? choice.1 : choice.0)
      }
    }
    let fitting = choices.first { small.lines(of: $0, width: width) <= room }
    var data = record(fitting ?? choices.last ?? normal, labels)
    data[flag: "isDense"] = true
    return data
  }

  private func partSections(
    _ labels: SwissQRBill.Labels, cut: (String, Bool) -> String = { line, _ in line }
  ) -> [SlipSection] {
    func lines(_ address: SwissQRBill.Address) -> [String] {
      address.printed.map { cut($0, false) }
    }
    let words = [
      bill.message.map { cut($0, false) },
      bill.billingInformation.map { Self.unparted(cut($0, true)) },
    ].compactMap(\.self)
    let information =
      words.isEmpty ? nil : SlipSection(label: labels.additionalInformation, lines: words)
    return [
      SlipSection(label: labels.account, lines: [bill.account.printed] + lines(bill.creditor)),
      referenceSection(labels), information, debtorSection(labels, lines),
    ].compactMap(\.self)
  }

  /// Without a line break between the two slashes at its head and what follows.
  private static func unparted(_ information: String) -> String {
    "//\u{2060}" + information.dropFirst(2)
  }

  // MARK: Sections

  private func referenceSection(_ labels: SwissQRBill.Labels) -> SlipSection? {
    bill.reference.printed.map { SlipSection(label: labels.reference, lines: [$0]) }
  }

  private func debtorSection(
    _ labels: SwissQRBill.Labels, _ lines: (SwissQRBill.Address) -> [String]
  ) -> SlipSection {
    guard let debtor = bill.debtor else {
      return SlipSection(label: labels.payableByNameAndAddress, lines: [])
    }
    return SlipSection(label: labels.payableBy, lines: lines(debtor))
  }

  private func record(_ sections: [SlipSection], _ labels: SwissQRBill.Labels) -> ViewData {
    var data = ViewData()
    data[list: "sections"] = sections.map { section in
      var record = ViewData(["sectionLabel": section.label])
      record[texts: "sectionLines"] = section.lines
      record[flag: "isBlank"] = section.lines.isEmpty
      return record
    }
    return data
  }

  private static func lines(in millimetres: Double, leading: Double) -> Int {
    Int(millimetres / 25.4 * 72 / leading)
  }
}

/// A heading and its lines; without lines, a field to fill in.
struct SlipSection {
  let label: String
  let lines: [String]
}
