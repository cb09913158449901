internal import FacturierCore
internal import FacturierModel

/// Delivery, place and date, subject, references, salutation.
extension LetterPresenter {
  func addHead(to data: inout ViewData) throws(TemplateError) {
    let hasFacts = AddressWindow(for: letter).hasLetterFacts && letter.recipient != nil
    if hasFacts {
      data[text: "postalMark"] = try postalMark()
      data[record: "letterFacts"] = try facts()
      data[flag: "isAfterFacts"] = true
    } else {
      data[record: "dispatch"] = try dispatch()
      data[record: "placeAndDate"] = TextPieces.record(try placeAndDate())
    }
    let title = if let own = letter.subject { own } else { try subject() }
    data[text: "title"] = title
    data[flag: "isLongTitle"] = title.count > 34
    let references = try hasFacts ? [] : references()
    if !references.isEmpty {
      data[record: "references"] = TextPieces.record(
        references.map(\.unbroken).joined(separator: " · "))
    }
    if letter.type.isPersonal { data[text: "salutation"] = try salutation() }
  }

  /// The usual subject, by the number of invoices.
  private func subject() throws(TemplateError) -> String {
    let values = [
      "number": letter.invoices.first?.number ?? letter.number ?? "",
      "numbers": letter.invoices.map(\.number).joined(separator: ", "),
    ]
    return try words(own(subjectWord), count: DecimalNumber(letter.invoices.count), values)
  }

  /// The name of the subject among the words of the type.
  private var subjectWord: String {
    switch letter.content {
    case .acceptance(let acceptance) where acceptance.form == .works:
      switch acceptance.decision {
      case .accepted, .acceptedWithReservations: "works"
      case .refused: "worksRefused"
      case .postponed: "worksPostponed"
      }
    case .dispute where letter.invoices.isEmpty: "plainSubject"
    default: letter.level.map { "subject.level\($0)" } ?? "subject"
    }
  }

  // MARK: Delivery

  /// How the letter travels, where that is more than the plain post.
  private func dispatch() throws(TemplateError) -> ViewData? {
    guard letter.dispatch.channel != .post else { return nil }
    var data = ViewData([
      "channel": try words("letter.channel.\(letter.dispatch.channel.rawValue)")
    ])
    data[text: "itemNumber"] = try letter.dispatch.number.map { number throws(TemplateError) in
      try words("letter.itemNumber", ["number": number])
    }
    return data
  }

  /// `Bruxelles, le 5 février 2027`
  private func placeAndDate() throws(TemplateError) -> String {
    let date = idiom.longDate(letter.date)
    guard let place = letter.place else { return try words("letter.date", ["date": date]) }
    return try words("letter.placeAndDate", ["place": place, "date": date])
  }

  // MARK: References

  private func references() throws(TemplateError) -> [String] {
    let references = letter.references
    var texts: [String] = []
    func add(
      _ name: String, _ value: String?, _ date: CalendarDate? = nil
    ) throws(TemplateError) {
      guard let value else { return }
      let text = try words("letter.references.\(name)", ["value": value])
      let day = try date.map { date throws(TemplateError) in
        try words("letter.references.dated", ["text": text, "date": idiom.longDate(date)])
      }
      texts.append(day ?? text)
    }
    try add("ours", references.ours ?? letter.number)
    try add("theirs", references.theirs)
    try add("customer", letter.recipient?.customerNumber)
    try add("contract", references.contract, references.contractDate)
    try add("quote", references.quote, references.quoteDate)
    try add("purchaseOrder", references.purchaseOrder)
    try add("project", references.project)
    return texts
  }

  // MARK: Salutation

  /// As the input says, else by the form of address; neutral when that is not known.
  func salutation() throws(TemplateError) -> String? {
    guard let recipient = letter.recipient else { return nil }
    if let own = recipient.salutation {
      return own.last?.isPunctuation ?? false ? own : own + ","
    }
    let name = recipient.kind == .consumer ? recipient.party.name : recipient.party.contact.name
    let form = recipient.formOfAddress
    let path = "letter.salutation.\(form.rawValue)"
    guard let name, form == .madam || form == .sir else { return try words("\(path).plain") }
    return try words("\(path).named", ["name": name])
  }
}
