internal import FacturierCore
internal import FacturierModel

/// Closing, signature, enclosures, copies.
extension LetterPresenter {
  func addClose(to data: inout ViewData) throws(TemplateError) {
    guard letter.type.isPersonal, let salutation = try salutation() else {
      if letter.signature != nil { data[record: "signer"] = signer() }
      return
    }
    let form = salutation.last == "," ? String(salutation.dropLast()) : salutation
    let tone = letter.type == .formalNotice ? "formal" : "usual"
    data[text: "closing"] = try words("letter.closing.\(tone)", ["salutation": form])
    data[record: "signer"] = signer()
  }

  /// Who signs for the sender.
  private func signer() -> ViewData {
    let signatory = letter.signature
    let party = letter.sender.legalName
    let signsForOneself = signatory?.name.map(letter.sender.isTrader) ?? true
    var signer = ViewData([
      "signerName": signsForOneself ? party : signatory?.name,
      "signerCapacity": signatory?.capacity, "signerParty": signsForOneself ? nil : party,
    ])
    signer[flag: "hasSignerImage"] = signatory?.image != nil
    return signer
  }

  func addEnclosures(to data: inout ViewData) throws(TemplateError) {
    var lines: [String] = []
    if let enclosures = try words.list(of: letter.enclosures) { lines.append(enclosures) }
    if !letter.copies.isEmpty {
      lines.append(try words("letter.copies", ["list": letter.copies.joined(separator: " · ")]))
    }
    data[list: "aftermath"] = lines.map(TextPieces.record)
  }
}

extension Party {
  /// Whether `name` is the sender's own: that of a sole trader, whose business has its owner's name,
  /// perhaps with the words of a sole trader beside it.
  func isTrader(_ name: String) -> Bool {
    var rest = words(of: legalName)
    for word in words(of: name) {
      guard let index = rest.firstIndex(of: word) else { return false }
      rest.remove(at: index)
    }
    return rest.isEmpty || Self.tradersForms.contains(rest.joined())
  }

  private func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "." }.map { $0.filter(\.isLetter) }
  }

  /// « Entrepreneur individuel », « eingetragener Kaufmann », « eenmanszaak ».
  private static let tradersForms: Set<String> = [
    "ei", "entrepreneurindividuel", "ek", "ekfm", "ekfr", "eingetragenerkaufmann",
    "eingetragenekauffrau", "eenmanszaak", "einzelfirma", "einzelunternehmen",
  ]
}
