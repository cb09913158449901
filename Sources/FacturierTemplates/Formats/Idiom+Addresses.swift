internal import FacturierCore
internal import FacturierModel

extension Idiom {
  /// An address in the order of its country, one line each. The country's name comes last when the
  /// letter crosses a border.
  func lines(of address: Address, countryName: String?) -> [String] {
    var lines = address.lines
    lines += Self.town(of: address)
    if let countryName { lines.append(countryName.uppercased()) }
    return lines
  }

  /// Postal code and town: France and the Netherlands write the town in capitals (the latter after
  /// two spaces), Luxembourg puts L- before the code, the British Isles the code on its own line.
  private static func town(of address: Address) -> [String] {
    let code = address.postalCode ?? ""
    let city = address.city ?? ""
    let parts: [String]
    switch address.country.code {
    case "FR", "MC": parts = [code, city.uppercased()]
    case "NL":
      let separator = code.isEmpty || city.isEmpty ? "" : "\(Space.noBreak)\(Space.noBreak)"
      return ["\(code)\(separator)\(city.uppercased())"].filter { !$0.isEmpty }
    case "LU" where code.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }):
      parts = [code.isEmpty ? "" : "L-\(code)", city]
    case "GB", "IE", "GG", "JE", "IM":
      return [city, address.subdivision ?? "", code].filter { !$0.isEmpty }
    case "US", "CA", "AU":
      let place = [city, address.subdivision ?? ""].filter { !$0.isEmpty }
      let separator = address.country.code == "US" ? ", " : " "
      parts = [place.joined(separator: separator), code]
    default: parts = [code, city]
    }
    let line = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return line.isEmpty ? [] : [line]
  }
}
