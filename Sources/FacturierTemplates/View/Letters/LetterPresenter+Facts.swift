internal import FacturierCore
internal import FacturierModel

/// The block beside the address that letters after DIN 5008 have: references, contact, date.
extension LetterPresenter {
  func facts() throws(TemplateError) -> ViewData {
    let references = letter.references
    var rows = Pairs(words)
    func add(
      _ name: String, _ value: String?, _ date: CalendarDate? = nil
    ) throws(TemplateError) {
      guard let value else { return }
      let text = try date.map { date throws(TemplateError) in
        try words("letter.references.dated", ["text": value, "date": idiom.shortDate(date)])
      }
      try rows.add("letter.facts.\(name)", text ?? value)
    }
    try add("theirs", references.theirs)
    try add("ours", references.ours ?? letter.number)
    try add("customer", letter.recipient?.customerNumber)
    try add("contract", references.contract, references.contractDate)
    try add("quote", references.quote, references.quoteDate)
    try add("purchaseOrder", references.purchaseOrder)
    try add("project", references.project)
    let contact = letter.sender.contact
    try add("contact", contact.name)
    if !hasLetterhead {
      try add("phone", contact.phone)
      try add("email", contact.email)
    }
    if letter.dispatch.channel != .post { try add("item", letter.dispatch.number) }
    try add("date", idiom.longDate(letter.date))
    var data = ViewData()
    data[list: "rows"] = rows.list
    return data
  }

  /// How the letter travels, for the window; the number of the item stands in the block.
  func postalMark() throws(TemplateError) -> String? {
    guard letter.dispatch.channel != .post else { return nil }
    return try words("letter.channel.\(letter.dispatch.channel.rawValue)")
  }
}
