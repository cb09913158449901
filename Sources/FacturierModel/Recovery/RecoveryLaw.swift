public import FacturierCore

/// What the law of one country fixes about late payment, in figures and words: the pages of the
/// folder `law/rates` for the country and for the reference rate that many countries share.
public struct RecoveryLaw: Sendable {
  /// A figure of the law and its days.
  package struct Figure: Hashable, Sendable {
    package let from: CalendarDate?
    package let to: CalendarDate?
    package let value: DecimalNumber
    /// Whether the law or a good source was read for it.
    package let isConfirmed: Bool

    package init(
      _ value: DecimalNumber, from: CalendarDate?, to: CalendarDate?, isConfirmed: Bool = true
    ) {
      self.value = value
      self.from = from
      self.to = to
      self.isConfirmed = isConfirmed
    }
  }

  public let country: Country
  /// The country's file, which a message can name.
  package let file: String
  private let figures: [String: [Figure]]
  private let texts: [String: [Language: String]]

  package init(
    _ country: Country, file: String, figures: [String: [Figure]],
    texts: [String: [Language: String]] = [:]
  ) {
    self.country = country
    self.file = file
    self.figures = figures
    self.texts = texts
  }

  /// The law of a country that we have no file for.
  public static func unknown(_ country: Country) -> RecoveryLaw {
    RecoveryLaw(country, file: "law/rates", figures: [:])
  }

  /// Whether there is a file for the country.
  public var isKnown: Bool { !figures.isEmpty }

  /// How the law of a ground is cited; in the law's first language where `language` has no words.
  public func text(_ ground: LegalGround, in language: Language) -> String? {
    guard let words = texts[ground.rawValue] else { return nil }
    return words[language] ?? Language.allCases.compactMap { words[$0] }.first
  }
}

extension RecoveryLaw {
  /// The series of reference rates that the country's law refers to.
  var referenceRate: String { country == .germany ? "base-rate" : Self.centralBankRate }

  /// The rate of the European Central Bank's main refinancing operations on the first day of a
  /// half-year.
  static let centralBankRate = "ecb-rate"
  package static let sharedFile = "law/rates/eu.yaml"

  /// The figure that holds on `day`.
  func figure(_ name: String, on day: CalendarDate) throws(ClaimError) -> Figure {
    if let figure = known(name, on: day) { return figure }
    let file = name == Self.centralBankRate ? Self.sharedFile : file
    throw .missingFigure(name: name, file: file, day: day)
  }

  func value(_ name: String, on day: CalendarDate) throws(ClaimError) -> DecimalNumber {
    try figure(name, on: day).value
  }

  func whole(_ name: String, on day: CalendarDate) throws(ClaimError) -> Int {
    let value = try value(name, on: day)
    guard let whole = Int(value.description) else { throw .tooLarge }
    return whole
  }

  func euro(_ name: String, on day: CalendarDate) throws(ClaimError) -> Amount {
    let value = try value(name, on: day)
    return try reckoning { () throws(ArithmeticError) in try Amount(rounding: value, .euro) }
  }

  /// The rate that the law itself names for default, where it names one (CO (CH) art. 104).
  package func rateOfDefault(on day: CalendarDate) -> DecimalNumber? {
    known("default-rate", on: day)?.value
  }

  /// The first days of the figures of that name that are confirmed.
  func firstDays(ofSure name: String) -> [CalendarDate] {
    (figures[name] ?? []).filter(\.isConfirmed).compactMap(\.from)
  }

  func known(_ name: String, on day: CalendarDate) -> Figure? {
    figures[name]?.first {
      ($0.from.map { $0 <= day } ?? true) && ($0.to.map { day <= $0 } ?? true)
    }
  }
}

/// Runs a calculation; what does not fit is too large for an account.
func reckoning<Value>(_ body: () throws(ArithmeticError) -> Value) throws(ClaimError) -> Value {
  do throws(ArithmeticError) { return try body() } catch { throw .tooLarge }
}
