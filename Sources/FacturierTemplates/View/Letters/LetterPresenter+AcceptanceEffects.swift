internal import FacturierCore
internal import FacturierModel

/// What acceptance brings about: warranties, time to report defects, what is held back.
extension LetterPresenter {
  /// Whose law the work is under: that of the place where it stands.
  func place(of acceptance: Acceptance) -> Country? {
    acceptance.site?.country ?? letter.recipient?.party.address?.country
  }

  func sayEffects(
    _ acceptance: Acceptance, to body: inout LetterBody
  ) throws(TemplateError) {
    let date = idiom.longDate(acceptance.acceptedOn)
    let isWorks = acceptance.form == .works
    let isFrench = isWorks && place(of: acceptance) == .france
    try body.say(
      "acceptanceLetter.\(isFrench ? "warrantiesFrance" : "warranties")", ["date": date])
    if let days = acceptance.defectDays {
      try body.say(
        "acceptanceLetter.\(isWorks ? "defectsWorks" : "defects")", count: days,
        ["count": String(days)])
    }
    if isWorks, place(of: acceptance) == .switzerland { try saySixtyDays(to: &body) }
    if let retention = acceptance.retention { try say(retention, to: &body) }
  }

  /// Swiss contracts for works on buildings made from 2026 on (CO, art. 367 al. 1bis and 370 al. 4).
  private func saySixtyDays(to body: inout LetterBody) throws(TemplateError) {
    switch letter.references.contractDate.map({ $0.year >= 2026 }) {
    case true?: try body.say("acceptanceLetter.sixtyDays")
    case nil: try body.say("acceptanceLetter.sixtyDaysFrom2026")
    case false?: break
    }
  }

  private func say(
    _ retention: Acceptance.Retention, to body: inout LetterBody
  ) throws(TemplateError) {
    let share = retention.percent == nil ? "" : "Share"
    let until = retention.until == nil ? "" : "Until"
    try body.say(
      "acceptanceLetter.retained\(share)\(until)",
      [
        "amount": idiom.money(retention.amount),
        "percent": retention.percent.map(idiom.percent) ?? "",
        "date": retention.until.map(idiom.longDate) ?? "",
      ])
  }
}
