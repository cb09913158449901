internal import FacturierCore
internal import FacturierModel

/// Numbers of articles (BT-157). Read 2026-11-21.
extension Requirement {
  static let articles: [Requirement] = [
    Requirement(
      "ID-ARTICLE-01", asks: "Are the GTINs well formed, check digit included?", .warning,
      law: .of(.checkDigits, "GS1 General Specifications, 7.9"),
      when: { subject in subject.lines.contains { $0.gtin != nil } }, at: ["lines"]
    ) { subject in
      subject.eachLine("gtin") { line in
        guard let gtin = line.gtin, (try? GTIN(gtin)) == nil else { return nil }
        return ["gtin": .text(gtin)]
      }
    }
  ]
}
