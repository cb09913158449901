internal import FacturierCore
internal import FacturierModel

/// The notice that a free trial ends: by itself, or into a paid service.
extension LetterPresenter {
  func body(of trial: TrialEnd) throws(TemplateError) -> LetterBody {
    var body = LetterBody(words)
    guard letter.text == nil else {
      body.quote(letter.text)
      body.quote(letter.remark)
      return body
    }
    var values = ["service": trial.service, "end": idiom.longDate(trial.endsOn)]
    values["start"] = trial.startedOn.map(idiom.longDate)
    let ends = Sentence("trialEndNotice.ends\(trial.startedOn == nil ? "" : "Started")", values)
    if trial.continues {
      try body.say([ends] + goingOn(trial))
      try body.say(cancelling(trial))
    } else {
      try body.say([ends, Sentence("trialEndNotice.stops")])
      try body.say(continuing(trial))
    }
    body.quote(letter.remark)
    try body.say("trialEndNotice.questions")
    return body
  }

  /// What it costs to go on, and how.
  private func continuing(_ trial: TrialEnd) -> [Sentence] {
    var sentences: [Sentence] = []
    if trial.price != nil {
      sentences.append(Sentence("trialEndNotice.priceIf\(trial.suffix)", price(trial)))
    }
    guard let how = trial.how?.withoutStop else {
      return sentences + [Sentence("trialEndNotice.continueByReply")]
    }
    return sentences + [Sentence("trialEndNotice.continueHow", ["how": how])]
  }

  private func goingOn(_ trial: TrialEnd) -> [Sentence] {
    let word = trial.price == nil ? "" : "Price\(trial.suffix)"
    return [Sentence("trialEndNotice.goesOn\(word)", price(trial))]
  }

  /// How not to go on.
  private func cancelling(_ trial: TrialEnd) -> [Sentence] {
    let date = (trial.cancelBy).map(idiom.longDate)
    let word = date == nil ? "cancelByEnd" : "cancelBy"
    let sentence = Sentence("trialEndNotice.\(word)", ["date": date ?? ""])
    guard let how = trial.how?.withoutStop else { return [sentence] }
    return [sentence, Sentence("trialEndNotice.cancelHow", ["how": how])]
  }

  private func price(_ trial: TrialEnd) -> [String: String] {
    ["price": trial.price.map(idiom.money) ?? "", "period": trial.pricePeriod ?? ""]
  }
}

extension TrialEnd {
  /// Whether the words say what the price is for.
  fileprivate var suffix: String { pricePeriod == nil ? "" : "For" }
}

extension String {
  /// Without a full stop at its end, for where a sentence goes on.
  fileprivate var withoutStop: String { last == "." ? String(dropLast()) : self }
}
