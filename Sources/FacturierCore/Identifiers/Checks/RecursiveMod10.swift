/// The recursive check digit modulo 10 of Swiss payment references: each digit leads from one row
/// of a table to the next (Swiss QR-bill implementation guidelines).
enum RecursiveMod10 {
  private static let table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]

  static func checkDigit(for digits: some Sequence<ASCII>) -> Int {
    let carry = digits.reduce(0) { carry, digit in table[(carry + digit.digit) % 10] }
    return (10 - carry) % 10
  }
}
