/// What the post codes of a country look like.
struct PostalCodeForm: Sendable {
  /// `d` a digit, `z` a digit other than 0, `a` a letter.
  private let shape: String
  let example: String

  private init(_ shape: String, _ example: String) {
    self.shape = shape
    self.example = example
  }

  /// Blanks and hyphens do not count, nor does a country's letter in front: `L-1234`.
  func fits(_ code: String) -> Bool {
    var characters = code.uppercased().filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" }[...]
    if let hyphen = code.firstIndex(of: "-"), code[..<hyphen].allSatisfy(\.isLetter) {
      characters = characters.drop(while: \.isLetter)
    }
    return characters.count == shape.count
      && zip(characters, shape).allSatisfy { character, place in
        switch place {
        case "d": "0"..."9" ~= character
        case "z": "1"..."9" ~= character
        default: "A"..."Z" ~= character
        }
      }
  }

  static let all: [String: PostalCodeForm] = [
    "AT": PostalCodeForm("zddd", "1010"),
    "BE": PostalCodeForm("zddd", "1000"),
    "CH": PostalCodeForm("zddd", "1201"),
    "DE": PostalCodeForm("ddddd", "10115"),
    "DK": PostalCodeForm("dddd", "1050"),
    "ES": PostalCodeForm("ddddd", "28001"),
    "FR": PostalCodeForm("ddddd", "75001"),
    "IT": PostalCodeForm("ddddd", "00118"),
    "LI": PostalCodeForm("zddd", "9490"),
    "LU": PostalCodeForm("zddd", "1234"),
    "MC": PostalCodeForm("ddddd", "98000"),
    "NL": PostalCodeForm("zdddaa", "1234 AB"),
    "PL": PostalCodeForm("ddddd", "00-001"),
    "PT": PostalCodeForm("zdddddd", "1000-001"),
  ]
}
