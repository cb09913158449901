internal import FacturierCore
internal import FacturierModel

/// EN 16931-1, BG-20, BG-21, BG-27, BG-28: why something is taken off or added, in words or as a code.
/// Read 2026-11-21.
extension Requirement {
  static let europeanAdjustments: [Requirement] = [
    onDocument("BR-33", "BR-33, BR-CO-21", .allowance, asks: "Does every discount say why?"),
    onDocument("BR-38", "BR-38, BR-CO-22", .charge, asks: "Does every surcharge say why?"),
    onLines("BR-42", "BR-42, BR-CO-23", .allowance, asks: "Does every line's discount say why?"),
    onLines("BR-44", "BR-44, BR-CO-24", .charge, asks: "Does every line's surcharge say why?"),
  ]

  private static func onDocument(
    _ code: String, _ rules: String, _ kind: Adjustment.Kind, asks question: String
  ) -> Requirement {
    Requirement(
      code, asks: question, .advice, law: .of(.en16931, rules),
      when: { $0.isFiscal && $0.adjustments.contains { $0.kind == kind } }, at: [kind.key]
    ) { subject in
      // A percentage that is spread over the rates stands in the input once.
      let mute = subject.adjustments.first { $0.kind == kind && $0.isMute }
      return mute.map { .failed(["amount": .amount($0.amount)]) } ?? .passed
    }
  }

  private static func onLines(
    _ code: String, _ rules: String, _ kind: Adjustment.Kind, asks question: String
  ) -> Requirement {
    Requirement(
      code, asks: question, .advice, law: .of(.en16931, rules),
      when: { subject in
        subject.isFiscal
          && subject.lines.contains { $0.adjustments.contains { $0.kind == kind } }
      }, at: ["lines"]
    ) { subject in
      subject.eachLine(kind.key) { line in
        line.adjustments.first { $0.kind == kind && $0.isMute }
          .map { ["amount": .amount($0.amount)] }
      }
    }
  }
}

extension Adjustment {
  fileprivate var isMute: Bool { reason == nil && reasonCode == nil }
}

extension Adjustment.Kind {
  /// Where the input has them.
  var key: String {
    switch self {
    case .allowance: "allowances"
    case .charge: "charges"
    }
  }
}
