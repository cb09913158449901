internal import FacturierCore
internal import FacturierModel

/// Letterhead, address window and footer.
extension InvoicePresenter {
  func logo() throws(TemplateError) -> ViewData? {
    guard invoice.theme.logo != nil else { return nil }
    return ViewData(["alt": try words("alt.logo", ["name": invoice.seller.shownName])])
  }

  func seller() throws(TemplateError) -> ViewData {
    let seller = invoice.seller
    var data = ViewData([
      "name": seller.shownName, "tagline": seller.tagline, "identity": try identity(of: seller),
    ])
    data[texts: "coordinates"] = try coordinates(of: seller)
    return data
  }

  /// Address and ways to get in touch, a line each.
  private func coordinates(of party: Party) throws(TemplateError) -> [String] {
    var lines =
      try party.address.map { address throws(TemplateError) in
        try self.lines(of: address, from: invoice.buyer.address)
      } ?? []
    if let phone = party.contact.phone {
      lines.append(try words("identity.phone", ["number": phone]))
    }
    return lines + [party.contact.email, party.website].compactMap(\.self)
  }

  /// The address in the window, and the sender's in one small line above it.
  func addRecipient(to data: inout ViewData) throws(TemplateError) {
    let window = AddressWindow(for: invoice)
    data[flag: "isWindowLeft"] = window.isLeft
    if window.hasReturnAddress { data[text: "returnAddress"] = oneLine(invoice.seller) }
    var recipient = ViewData(["name": invoice.buyer.legalName])
    recipient[texts: "lines"] = try recipientLines()
    data[record: "recipient"] = recipient
  }

  private func recipientLines() throws(TemplateError) -> [String] {
    let buyer = invoice.buyer
    var lines: [String] = []
    if let tradeName = buyer.tradeName, tradeName != buyer.name { lines.append(tradeName) }
    if let contact = buyer.contact.name, contact != buyer.name {
      lines.append(try words("facts.attention", ["name": contact]))
    }
    if let address = buyer.address {
      lines += try self.lines(of: address, from: invoice.seller.address)
    }
    return lines
  }

  // MARK: Addresses

  /// The lines of an address; its country is named when `other` lies in another one.
  func lines(of address: Address, from other: Address?) throws(TemplateError) -> [String] {
    let isAbroad = other.map { $0.country != address.country } ?? false
    return idiom.lines(
      of: address, countryName: isAbroad ? try countryName(address.country) : nil)
  }

  /// A party and where it is: `Atelier Verhaegen SRL, Rue des Tanneurs 58, 1000 Bruxelles`.
  func oneLine(_ party: Party) -> String {
    let address = party.address.map { idiom.lines(of: $0, countryName: nil) } ?? []
    return ([party.legalName] + address).joined(separator: ", ")
  }

  // MARK: Footer

  /// Who the seller is in the eyes of the law, in one line.
  private func identity(of party: Party) throws(TemplateError) -> String {
    var parts = [party.legalName]
    if let capital = party.shareCapital {
      parts[0] +=
        " " + (try words("identity.shareCapital", ["amount": idiom.money(capital.amount)]))
    }
    if let address = party.address {
      parts.append(idiom.lines(of: address, countryName: nil).joined(separator: ", "))
    }
    parts += try numbers(of: party)
    return parts.map(\.unbroken).joined(separator: " · ")
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

extension Party {
  /// The name it is known by.
  var shownName: String { tradeName ?? name }

  /// The name with the legal form, unless the name says it already.
  var legalName: String {
    guard let legalForm else { return name }
    let isThere = name.lowercased().split(separator: " ").contains { $0 == legalForm.lowercased() }
    return isThere ? name : "\(name) \(legalForm)"
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
  /// Whether the digits of `other` stand in this text, whatever separates them.
  fileprivate func containsDigits(of other: String) -> Bool {
    let wanted = other.unicodeScalars.filter { "0"..."9" ~= $0 }.map(\.value)
    let here = unicodeScalars.filter { "0"..."9" ~= $0 }.map(\.value)
    return !wanted.isEmpty && here.contains(wanted)
  }
}
