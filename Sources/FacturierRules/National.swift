internal import FacturierCore
internal import FacturierModel

// What the rules of several countries look at.

extension Subject {
  /// The last day of the supply, if the document tells it.
  var supplyDate: CalendarDate? {
    if let delivery = invoice.delivery, let day = delivery.date ?? delivery.period?.end {
      return day
    }
    return invoice.lines.compactMap { $0.period?.end }.max() ?? invoice.taxPointDate
  }

  /// Days from the issue to the day by which to pay.
  var termDays: Int? { invoice.dueDate.map { invoice.issueDate.days(to: $0) } }

  /// Between two businesses of the same country, both known to the tax office.
  func isTrade(within country: Country) -> Bool {
    invoice.type.isFiscal && invoice.customerKind == .business && invoice.buyer.country == country
      && invoice.seller.vatNumber != nil && invoice.buyer.vatNumber != nil
  }

  /// Both parties say where electronic invoices go.
  var hasElectronicAddresses: Bool {
    invoice.seller.electronicAddress != nil && invoice.buyer.electronicAddress != nil
  }

  /// More than the amount up to which a country is content with a simplified invoice.
  func isAbove(_ threshold: String, of group: RequirementGroup) -> Bool {
    guard let limit = law.value(threshold, of: group, on: date) else { return true }
    return invoice.totals.totalWithVat.decimal > limit
  }

  /// At least the amount from which a country asks for something; false when the law does not know it.
  func reaches(_ threshold: String, of group: RequirementGroup) -> Bool {
    guard let limit = law.value(threshold, of: group, on: date) else { return false }
    return invoice.totals.totalWithVat.decimal >= limit
  }

  /// Passed when the document gives its buyer no more days than the law has under `name`.
  func term(atMost name: String, of group: RequirementGroup) -> Answer {
    guard let limit = law.value(name, of: group, on: date), let days = termDays else {
      return .notChecked
    }
    guard DecimalNumber(days) > limit else { return .passed }
    return .failed(["days": .count(days), "limit": .number(limit)])
  }

  /// Passed when the document is issued by the day of the month after the supply that the law has
  /// under `name`.
  func issuedInTime(_ name: String, of group: RequirementGroup) -> Answer {
    guard let supply = supplyDate, let value = law.value(name, of: group, on: date),
      let day = Int(value.description), let next = try? supply.adding(months: 1),
      let last = CalendarDate(year: next.year, month: next.month, day: day)
    else { return .notChecked }
    let issued = invoice.issueDate
    return issued <= last
      ? .passed : .failed(["supply": .date(supply), "last": .date(last), "issued": .date(issued)])
  }

  /// Passed when every rate is one that the country has or had on the day of the supply: the values of
  /// the law that begin with `rate-`.
  func knownRates(of group: RequirementGroup) -> Answer {
    let names = law[group]?.values.keys.filter { $0.hasPrefix("rate-") } ?? []
    let days = [date, invoice.issueDate, supplyDate].compactMap(\.self)
    let rates = names.flatMap { name in
      days.compactMap { law.value(name, of: group, on: $0) }
    }
    guard !rates.isEmpty else { return .notChecked }
    return .found(
      invoice.totals.vatBreakdown.filter { $0.category == .standard && !rates.contains($0.rate) }
        .map { Finding(arguments: ["rate": .number($0.rate)]) })
  }

  /// VAT at a rate is charged to someone in `country`, to whom nothing is delivered elsewhere.
  func chargesVat(within country: Country) -> Bool {
    let place = invoice.delivery?.address?.country ?? invoice.buyer.country
    return invoice.type.isFiscal && has(.standard) && place == country
      && invoice.buyer.country == country
  }
}

extension Party {
  /// A company, as its legal form or its name tells; nobody else's papers have to name a register.
  func isCompany(_ forms: Set<String>) -> Bool {
    if legalForm != nil { return true }
    return name.split(whereSeparator: { !$0.isLetter && $0 != "." && $0 != "'" }).contains { word in
      forms.contains(word.uppercased().filter(\.isLetter))
    }
  }
}
