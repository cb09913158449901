internal import FacturierCore
internal import FacturierModel

/// Closing, signature, enclosures, copies.
extension LetterPresenter {
  func addClose(to data: inout ViewData) throws(TemplateError) {
    guard let salutation = try salutation() else { return }
    let form = salutation.last == "," ? String(salutation.dropLast()) : salutation
    let tone = letter.type == .formalNotice ? "formal" : "usual"
    data[text: "closing"] = try words("letter.closing.\(tone)", ["salutation": form])
    let signatory = letter.signature
    var signer = ViewData([
      "signerName": signatory?.name ?? letter.sender.legalName,
      "signerCapacity": signatory?.capacity,
      "signerParty": signatory?.name == nil ? nil : letter.sender.legalName,
    ])
    signer[flag: "hasSignerImage"] = signatory?.image != nil
    data[record: "signer"] = signer
  }

  func addEnclosures(to data: inout ViewData) throws(TemplateError) {
    var lines: [String] = []
    if !letter.enclosures.isEmpty {
      var titles: [String] = []
      for (index, enclosure) in letter.enclosures.enumerated() {
        titles.append("\(index + 1).\(Space.noBreak)" + (try title(of: enclosure)))
      }
      lines.append(
        try words(
          "letter.enclosures", count: DecimalNumber(titles.count),
          ["list": titles.joined(separator: " · ")]))
    }
    if !letter.copies.isEmpty {
      lines.append(try words("letter.copies", ["list": letter.copies.joined(separator: " · ")]))
    }
    data[list: "aftermath"] = lines.map(TextPieces.record)
  }

  private func title(of enclosure: Enclosure) throws(TemplateError) -> String {
    guard let copies = enclosure.copies, copies > 1 else { return enclosure.title }
    return try words(
      "letter.severalCopies", ["title": enclosure.title, "count": String(copies)])
  }
}
