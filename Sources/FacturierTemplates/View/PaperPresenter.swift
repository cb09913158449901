internal import FacturierCore
internal import FacturierModel

/// Letterhead, address window and footer of any document.
struct PaperPresenter {
  let stationery: any Stationery
  /// Nil for what stays in the house.
  let recipient: Party?
  /// What the law wants beside the writer's numbers.
  let legalIdentity: [String]
  /// The writer's account, where nothing on the document says that it is to be paid to.
  let account: BankAccount?
  let idiom: Idiom
  let words: Words
  /// Whether the letterhead is printed; not where the paper has its own.
  let hasLetterhead: Bool
  let countryName: (Country) throws(TemplateError) -> String

  func add(to data: inout ViewData) throws(TemplateError) {
    data[flag: "foldMarks"] = stationery.page.foldMarks
    data[flag: "hasLetterhead"] = hasLetterhead
    data[record: "logo"] = try logo()
    data[record: "seller"] = try seller()
    try addRecipient(to: &data)
  }

  private func logo() throws(TemplateError) -> ViewData? {
    guard hasLetterhead, stationery.theme.logo != nil else { return nil }
    return ViewData(["alt": try words("alt.logo", ["name": stationery.writer.shownName])])
  }

  private func seller() throws(TemplateError) -> ViewData {
    let seller = stationery.writer
    var data = ViewData(["name": seller.shownName, "tagline": seller.tagline])
    let (address, contact) = try coordinates(of: seller)
    data[texts: "coordinates"] = address + contact
    data[texts: "coordinateLines"] = Self.joined([address, contact], in: 96)
    data[texts: "identity"] = try identity(of: seller)
    return data
  }

  /// Groups of texts with dots between them: all on one line if they fit `length` characters, else
  /// each group on its own.
  private static func joined(_ groups: [[String]], in length: Int) -> [String] {
    func line(_ texts: [String]) -> String { texts.map(\.unbroken).joined(separator: " · ") }
    let one = line(groups.flatMap(\.self))
    let lines = one.count <= length ? [one] : groups.map(line)
    return lines.filter { !$0.isEmpty }
  }

  /// The lines of the address, and the ways to get in touch.
  private func coordinates(
    of party: Party
  ) throws(TemplateError) -> (address: [String], contact: [String]) {
    var lines: [String] = []
    if let address = party.address {
      lines = idiom.readableLines(of: address)
      if isAbroad(address, from: recipient?.address) {
        lines.append(try countryName(address.country))
      }
    }
    var contact: [String] = []
    if let phone = party.contact.phone {
      contact.append(try words("identity.phone", ["number": phone.unbroken]))
    }
    return (lines, contact + [party.contact.email, party.website].compactMap(\.self))
  }

  /// The address in the window, and the sender's in one small line above it.
  private func addRecipient(to data: inout ViewData) throws(TemplateError) {
    let window = AddressWindow(for: stationery)
    data[flag: "isWindowLeft"] = window.isLeft
    guard let recipient else { return }
    if window.hasReturnAddress { data[text: "returnAddress"] = returnAddress }
    var view = ViewData(["name": recipient.legalName])
    view[texts: "lines"] = try lines(of: recipient)
    data[record: "recipient"] = view
  }

  /// The sender in one line; without the street when the line would not fit the window.
  private var returnAddress: String {
    let seller = stationery.writer
    let town = seller.address.map(idiom.town)
    let short = [seller.shownName, town].compactMap(\.self).joined(separator: ", ")
    return [oneLine(seller), short].first { $0.count <= Self.lengthOfReturnAddress }
      ?? seller.shownName
  }

  /// How many characters of small print the window of an envelope is wide.
  private static let lengthOfReturnAddress = 64

  private func lines(of buyer: Party) throws(TemplateError) -> [String] {
    var lines: [String] = []
    if let tradeName = buyer.tradeName, tradeName != buyer.name { lines.append(tradeName) }
    if let contact = buyer.contact.name, contact != buyer.name {
      lines.append(try words("facts.attention", ["name": contact]))
    }
    if let address = buyer.address {
      lines += try self.lines(of: address, from: stationery.writer.address)
    }
    return lines
  }

  // MARK: Addresses

  /// The lines of an address; its country is named when `other` lies in another one.
  func lines(of address: Address, from other: Address?) throws(TemplateError) -> [String] {
    let name = isAbroad(address, from: other) ? try countryName(address.country) : nil
    return idiom.lines(of: address, countryName: name)
  }

  private func isAbroad(_ address: Address, from other: Address?) -> Bool {
    other.map { $0.country != address.country } ?? false
  }

  /// A party and where it is: `Atelier Verhaegen SRL, Rue des Tanneurs 58, 1000 Bruxelles`.
  private func oneLine(_ party: Party) -> String {
    let address = party.address.map { idiom.readableLines(of: $0) } ?? []
    return ([party.legalName] + address).joined(separator: ", ")
  }

  // MARK: Footer

  /// Who the seller is in the eyes of the law: on one line, or on two of which the second has the
  /// numbers.
  private func identity(of party: Party) throws(TemplateError) -> [String] {
    var name = party.formalName
    if let capital = party.shareCapital {
      let amount = idiom.roundMoney(capital.amount)
      name += " " + (try words("identity.shareCapital", ["amount": amount]))
    }
    var parts = [name]
    if let address = party.address {
      parts.append(idiom.readableLines(of: address).joined(separator: ", "))
    }
    parts.removeAll(where: \.isEmpty)
    let numbers = try numbers(of: party) + legalIdentity + accountText()
    let separator = " · "
    let one = (parts + numbers).map(\.unbroken).joined(separator: separator)
    if one.count <= 116 || numbers.isEmpty { return [one] }
    return [parts, numbers].map { $0.map(\.unbroken).joined(separator: separator) }
  }

  /// The account of a Belgian writer, which every document names (Code de droit économique, art.
  /// III.25).
  private func accountText() throws(TemplateError) -> [String] {
    guard stationery.writer.address?.country == .belgium, let account else { return [] }
    return [try words("payment.iban") + " " + account.printedIBAN]
  }

  /// Company number, registers, VAT and tax numbers; a number that stands inside another is not
  /// repeated.
  private func numbers(of party: Party) throws(TemplateError) -> [String] {
    let vat = party.vatNumber
    let registers = party.registers.map(\.text)
    var parts: [String] = []
    if let company = party.companyNumber?.value,
      !([vat] + registers).contains(where: { $0?.containsDigits(of: company) ?? false })
    {
      let number = PrintedNumber.company(company, in: party.address?.country)
      parts.append(try words("identity.companyNumber", ["number": number]))
    }
    parts += registers
    if let vat { parts.append(try words("identity.vat", ["number": PrintedNumber.vat(vat)])) }
    if let taxNumber = party.taxNumber {
      parts.append(try words("identity.taxNumber", ["number": taxNumber]))
    }
    return parts
  }
}

extension Register {
  /// `RCS Paris 732 829 320`; German registers name the court first: `Amtsgericht Köln HRB 12345`.
  fileprivate var text: String {
    let isGerman = name.hasPrefix("HR") || name == "VR" || name == "PR" || name == "GnR"
    let parts = isGerman ? [place, name, number] : [name, place, number]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension String {
  /// Whether this text ends with the digits of `other`, whatever separates them.
  fileprivate func containsDigits(of other: String) -> Bool {
    let wanted = other.unicodeScalars.filter { "0"..."9" ~= $0 }.map(\.value)
    let here = unicodeScalars.filter { "0"..."9" ~= $0 }.map(\.value)
    return !wanted.isEmpty && here.suffix(wanted.count).elementsEqual(wanted)
  }
}
