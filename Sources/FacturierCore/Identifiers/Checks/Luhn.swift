/// The check of ISO/IEC 7812-1, annex B: counted from the right, every second digit is doubled and
/// the digits of the results add up to a multiple of ten.
enum Luhn {
  static func checks(_ digits: some BidirectionalCollection<ASCII>) -> Bool {
    !digits.isEmpty && sum(of: digits, doublingLast: false) % 10 == 0
  }

  /// The sum over `digits`; the last one is doubled when a check digit is still to follow it.
  static func sum(of digits: some BidirectionalCollection<ASCII>, doublingLast: Bool) -> Int {
    var sum = 0
    var doubles = doublingLast
    for character in digits.reversed() {
      let value = doubles ? 2 * character.digit : character.digit
      sum += value > 9 ? value - 9 : value
      doubles.toggle()
    }
    return sum
  }
}
