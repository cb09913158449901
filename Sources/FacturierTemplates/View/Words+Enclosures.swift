internal import FacturierCore
internal import FacturierModel

extension Words {
  /// `Annexes : 1. Devis accepté · 2. Plan (2 exemplaires)`; nil when nothing is enclosed. Several are
  /// numbered in the order in which their pages follow.
  func list(of enclosures: [Enclosure]) throws(TemplateError) -> String? {
    guard !enclosures.isEmpty else { return nil }
    var texts: [String] = []
    for (index, enclosure) in enclosures.enumerated() {
      let number = enclosures.count > 1 ? "\(index + 1).\(Space.noBreak)" : ""
      texts.append(number + (try title(of: enclosure)))
    }
    return try self(
      "enclosures.list", count: DecimalNumber(texts.count),
      ["list": texts.joined(separator: " · ")])
  }

  private func title(of enclosure: Enclosure) throws(TemplateError) -> String {
    guard let copies = enclosure.copies, copies > 1 else { return enclosure.title }
    return try self(
      "enclosures.copies", ["title": enclosure.title, "count": String(copies)])
  }
}
