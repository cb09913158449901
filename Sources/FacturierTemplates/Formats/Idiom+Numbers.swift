package import FacturierCore

extension Idiom {
  /// A quantity or rate with the decimals that it has: `2,5`.
  package func number(_ number: DecimalNumber) -> String {
    numbers.written(number.description)
  }

  /// A price with at least the decimals of its currency: `52,00`, `0,0125`.
  package func price(_ number: DecimalNumber, in currency: Currency) -> String {
    numbers.written(number.description, decimals: currency.minorUnits)
  }

  /// `21 %`
  package func percent(_ rate: DecimalNumber) -> String {
    number(rate) + numbers.percent
  }

  /// An amount without its currency, as in a column: `1 234,56`.
  package func figures(_ amount: Amount) -> String {
    numbers.written(amount.digits)
  }

  /// An amount with its currency: `1 234,56 €`, `€ 1.234,56`, `CHF 1’234.56`.
  package func money(_ amount: Amount) -> String {
    money(amount.digits, amount.currency, decimals: 0)
  }

  /// An amount in a sentence: without decimals when they are all zero, as in `40 €`.
  package func roundMoney(_ amount: Amount) -> String {
    let digits = amount.digits
    let isWhole = digits.split(separator: ".").dropFirst().allSatisfy {
      $0.allSatisfy { $0 == "0" }
    }
    guard isWhole, let point = digits.firstIndex(of: ".") else { return money(amount) }
    return money(String(digits[..<point]), amount.currency, decimals: 0)
  }

  /// A price with its currency, with the decimals that it has and at least the currency's.
  package func money(_ price: DecimalNumber, _ currency: Currency) -> String {
    money(price.description, currency, decimals: currency.minorUnits)
  }

  private func money(_ plain: String, _ currency: Currency, decimals: Int) -> String {
    let habits = numbers
    let figures = habits.unsigned(plain, decimals: decimals)
    let sign = plain.utf8.first == UInt8(ascii: "-") ? NumberHabits.minus : ""
    let symbol = symbol(of: currency)
    switch habits.currency {
    case .after: return sign + figures + Space.noBreak + symbol
    case .before: return symbol + Space.noBreak + sign + figures
    case .attached:
      let isLetters = symbol.utf8.allSatisfy { $0 < 128 }
      return sign + symbol + (isLetters ? Space.noBreak : "") + figures
    }
  }

  /// `€` and `£` are known everywhere; `$` and `kr` could be several currencies, so those keep their
  /// codes, and Swiss documents write codes only.
  private func symbol(of currency: Currency) -> String {
    switch currency.code {
    case "EUR" where !isSwiss: "€"
    case "GBP" where !isSwiss: "£"
    default: currency.code
    }
  }
}
