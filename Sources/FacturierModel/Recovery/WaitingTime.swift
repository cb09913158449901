internal import FacturierCore

/// The days in which a consumer who was reminded can pay without cost.
///
/// Code de droit économique (BE), art. XIX.2: fourteen days, from the third working day after sending by
/// post, from the next day after sending by electronic means. BW (NL) 6:96, 6: from the day after
/// receipt, for which the same days are taken where it is not known.
struct WaitingTime {
  let startsOn: CalendarDate
  let lastDay: CalendarDate
  let claimableFrom: CalendarDate

  init(after letter: EarlierLetter, _ law: RecoveryLaw) throws(ClaimError) {
    let days = try law.whole("consumer-wait-days", on: letter.date)
    let postDays = try law.whole("consumer-post-days", on: letter.date)
    let calendar = WorkingCalendar(law.country)
    let dates = try reckoning { () throws(ArithmeticError) in
      let start =
        if law.country == .netherlands, let received = letter.receivedOn {
          try received.adding(days: 1)
        } else if letter.channel.isElectronic {
          try letter.date.adding(days: 1)
        } else {
          try calendar.adding(workingDays: postDays, to: letter.date)
        }
      return (start, try start.adding(days: days - 1), try start.adding(days: days))
    }
    (startsOn, lastDay, claimableFrom) = dates
  }
}

extension RecoveryLaw {
  /// The last day on which a consumer who is reminded by `letter` can pay without cost; nil where the
  /// law gives no such time.
  func lastFreeDay(after letter: EarlierLetter) throws(ClaimError) -> CalendarDate? {
    guard letter.type == .reminder || letter.type == .formalNotice, hasFreeTime(on: letter.date)
    else { return nil }
    return try WaitingTime(after: letter, self).lastDay
  }

  /// Whether the law gives a consumer time to pay without cost after a first demand.
  func hasFreeTime(on day: CalendarDate) -> Bool { known("consumer-wait-days", on: day) != nil }
}
