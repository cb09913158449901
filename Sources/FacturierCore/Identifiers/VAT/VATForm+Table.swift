extension VATForm {
  /// The prefixes of the member states and of Northern Ireland. State of 2026.
  static let memberStates: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
  ]

  /// The forms by prefix.
  ///
  /// Sources: European Commission, VIES, structure of VAT identification numbers; the check digits
  /// as the tax administrations publish them and python-stdnum (state of August 2026) tests them.
  static let all: [String: VATForm] = [
    "AT": VATForm("Udddddddd", rule: .own(VATCheck.austria)),
    "BE": VATForm("dddddddddd", rule: .own(VATCheck.belgium)),
    "BG": VATForm("ddddddddd", "dddddddddd", rule: .own(VATCheck.bulgaria)),
    "CH": VATForm(
      "EdddddddddMWST", "EdddddddddTVA", "EdddddddddIVA", "EdddddddddTPV",
      rule: .own(VATCheck.switzerland)),
    "CY": VATForm("dddddddda", rule: .own(VATCheck.cyprus)),
    "CZ": VATForm("dddddddd", "ddddddddd", "dddddddddd", rule: .own(VATCheck.czechia)),
    "DE": VATForm("zdddddddd", rule: .own(RecursiveMod11.checks)),
    "DK": VATForm("zddddddd", rule: .sum(weights: [2, 7, 6, 5, 4, 3, 2, 1], modulus: 11)),
    "EE": VATForm("ddddddddd", rule: .sum(weights: [3, 7, 1, 3, 7, 1, 3, 7, 1], modulus: 10)),
    "EL": VATForm("ddddddddd", rule: .own(VATCheck.greece)),
    "ES": VATForm("xdddddddx", rule: .own(VATCheck.spain)),
    "EU": VATForm("ddddddddd", rule: .own(VATCheck.oneStopShop)),
    "FI": VATForm("dddddddd", rule: .sum(weights: [7, 9, 10, 5, 8, 4, 2, 1], modulus: 11)),
    "FR": VATForm("xxddddddddd", rule: .own(VATCheck.france)),
    "GB": unitedKingdom,
    "HR": VATForm("ddddddddddd", rule: .own(RecursiveMod11.checks)),
    "HU": VATForm("dddddddd", rule: .sum(weights: [9, 7, 3, 1, 9, 7, 3, 1], modulus: 10)),
    "IE": VATForm("ddddddda", "dddddddaa", "daddddda", rule: .own(VATCheck.ireland)),
    "IM": VATForm("dddddddddd", rule: .own(VATCheck.oneStopShop)),
    "IT": VATForm("ddddddddddd", rule: .own(VATCheck.italy)),
    "LT": VATForm("ddddddd1d", "dddddddddd1d", rule: .own(VATCheck.lithuania)),
    "LU": VATForm("dddddddd", rule: .own(VATCheck.luxembourg)),
    "LV": VATForm("ddddddddddd", rule: .own(VATCheck.latvia)),
    "MT": VATForm("zddddddd", rule: .sum(weights: [3, 4, 6, 7, 8, 9, 10, 1], modulus: 37)),
    "NL": VATForm("dddddddddBdd", rule: .own(VATCheck.netherlands)),
    "NO": VATForm("dddddddddMVA", rule: .sum(weights: [3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11)),
    "PL": VATForm("dddddddddd", rule: .sum(weights: [6, 5, 7, 2, 3, 4, 5, 6, 7, -1], modulus: 11)),
    "PT": VATForm("zdddddddd", rule: .own(VATCheck.portugal)),
    "RO": VATForm(
      "zd", "zdd", "zddd", "zdddd", "zddddd", "zdddddd", "zddddddd", "zdddddddd",
      "zddddddddd", "zdddddddddddd", rule: .own(VATCheck.romania)),
    "SE": VATForm("dddddddddd01", rule: .own(VATCheck.sweden)),
    "SI": VATForm("zddddddd", rule: .own(VATCheck.slovenia)),
    "SK": VATForm("dddddddddd", rule: .own(VATCheck.slovakia)),
    "XI": unitedKingdom,
  ]

  /// Traders, branches of traders, government departments and health authorities.
  private static let unitedKingdom = VATForm(
    "ddddddddd", "dddddddddddd", "GDddd", "HAddd", "GD8888ddddd", "HA8888ddddd",
    rule: .own(VATCheck.unitedKingdom))
}
