internal import FacturierCore

/// A day without work that comes back every year.
enum PublicHoliday: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// Days after Easter Sunday; negative before it.
  case easter(Int)
  /// The Dutch king's birthday: 27 April, the day before when that is a Sunday.
  case kingsDay

  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
    case .easter(let days): try? CalendarDate.easter(in: year)?.adding(days: days)
    case .kingsDay:
      CalendarDate(year: year, month: 4, day: 27).flatMap {
        $0.weekday == 7 ? CalendarDate(year: year, month: 4, day: 26) : $0
      }
    }
  }

  private static let newYear = fixed(month: 1, day: 1)
  private static let labourDay = fixed(month: 5, day: 1)
  private static let assumption = fixed(month: 8, day: 15)
  private static let allSaints = fixed(month: 11, day: 1)
  private static let christmas = fixed(month: 12, day: 25)
  private static let secondChristmasDay = fixed(month: 12, day: 26)
  private static let goodFriday = easter(-2)
  private static let easterMonday = easter(1)
  private static let ascension = easter(39)
  private static let whitMonday = easter(50)

  /// The days of the whole country; those of single regions and cantons are left out, those of nearly
  /// all cantons are in. Where no law is named, they are usual lists.
  static func all(in country: Country) -> [PublicHoliday] {
    switch country {
    // The ten of the royal decree of 18 April 1974, as the federal government's page lists them. Read
    // 29 November 2026.
    case .belgium:
      [
        newYear, easterMonday, labourDay, ascension, whitMonday, fixed(month: 7, day: 21),
        assumption, allSaints, fixed(month: 11, day: 11), christmas,
      ]
    // Code du travail, art. L3133-1. Read 29 November 2026, in the state of 17 September 2024.
    case .france:
      [
        newYear, easterMonday, labourDay, fixed(month: 5, day: 8), ascension, whitMonday,
        fixed(month: 7, day: 14), assumption, allSaints, fixed(month: 11, day: 11), christmas,
      ]
    // Code du travail, art. L232-2, as the law of 25 April 2019 has it. Read 29 November 2026.
    case .luxembourg:
      [
        newYear, easterMonday, labourDay, fixed(month: 5, day: 9), ascension, whitMonday,
        fixed(month: 6, day: 23), assumption, allSaints, christmas, secondChristmasDay,
      ]
    // Federal is 1 August alone; New Year, Ascension and Christmas are days of
    // every canton, the others of most: neither the Valais nor Ticino has all of them.
    case .switzerland:
      [
        newYear, goodFriday, easterMonday, ascension, whitMonday, fixed(month: 8, day: 1),
        christmas, secondChristmasDay,
      ]
    case .germany:
      [
        newYear, goodFriday, easterMonday, labourDay, ascension, whitMonday,
        fixed(month: 10, day: 3), christmas, secondChristmasDay,
      ]
    // Algemene termijnenwet, art. 3.
    case .netherlands:
      [
        newYear, goodFriday, easterMonday, kingsDay, fixed(month: 5, day: 5), ascension,
        whitMonday, christmas, secondChristmasDay,
      ]
    default: [newYear, christmas]
    }
  }
}

extension CalendarDate {
  /// Easter Sunday of the Gregorian calendar, by the anonymous method of 1876: golden number, century,
  /// its leap-year and moon corrections, epact, weekday.
  static func easter(in year: Int) -> CalendarDate? {
    let golden = year % 19
    let (century, ofCentury) = (year / 100, year % 100)
    let moon = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * late + 114
    return CalendarDate(year: year, month: days / 31, day: days % 31 + 1)
  }
}
