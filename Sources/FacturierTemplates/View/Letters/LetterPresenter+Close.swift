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
    var signer = ViewData([
      "signerName": signatory?.name ?? letter.sender.legalName,
      "signerCapacity": signatory?.capacity,
      "signerParty": signatory?.name == nil ? nil : letter.sender.legalName,
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
