import FacturierCore
import Testing

struct DecimalNumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("12", "12"), ("12.50", "12.5"), ("-0.50", "-0.5"), ("007", "7"),
    ("0.001", "0.001"), ("1e3", "1000"), ("1.5E+2", "150"), ("25e-3", "0.025"), ("10e-1", "1"),
    ("1.0000000000000000000000000000000000000000", "1"), ("0e999999999999", "0"),
    ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
  ])
  func `a number prints as it was read`(text: String, printed: String) throws {
    #expect(try #require(DecimalNumber(text)).description == printed)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "+1", "1e", "1e+", "e1", "1.2.3", "1,5", "NaN", "inf", "0x10",
    "1 000",
    "²", "٣", "1e400", "1e-400", "12345678901234567890123456789012345", "\u{0}",
  ])
  func `what is not a number, or too long a one, is refused`(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test(arguments: [
    ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("2.5", 0, "3"), ("0.49", 0, "0"), ("100.005", 2, "100.01"),
    ("21.875", 2, "21.88"), ("-1.005", 2, "-1.01"), ("1.004999", 2, "1"), ("3", 2, "3"),
    ("99999999999999999999999999.995", 2, "100000000000000000000000000"),
  ])
  func `halves round away from zero`(text: String, decimals: Int, rounded: String) throws {
    #expect(try #require(DecimalNumber(text)).rounded(decimals: decimals).description == rounded)
  }

  @Test(arguments: [
    ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("-2", "3", 2, "-0.67"),
    ("1", "8", 2, "0.13"),
    ("2187.5", "100", 2, "21.88"), ("0.1", "0.3", 2, "0.33"), ("7", "-2", 0, "-4"),
    ("9999999999999999999999999999999999", "1e33", 0, "10"),
  ])
  func `a quotient is rounded once`(number: String, by: String, decimals: Int, result: String)
    throws
  {
    let (number, by) = (try #require(DecimalNumber(number)), try #require(DecimalNumber(by)))
    #expect(try number.divided(by: by, decimals: decimals).description == result)
  }

  @Test func `nothing divides by zero`() {
    #expect(throws: ArithmeticError.divisionByZero) {
      try DecimalNumber(1).divided(by: 0, decimals: 2)
    }
  }

  @Test func `sums and products are exact`() throws {
    let (a, b) = (try #require(DecimalNumber("33.335")), try #require(DecimalNumber("0.07")))
    #expect(try (a + b).description == "33.405")
    #expect(try (a - b).description == "33.265")
    #expect(try (a * b).description == "2.33345")
    #expect(try (a * 200).description == "6667")
  }

  @Test func `too large a result is an error, never a trap`() throws {
    let large = try #require(DecimalNumber("9999999999999999999999999999999999"))
    let small = try #require(DecimalNumber("0.0000000000000000000000000000000001"))
    #expect(throws: ArithmeticError.overflow) { try large * large }
    #expect(throws: ArithmeticError.overflow) { try large * 11 }
    #expect(throws: ArithmeticError.overflow) { try large + large }
    #expect(throws: ArithmeticError.overflow) { try large + small }
    #expect(throws: ArithmeticError.overflow) { try small * small }
    #expect(throws: ArithmeticError.overflow) { try large.divided(by: small, decimals: 2) }
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "1"), ("0.1", "0.11"), ("-0.2", "-0.11"), ("1", "1e33"), ("1e-34", "1e33"),
  ])
  func `numbers of any scale compare`(less: String, more: String) throws {
    let (less, more) = (try #require(DecimalNumber(less)), try #require(DecimalNumber(more)))
    #expect(less < more)
    #expect(!(more < less))
    #expect(!(less < less))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `print then read is the identity`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let digits = (0..<Int.random(in: 1...34, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }.joined()
      let point = Int.random(in: 1...digits.count, using: &random)
      let text =
        (Bool.random(using: &random) ? "-" : "") + digits.prefix(point)
        + (point < digits.count ? "." + digits.dropFirst(point) : "")
      let number = try #require(DecimalNumber(text), "\(text)")
      #expect(DecimalNumber(number.description) == number)
      #expect(number.rounded(decimals: 40) == number)
    }
  }
}

/// A generator whose numbers depend on its seed alone (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
