package import FacturierCore

extension Idiom {
  /// A date in figures, for columns: `21/11/2026`. English writes the month, because
  /// `02/03/2026` is read in two ways.
  package func shortDate(_ date: CalendarDate) -> String {
    let day = twoDigits(date.day)
    let month = twoDigits(date.month)
    let year = String(date.year)
    if isSwiss, language != .english { return "\(day).\(month).\(year)" }
    switch language {
    case .french: return "\(day)/\(month)/\(year)"
    case .dutch where country == .belgium: return "\(day)/\(month)/\(year)"
    case .dutch: return "\(day)-\(month)-\(year)"
    case .german: return "\(day).\(month).\(year)"
    case .english:
      let name = Self.shortEnglishMonths[date.month - 1]
      return "\(date.day)\(Space.noBreak)\(name)\(Space.noBreak)\(year)"
    }
  }

  /// A date in a sentence: `1er décembre 2026`, `12. März 2026`.
  package func longDate(_ date: CalendarDate) -> String {
    let day =
      switch language {
      case .french: date.day == 1 ? "1er" : String(date.day)
      case .german: "\(date.day)."
      case .dutch, .english: String(date.day)
      }
    return "\(day)\(Space.noBreak)\(month(date)) \(date.year)"
  }

  /// A date in a row of dates: without the year, or month and year, that it shares with the next one.
  package func longDate(_ date: CalendarDate, before next: CalendarDate?) -> String {
    guard let next, next.year == date.year else { return longDate(date) }
    let whole = longDate(date)
    let day = whole.prefix { $0 != "\u{A0}" }
    if next.month == date.month { return String(day) }
    return "\(day)\(Space.noBreak)\(month(date))"
  }

  /// A span of days: a whole month or year by its name, else first and last day.
  package func period(from first: CalendarDate, to last: CalendarDate) -> String {
    if first == last { return shortDate(first) }
    if first.day == 1, last == last.endOfMonth, first.year == last.year {
      if first.month == last.month { return "\(month(first)) \(first.year)" }
      if first.month == 1, last.month == 12 { return String(first.year) }
    }
    return "\(shortDate(first)) – \(shortDate(last))"
  }

  private func month(_ date: CalendarDate) -> String {
    let austrian = language == .german && country == .austria
    if austrian, date.month == 1 { return "Jänner" }
    return Self.months(language)[date.month - 1]
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static func months(_ language: Language) -> [String] {
    switch language {
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    case .dutch:
      [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ]
    case .german:
      [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }

  private static let shortEnglishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
