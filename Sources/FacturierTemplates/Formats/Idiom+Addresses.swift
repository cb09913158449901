internal import FacturierCore
internal import FacturierModel

extension Idiom {
  /// An address as it stands on an envelope, in the order of its country, one line each. The
  /// country's name comes last when the letter crosses a border.
  func lines(of address: Address, countryName: String?) -> [String] {
    var lines = address.lines
    lines += Self.town(of: address, forPost: true)
    if let countryName { lines.append(countryName.uppercased()) }
    return lines
  }

  /// An address to be read and not to be posted: the town as it is written in a text.
  func readableLines(of address: Address) -> [String] {
    address.lines + Self.town(of: address, forPost: false)
  }

  /// The town alone, with its postal code.
  func town(of address: Address) -> String {
    Self.town(of: address, forPost: false).joined(separator: " ")
  }

  /// Postal code and town: France and the Netherlands write the town in capitals for the post (the
  /// latter after two spaces), Luxembourg puts L- before the code, the British Isles the code on its
  /// own line.
  private static func town(of address: Address, forPost: Bool) -> [String] {
    let code = address.postalCode ?? ""
    let written = address.city ?? ""
    let capitals = ["FR", "MC", "NL"].contains(address.country.code)
    let city = forPost && capitals ? written.uppercased() : written
    let parts: [String]
    switch address.country.code {
    case "NL" where forPost && !code.isEmpty && !city.isEmpty:
      return ["\(code)\(Space.noBreak)\(Space.noBreak)\(city)"]
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
