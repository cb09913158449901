import FacturierCore
import Testing

struct VATNumberTests {
  /// Made at random with the right check digits, at least one for each form of each country.
  static let valid = [
    "ATU00029290", "BE0552619292", "BE1980649928", "BG207942003", "BG6822938181", "CY67468296H",
    "CZ75836467", "CZ627768415", "CZ3495123621", "DE801187973", "DK97988579", "EE445692675",
    "EL465403140", "ES74850450D", "ESX6720466G", "ESB76188325", "ESQ1937724A", "ESK8229684P",
    "FI92382682", "FR31820607752", "FRVJ900596693", "FR4S337367692", "FRZ8312437379", "GB844607768",
    "GB779045242697", "HR00865397459", "HU39618243", "IE8056903E", "IE3596382HA", "IE9W82732A",
    "IT19950220434", "LT623104512", "LT189888223316", "LU92541077", "LV49620530109", "MT35936471",
    "NL652815753B08", "PL1011865388", "PT876532075", "RO618800", "RO2587213696", "SE898249340801",
    "SI59983345", "SK2145828058", "XI415624804", "NO995692244MVA", "CHE100155212TVA",
  ]

  /// As other people's tests and tables have them.
  static let known = ["LU15027442", "DE136695976", "ATU13585627", "EU372602928", "IM2509137707"]

  @Test(arguments: valid + known)
  func `a valid number is kept as it stands`(text: String) throws {
    let number = try VATNumber(text)
    #expect(number.compact == text)
    #expect(number.prefix + number.national == text)
  }

  @Test(arguments: valid)
  func `most single wrong digits are caught`(text: String) {
    var (caught, tried) = (0, 0)
    let characters = Array(text)
    for index in characters.indices.dropFirst(2) where characters[index].isNumber {
      for digit in "0123456789" where digit != characters[index] {
        var wrong = characters
        wrong[index] = digit
        tried += 1
        if (try? VATNumber(String(wrong))) == nil { caught += 1 }
      }
    }
    #expect(caught * 10 >= tried * 6, "\(caught) of \(tried)")
  }

  @Test(arguments: [
    ("BE 428759497", "BE0428759497"), ("BE (0)468.561.072", "BE0468561072"),
    ("ATU 142 43 102", "ATU14243102"), ("DE - 113866163", "DE113866163"),
    ("el 094259216", "EL094259216"), ("GR 094259216", "EL094259216"),
    ("IE 8D79739I", "IE8D79739I"), ("FR K7 399 859 412", "FRK7399859412"),
    ("FR4Z123456782", "FR4Z123456782"), ("NL002455799B11", "NL002455799B11"),
    ("NL004495445B01", "NL004495445B01"), ("GBGD100", "GBGD100"), ("XIHA501", "XIHA501"),
    ("GBGD888810003", "GBGD888810003"), ("RO 1630615123457", "RO1630615123457"),
    ("IT00743110157", "IT00743110157"), ("CHE-100.155.212 MWST", "CHE100155212MWST"),
  ])
  func `separators and old forms are read`(text: String, compact: String) throws {
    #expect(try VATNumber(text).compact == compact)
  }

  // Monaco uses French numbers; what follows 000 is no SIREN.
  @Test func `a Monaco number has no company number inside`() throws {
    let number = try VATNumber("FR25000123453")
    #expect(number.siren == nil)
    #expect(number.country == .france)
  }

  @Test func `a number leads to the numbers inside it`() throws {
    #expect(try VATNumber("FR44732829320").siren == SIREN("732829320"))
    #expect(try VATNumber("BE0403019261").enterpriseNumber == BelgianEnterpriseNumber("0403019261"))
    #expect(try VATNumber("DE801187973").siren == nil)
    #expect(try VATNumber("DE801187973").enterpriseNumber == nil)
  }

  @Test(arguments: [("EL465403140", "GR"), ("XI415624804", "XI"), ("CHE100155212TVA", "CH")])
  func `the prefix leads to a country`(text: String, code: String) throws {
    #expect(try VATNumber(text).country == Country(code))
  }

  @Test func `a number of the one-stop shop has no country`() throws {
    #expect(try VATNumber("EU372022452").country == nil)
  }

  @Test func `only the Swiss number is printed in groups`() throws {
    #expect(try VATNumber("BE 0403.019.261").printed == "BE0403019261")
    #expect(try VATNumber("CHE100155212TVA").printed == "CHE-100.155.212 TVA")
  }

  @Test(arguments: [
    ("BE0403019262", IdentifierError.checksum), ("BE2000021323", .checksum),
    ("FR45732829320", .checksum), ("FR44732829321", .checksum), ("FRIO732829320", .checksum),
    ("LU15027443", .checksum), ("CHE-100.155.213 TVA", .checksum), ("DE136695978", .checksum),
    ("NL123456789B90", .checksum), ("NL004495445B00", .checksum), ("ATU13585626", .checksum),
    ("IT00743110158", .checksum), ("ESJ99216583", .checksum), ("IE6433435E", .checksum),
    ("PL8567346216", .checksum), ("PT501964842", .checksum), ("DK13585627", .checksum),
    ("FI20774741", .checksum), ("SE123456789101", .checksum), ("EL123456781", .checksum),
    ("GB802311781", .checksum), ("GBGD600", .checksum), ("EU999022452", .checksum),
    ("DE036695976", .format), ("CHE-100.155.212", .length), ("NL004495445C01", .format),
    ("GB9807806B4", .format), ("PL0000000000", .format), ("DE13669597", .length),
    ("US123456789", .unknown), ("123456789", .format), ("BE", .length),
  ])
  func `what is wrong is named`(text: String, error: IdentifierError) {
    #expect(throws: error) { try VATNumber(text) }
  }

  @Test(arguments: [("LU12345678-EX", "LU12345678EX"), ("fr 123.456.782 ex", "FR123456782EX")])
  func `a small business abroad has a number of its own`(text: String, compact: String) throws {
    #expect(try SmallBusinessNumber(text).compact == compact)
    #expect(throws: IdentifierError.self) { try VATNumber(text) }
  }

  @Test(arguments: [
    ("LU12345678", IdentifierError.format), ("CH12345678EX", .unknown), ("LUABCDEX", .format),
    ("LUEX", .length),
  ])
  func `without suffix, state or digits it is none`(text: String, error: IdentifierError) {
    #expect(throws: error) { try SmallBusinessNumber(text) }
  }
}
