/// The check digits of VAT numbers that are more than one weighted sum, by country. The form has been
/// looked at before: there are as many digits as the country has.
enum VATCheck {
  static func austria(_ number: [ASCII]) -> Bool {
    let digits = number.dropFirst()
    let sum = Luhn.sum(of: digits.dropLast(), doublingLast: false)
    return digits.suffix(1).number == (96 - sum) % 10
  }

  static func belgium(_ number: [ASCII]) -> Bool {
    (try? BelgianEnterpriseNumber(number.text)) != nil
  }

  /// A key of two characters and a SIREN; numbers of Monaco have 000 and no SIREN behind the key.
  static func france(_ number: [ASCII]) -> Bool {
    let siren = number.suffix(9)
    guard siren.prefix(3).text == "000" || Luhn.checks(siren) else { return false }
    if number.prefix(2).areDigits {
      return number.prefix(2).number == (12 + 3 * (siren.number % 97)) % 97
    }
    // Keys with letters use neither I nor O.
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    guard let first = alphabet.firstIndex(of: number[0]),
      let second = alphabet.firstIndex(of: number[1])
    else { return false }
    let key = number[0].isDigit ? first * 24 + second - 10 : first * 34 + second - 100
    return (siren.number + 1 + key / 11) % 11 == key % 11
  }

  static func greece(_ digits: [ASCII]) -> Bool {
    let sum = digits.dropLast().reduce(0) { $0 * 2 + $1.digit } * 2
    return digits.suffix(1).number == sum % 11 % 10
  }

  /// Seven digits and a letter, or two since 2013; before, one digit, a letter, and five digits.
  static func ireland(_ number: [ASCII]) -> Bool {
    let alphabet = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)
    var digits = number.prefix(7)
    var extra = number.dropFirst(8).first
    if number[1].isLetter {
      digits = [.zeroDigit] + number[2...6] + number[0...0]
      extra = nil
    }
    let last = extra.map(alphabet.firstIndex(of:)) ?? 0
    guard let last else { return false }
    let sum = digits.sum(weights: [8, 7, 6, 5, 4, 3, 2]) + 9 * last
    return alphabet[sum % 23] == number[7]
  }

  /// Seven digits of the company, three of the tax office's province and a Luhn check.
  static func italy(_ digits: [ASCII]) -> Bool {
    let province = digits[7...9].number
    return !digits.prefix(7).areZeroes && Luhn.checks(digits)
      && (1...100 ~= province || [120, 121, 888, 999].contains(province))
  }

  static func luxembourg(_ digits: [ASCII]) -> Bool {
    digits.suffix(2).number == digits.prefix(6).number % 89
  }

  /// The citizen's number of a sole trader until 2019, or since 2020 a number of its own with the
  /// check of ISO/IEC 7064 over the whole.
  static func netherlands(_ number: [ASCII]) -> Bool {
    guard !number.prefix(9).areZeroes, !number.suffix(2).areZeroes else { return false }
    let sum = number.sum(weights: [9, 8, 7, 6, 5, 4, 3, 2, -1])
    return sum.isMultiple(of: 11) || Mod97.remainder(of: Array("NL".utf8) + number) == 1
  }

  static func portugal(_ digits: [ASCII]) -> Bool {
    let sum = digits.dropLast().sum(weights: [9, 8, 7, 6, 5, 4, 3, 2])
    return digits.suffix(1).number == (11 - sum % 11) % 11 % 10
  }

  static func spain(_ number: [ASCII]) -> Bool {
    let middle = number[1...7]
    switch number[0] {
    case ASCII(ascii: "0")...ASCII(ascii: "9"):
      return number[8] == personLetter(number.prefix(8).number)
    case ASCII(ascii: "K")...ASCII(ascii: "M"):
      return number[8] == personLetter(middle.number)
    case ASCII(ascii: "X")...ASCII(ascii: "Z"):
      let first = Int(number[0] - ASCII(ascii: "X"))
      return number[8] == personLetter(first * 10_000_000 + middle.number)
    default:
      guard "ABCDEFGHJNPQRSUVW".utf8.contains(number[0]) else { return false }
      let check = (10 - Luhn.sum(of: middle, doublingLast: true) % 10) % 10
      // Which organisations write the digit and which the letter is not settled: both are right.
      return number[8] == Array("0123456789".utf8)[check]
        || number[8] == Array("JABCDEFGHI".utf8)[check]
    }
  }

  static func switzerland(_ number: [ASCII]) -> Bool {
    (try? SwissUID("CH" + number.prefix(10).text)) != nil
  }

  /// Nine digits modulo 97 or, for numbers from 100 on, modulo 97 with 55 taken off; departments lie
  /// below 500 and authorities from there on.
  static func unitedKingdom(_ number: [ASCII]) -> Bool {
    guard number[0].isLetter else {
      let remainder = number.sum(weights: [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
      return remainder == 0 || (number.prefix(3).number >= 100 && [42, 55].contains(remainder))
    }
    let body = number.count == 5 ? number[2...4] : number[6...8]
    guard (number[0] == ASCII(ascii: "G")) == (body.number < 500) else { return false }
    return number.count == 5 || number.suffix(2).number == body.number % 97
  }

  private static func personLetter(_ number: Int) -> ASCII {
    Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[number % 23]
  }
}
