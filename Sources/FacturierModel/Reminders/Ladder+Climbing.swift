internal import FacturierCore

/// The step of a ladder that an invoice has come to.
struct DueStep: Hashable {
  let step: ReminderPolicy.Step
  /// From 1.
  let number: Int
  let ladder: String
  let minimumAmount: DecimalNumber?
  /// Whether it is the first demand to a consumer, which the law wants free of charge.
  var isFree = false

  /// Whether one letter can do for both: the same letter with the same days.
  func isLike(_ other: DueStep) -> Bool {
    step.type == other.step.type && step.level == other.step.level
      && step.deadlineDays == other.step.deadlineDays && step.channel == other.step.channel
      && step.fee == other.step.fee && isFree == other.isFree
  }
}

extension ReminderPolicy.Ladder {
  /// The step after what was sent; nil at the top. No step is left out for being late, save the notice
  /// before the due date, and no formal notice goes out before as many reminders as are wanted.
  func next(after sent: [SentLetter], isDue: Bool, remindersFirst: Int) -> DueStep? {
    let reached = position(after: sent)
    let open = steps.indices.dropFirst(reached).first {
      !isDue || steps[$0].type != .preDueNotice
    }
    guard let open else { return nil }
    let reminders = sent.count { $0.letter.type == .reminder }
    guard steps[open].type == .formalNotice, reminders < remindersFirst else {
      return due(open)
    }
    return steps.lastIndex { $0.type == .reminder }.map(due)
  }

  private func due(_ index: Int) -> DueStep {
    DueStep(step: steps[index], number: index + 1, ladder: name, minimumAmount: minimumAmount)
  }

  /// How many steps are behind: each letter that was sent takes the next step that is the same letter,
  /// else all that are not firmer.
  private func position(after sent: [SentLetter]) -> Int {
    sent.reduce(0) { reached, sent in
      let (type, level) = (sent.letter.type, sent.letter.level)
      let rest = steps.indices.dropFirst(reached)
      let same = rest.first {
        steps[$0].type == type && (level == nil || steps[$0].level == level)
      }
      if let same { return same + 1 }
      let firmness = ReminderPolicy.Step.firmness(type, level)
      return rest.first { steps[$0].firmness > firmness } ?? steps.count
    }
  }
}
