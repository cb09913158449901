public import FacturierCore

extension SwissQRBill {
  /// Who is paid or who pays, in separate elements: the only form since November 2025.
  public struct Address: Hashable, Sendable {
    public let name: String
    public let street: String?
    public let buildingNumber: String?
    public let postalCode: String
    public let town: String
    public let country: Country

    public init(
      name: String, street: String?, buildingNumber: String?, postalCode: String, town: String,
      country: Country
    ) {
      self.name = name
      self.street = street
      self.buildingNumber = buildingNumber
      self.postalCode = postalCode
      self.town = town
      self.country = country
    }

    /// The address of someone whose street and number stand on common lines. The number is what
    /// follows the street on a single line (`Rue du Lac 12a`); where it leads, as in France, or where
    /// there are more lines, all of it counts as the street.
    public init(
      name: String, lines: [String], postalCode: String, town: String, country: Country
    ) {
      let street = lines.joined(separator: ", ")
      let words = street.split(separator: " ")
      let number = words.last.map(String.init) ?? ""
      let isNumber = words.count > 1 && number.count <= 16 && "0"..."9" ~= number.prefix(1)
      let splits = lines.count == 1 && isNumber
      self.init(
        name: name, street: splits ? words.dropLast().joined(separator: " ") : street,
        buildingNumber: splits ? number : nil, postalCode: postalCode, town: town,
        country: country)
    }

    /// The lines of the slip: name, street and number, postcode and town, the latter with the code of
    /// a country other than Switzerland and Liechtenstein in front.
    public var printed: [String] {
      let isNear = ["CH", "LI"].contains(country.code)
      let place = [isNear ? nil : country.code, postalCode].compactMap(\.self)
        .joined(separator: "-")
      let road = [street, buildingNumber].compactMap(\.self).joined(separator: " ")
      return [name, road, "\(place) \(town)"].filter { !$0.isEmpty }
    }

    /// The seven lines of the code.
    var elements: [String] {
      ["S", name, street ?? "", buildingNumber ?? "", postalCode, town, country.code]
    }
  }
}
