/// ISO/IEC 7064, MOD 11,10: a check digit over decimal digits, carried from one to the next.
enum RecursiveMod11 {
  /// Whether the last digit is the check digit of those before it.
  static func checks(_ digits: [ASCII]) -> Bool {
    guard let last = digits.last else { return false }
    let product = digits.dropLast().reduce(10) { product, digit in
      let sum = (product + digit.digit) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + last.digit) % 10 == 1
  }
}
