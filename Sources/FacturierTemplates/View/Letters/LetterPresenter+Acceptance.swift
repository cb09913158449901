internal import FacturierCore
internal import FacturierModel

/// The acceptance of what was delivered: a letter, or the minutes of a visit to finished works.
extension LetterPresenter {
  func body(of acceptance: Acceptance) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    try sayWhat(acceptance, to: &body)
    body.points(acceptance.items)
    body.add(try facts(of: acceptance))
    try sayDecision(acceptance, to: &body)
    if !acceptance.reservations.isEmpty { try add(reservationsOf: acceptance, to: &body) }
    if acceptance.isAccepted { try sayEffects(acceptance, to: &body) }
    body.quote(letter.remark)
    let roles = acceptance.form == .works ? ("builder", "owner") : ("supplier", "customer")
    let signatures = try bothSign(
      as: "acceptanceLetter.\(roles.0)Role", and: "acceptanceLetter.\(roles.1)Role",
      instruction: originals(of: acceptance))
    body.add("bodySignatures", signatures)
    return body
  }

  private func sayWhat(
    _ acceptance: Acceptance, to body: inout LetterBody
  ) throws(TemplateError) {
    guard letter.text == nil else { return body.quote(letter.text) }
    let names = [
      "sender": letter.sender.legalName, "customer": letter.recipient?.party.legalName ?? "",
    ]
    let word = acceptance.form == .works ? "executed" : "delivered"
    guard let basis = try basis() else { return try body.say("acceptanceLetter.\(word)", names) }
    try body.say(
      "acceptanceLetter.\(word)Under", names.merging(["basis": basis]) { first, _ in first })
  }

  /// The contract, the quote and the order that led to the work.
  private func basis() throws(TemplateError) -> String? {
    let references = letter.references
    var texts: [String] = []
    func add(_ name: String, _ number: String?, _ date: CalendarDate?) throws(TemplateError) {
      guard let number else { return }
      let values = ["number": number, "date": date.map(idiom.longDate) ?? ""]
      texts.append(try words("acceptanceLetter.basis.\(name)\(date == nil ? "" : "On")", values))
    }
    try add("contract", references.contract, references.contractDate)
    try add("quote", references.quote, references.quoteDate)
    try add("order", references.purchaseOrder, nil)
    guard let last = texts.popLast() else { return nil }
    if texts.isEmpty { return last }
    let and = try words("acceptanceLetter.basis.and")
    return "\(texts.joined(separator: ", ")) \(and) \(last)"
  }

  private func facts(of acceptance: Acceptance) throws(TemplateError) -> Pairs {
    var rows = Pairs(words)
    let path = "acceptanceLetter.facts"
    let isWorks = acceptance.form == .works
    try rows.add("\(path).lot", acceptance.lot)
    try rows.add(
      "\(path).site",
      acceptance.site.map { address in
        idiom.readableLines(of: address).joined(separator: ", ")
      })
    try rows.add(
      "\(path).\(isWorks ? "completedOn" : "deliveredOn")",
      acceptance.deliveredOn.map(idiom.longDate))
    if let visit = acceptance.visit {
      let parts = [visit.date.map(idiom.longDate), visit.place].compactMap(\.self)
      try rows.add("\(path).visit", parts.isEmpty ? nil : parts.joined(separator: ", "))
      let people = visit.present.map { person in
        person.capacity.map { "\(person.name), \($0)" } ?? person.name
      }
      try rows.add("\(path).present", people.isEmpty ? nil : people.joined(separator: "\n"))
    }
    let handedOver = acceptance.handedOver.joined(separator: "\n")
    try rows.add("\(path).handedOver", handedOver.isEmpty ? nil : handedOver)
    return rows
  }

  private func sayDecision(
    _ acceptance: Acceptance, to body: inout LetterBody
  ) throws(TemplateError) {
    try body.heading("acceptanceLetter.decision")
    let form = acceptance.form == .works ? "report" : "letter"
    try body.say(
      "acceptanceLetter.\(form).\(acceptance.decision.rawValue)",
      ["date": idiom.longDate(acceptance.acceptedOn)])
    if !acceptance.isAccepted { body.quote(acceptance.reasons) }
    if acceptance.form == .works, place(of: acceptance) == .france,
      !(acceptance.visit?.present.isEmpty ?? true)
    {
      try body.say("acceptanceLetter.heard")
    }
  }

  private func add(
    reservationsOf acceptance: Acceptance, to body: inout LetterBody
  ) throws(TemplateError) {
    let reservations = acceptance.reservations
    let hasResponsible = reservations.contains { $0.responsible != nil }
    let hasDates = reservations.contains { $0.until != nil }
    var columns: [TableView.Column] = [
      .init(.number, try words("acceptanceLetter.number")),
      .init(.text, try words("acceptanceLetter.reservation")),
    ]
    if hasResponsible {
      columns.append(.init(.note, try words("acceptanceLetter.responsible")))
    }
    if hasDates { columns.append(.init(.date, try words("acceptanceLetter.until"))) }
    var table = TableView(columns)
    for (index, reservation) in reservations.enumerated() {
      var cells: [TableView.Cell] = [
        .init(String(index + 1)),
        .init(reservation.description, details: reservation.location.map { [$0] } ?? []),
      ]
      if hasResponsible { cells.append(.init(reservation.responsible ?? "")) }
      if hasDates { cells.append(.init(reservation.until.map(idiom.shortDate) ?? "")) }
      table.add(cells)
    }
    body.add(table)
    if let date = acceptance.reservationsUntil {
      try body.say("acceptanceLetter.lifted", ["date": idiom.longDate(date)])
    } else {
      try body.say("acceptanceLetter.liftedInWriting")
    }
  }

  private func originals(of acceptance: Acceptance) throws(TemplateError) -> String? {
    guard let count = acceptance.originals else { return nil }
    if count == 2 { return try words("acceptanceLetter.two") }
    return try words(
      "acceptanceLetter.done", count: DecimalNumber(count), ["count": String(count)])
  }
}

extension Acceptance {
  var isAccepted: Bool { decision == .accepted || decision == .acceptedWithReservations }
}
