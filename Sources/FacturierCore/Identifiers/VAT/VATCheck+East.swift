// Countries where a person's VAT number is the person's own: of those the check digit is looked at,
// and the day and month of birth inside where there is no check digit that is sure.
extension VATCheck {
  static func bulgaria(_ digits: [ASCII]) -> Bool {
    let check = digits.suffix(1).number
    guard digits.count == 10 else {
      let sum = digits.sum(weights: Array(1...8)) % 11
      return check == (sum == 10 ? digits.sum(weights: Array(3...10)) % 11 % 10 : sum)
    }
    let citizen = digits.sum(weights: [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10
    let foreigner = digits.sum(weights: [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
    let other = (11 - digits.sum(weights: [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return [citizen, foreigner, other].contains(check)
  }

  static func cyprus(_ number: [ASCII]) -> Bool {
    let values = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let sum = number.prefix(8).enumerated().reduce(0) { sum, place in
      sum + (place.offset.isMultiple(of: 2) ? values[place.element.digit] : place.element.digit)
    }
    return number.prefix(2).text != "12" && Int(number[8]) == 65 + sum % 26
  }

  /// Eight digits of a company; of a person nine, which had no check digit before 1954, or ten; and
  /// nine that begin with 6 for persons without a number.
  static func czechia(_ digits: [ASCII]) -> Bool {
    let check = digits.suffix(1).number
    switch digits.count {
    case 8:
      let rest = (11 - digits.sum(weights: [8, 7, 6, 5, 4, 3, 2]) % 11) % 11
      return digits[0] != ASCII(ascii: "9") && check == (rest == 0 ? 1 : rest % 10)
    case 9 where digits[0] == ASCII(ascii: "6"):
      let sum = digits.dropFirst().sum(weights: [8, 7, 6, 5, 4, 3, 2]) % 11
      return check == (18 - (21 - sum) % 11) % 10
    case 9:
      // Women have 50 added to the month, and 20 are added when a day's numbers ran out.
      let year = digits.prefix(2).number
      let month = digits[2...3].number % 50 % 20
      return (year < 54 || year >= 80) && isDay(digits[4...5].number, of: month)
    default: return check == digits.prefix(9).number % 11 % 10
    }
  }

  /// Companies begin with 4 or more, persons with their birthday or, since 2017, with 32.
  static func latvia(_ digits: [ASCII]) -> Bool {
    guard digits[0] > ASCII(ascii: "3") else {
      return digits.prefix(2).number == 32
        || isDay(digits.prefix(2).number, of: digits[2...3].number)
    }
    return digits.sum(weights: [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
  }

  static func lithuania(_ digits: [ASCII]) -> Bool {
    func sum(from first: Int) -> Int {
      digits.dropLast().sum(weights: digits.indices.map { 1 + ($0 + first) % 9 }) % 11
    }
    let once = sum(from: 0)
    return digits.suffix(1).number == (once == 10 ? sum(from: 2) % 10 : once)
  }

  /// The EU's own numbers name in digits 1 to 3 the state of identification (ISO 3166-1, and 900 for
  /// Northern Ireland) and have no published check digit.
  static func oneStopShop(_ digits: [ASCII]) -> Bool {
    let states: Set = [
      40, 56, 100, 191, 196, 203, 208, 233, 246, 250, 276, 300, 348, 372, 380, 428, 440, 442, 470,
      528, 616, 620, 642, 703, 705, 724, 752, 900,
    ]
    return states.contains(digits.prefix(3).number)
  }

  /// Up to ten digits of a company, thirteen of a person.
  static func romania(_ digits: [ASCII]) -> Bool {
    let check = digits.suffix(1).number
    if digits.count == 13 {
      let sum = digits.sum(weights: [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
      return check == (sum == 10 ? 1 : sum)
    }
    let weights = [7, 5, 3, 2, 1, 7, 5, 3, 2].suffix(digits.count - 1)
    return check == 10 * digits.dropLast().sum(weights: Array(weights)) % 11 % 10
  }

  static func slovakia(_ digits: [ASCII]) -> Bool {
    digits.suffix(1).number == digits.prefix(9).number % 11 % 10
  }

  static func slovenia(_ digits: [ASCII]) -> Bool {
    let check = 11 - digits.sum(weights: [8, 7, 6, 5, 4, 3, 2]) % 11
    return digits.suffix(1).number == (check == 10 ? 0 : check)
  }

  static func sweden(_ digits: [ASCII]) -> Bool { Luhn.checks(digits.prefix(10)) }

  private static func isDay(_ day: Int, of month: Int) -> Bool { 1...31 ~= day && 1...12 ~= month }
}
