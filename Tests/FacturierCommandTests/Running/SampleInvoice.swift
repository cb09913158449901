import Foundation

/// An invoice that passes, and the same with something wrong in it.
struct SampleInvoice {
  var text: String

  static let good = SampleInvoice(
    text: """
      {
        "number": "2026-0007",
        "issueDate": "2026-11-21",
        "delivery": { "date": "2026-11-21" },
        "seller": {
          "name": "Lucie Ferrand EI",
          "companyNumber": "482193075", "companySize": "micro",
          "vatNumber": "FR01482193075",
          "address": { "lines": ["14 rue des Halles"], "postalCode": "37000", "city": "Tours", "country": "FR" },
          "theme": { "logoHeight": 16 }
        },
        "buyer": {
          "name": "Imprimerie du Cher SARL", "companyNumber": "392167458",
          "address": { "lines": ["3 quai de la Prée"], "postalCode": "18000", "city": "Bourges", "country": "FR" }
        },
        "vat": 20, "operations": "goods",
        "lines": [{ "name": "Plaquette", "quantity": 2, "price": 640 }],
        "payment": { "accounts": [{ "iban": "FR76 2999 1002 0108 0043 2176 515" }] }
      }
      """)

  static func with(_ old: String, as new: String) -> SampleInvoice {
    precondition(good.text.contains(old), "the sample has what is to be replaced")
    return SampleInvoice(text: good.text.replacing(old, with: new))
  }

  static func withLogo(_ path: String) -> SampleInvoice {
    with(#""logoHeight": 16"#, as: #""logo": "\#(path)""#)
  }

  /// The sample with bytes that are not text.
  static var notUTF8: Data {
    let parts = good.text.components(separatedBy: "Tours")
    return Data(parts[0].utf8) + Data([0x54, 0xFF]) + Data(parts[1].utf8)
  }
}
