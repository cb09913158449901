@testable import FacturierCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Numbers that other tools test with, in a folder `shared/cases` beside the checkout. They have
/// other licences than ours and stay out of the repository: without the folder the test is skipped,
/// and says so.
struct SharedVectorTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let kind: String
    let value: String
    let isValid: Bool
    let compact: String

    var testDescription: String { "\(kind) \(value)" }
  }

  static let path =
    "/"
    + (#filePath.split(separator: "/").dropLast(5)
    + ["shared", "cases", "vectors", "identifiers.csv"]).joined(separator: "/")

  static let isThere = FileManager.default.fileExists(atPath: path)

  static let vectors: [Vector] = {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Vector(
        kind: fields[0], value: fields[1], isValid: fields[2] == "yes", compact: fields[3])
    }
  }()

  @Test(.enabled(if: isThere, "shared/cases is not beside the checkout"))
  func `there are shared numbers of every kind we read`() {
    #expect(Set(Self.vectors.map(\.kind)) == Set(Self.readers.keys))
  }

  @Test(.enabled(if: isThere, "shared/cases is not beside the checkout"), arguments: vectors)
  func `we agree about each shared number`(vector: Vector) throws {
    let read = try #require(Self.readers[vector.kind], "a kind without a reader")
    if vector.isValid {
      #expect(try read(vector.value).compact == vector.compact)
    } else {
      #expect(throws: IdentifierError.self) { try read(vector.value) }
    }
  }

  struct Plain { let compact: String }

  typealias Reader = @Sendable (String) throws -> Plain

  /// How to read each kind, in the form that the vectors give it.
  static let readers: [String: Reader] = [
    "be.iban": { text in
      let iban = try IBAN(text)
      guard iban.countryCode == "BE" else { throw IdentifierError.unknown }
      return Plain(compact: iban.compact)
    },
    "iban": plain(IBAN.self), "bic": plain(BIC.self), "iso11649": plain(CreditorReference.self),
    "be.ogm_vcs": plain(StructuredCommunication.self),
    // Shorter references than 27 digits were allowed on the orange slips before the QR-bill.
    "ch.esr": { text in
      let digits = text.filter { $0 != " " }
      let padded = String(repeating: "0", count: max(0, 27 - digits.count)) + digits
      return Plain(compact: String(try QRReference(padded).compact.trimmingPrefix { $0 == "0" }))
    },
    "ch.uid": plain(SwissUID.self), "ch.vat": plain(SwissVATNumber.self),
    "de.leitweg": plain(LeitwegID.self), "de.stnr": plain(Steuernummer.self),
    "ean": plain(GTIN.self), "lei": plain(LEI.self), "fr.rcs": plain(FrenchTradeRegister.self),
    "fr.siren": plain(SIREN.self), "fr.siret": plain(SIRET.self),
    "eu.vat": plain(VATNumber.self),
    "at.uid": vat("AT"), "be.vat": vat("BE"), "de.vat": vat("DE"), "dk.cvr": vat("DK"),
    "es.cif": spanishCompany, "es.nif": vat("ES"), "fi.alv": vat("FI"), "fr.tva": vat("FR"),
    "gb.vat": vat("GB"), "gr.vat": vat("EL"), "ie.vat": vat("IE"), "it.iva": vat("IT"),
    "lu.tva": vat("LU"), "nl.btw": vat("NL"), "no.mva": vat("NO"), "pl.nip": vat("PL"),
    "pt.nif": vat("PT"), "se.vat": vat("SE"),
    "no.orgnr": { text in
      Plain(compact: String(try VATNumber("NO\(text)MVA").national.dropLast(3)))
    },
    "se.orgnr": { text in
      Plain(compact: String(try VATNumber("SE\(text)01").national.dropLast(2)))
    },
    "luhn": { text in
      guard Luhn.checks(Array(text.utf8)) else { throw IdentifierError.checksum }
      return Plain(compact: text)
    },
  ]

  static func plain<Kind: Identifier>(_ kind: Kind.Type) -> Reader {
    { Plain(compact: try Kind($0).compact) }
  }

  /// National numbers, which these vectors give without the prefix of the country.
  static func vat(_ prefix: String) -> Reader {
    { text in
      let bare = text.trimmingPrefix(prefix)
      return Plain(compact: try VATNumber(prefix + bare).national)
    }
  }

  /// A company, which is not a person with one of the letters for persons.
  static let spanishCompany: Reader = { text in
    guard let first = text.first, "ABCDEFGHJNPQRSUVW".contains(first) else {
      throw IdentifierError.format
    }
    return try vat("ES")(text)
  }
}
