package import FacturierCore
package import FacturierModel

extension RecoveryLaw {
  /// The law of late payment in a country, from its page of the folder `law/rates` and the page that
  /// all share.
  package init(_ country: Country, page: LawPage, shared: LawPage) {
    let group = RequirementGroup(country)?.rawValue ?? country.code
    var figures: [String: [Figure]] = [:]
    for (name, entries) in shared.values.merging(page.values, uniquingKeysWith: { $1 }) {
      figures[name] = entries.compactMap { entry in
        entry.value.map {
          Figure(
            $0, from: entry.validity.from, to: entry.validity.until,
            isConfirmed: entry.confidence == .primary || entry.confidence == .secondary)
        }
      }
    }
    let texts = page.mentions.mapValues { entries in
      Dictionary(
        entries.flatMap(\.wordings).map { ($0.language, $0.text) }, uniquingKeysWith: { $1 })
    }
    self.init(country, file: "law/rates/\(group).yaml", figures: figures, texts: texts)
  }

  /// The files to read for a country; none for one whose law we do not have.
  package static func files(for country: Country) -> (page: String, shared: String)? {
    RequirementGroup(country).map { ("law/rates/\($0.rawValue).yaml", sharedFile) }
  }
}
