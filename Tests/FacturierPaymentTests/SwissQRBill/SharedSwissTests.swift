import FacturierCore
import FacturierPayment
import Testing

struct SharedSwissTests {
  struct File: Decodable, Sendable {
    let payloads: [Payload]
    let invalid_texts: [Invalid]
    let reference_rules: [Rule]
    let qr_reference: [Reference]
    let iso11649: [Reference]
    let swico_s1: [Swico]
  }

  struct Payload: Decodable, Sendable {
    let id: String
    let lines: [String]
    let valid_after_2025_11: Bool
  }

  struct Invalid: Decodable, Sendable {
    let text: String?
    let derive: String?
    let why: String
  }

  struct Rule: Decodable, Sendable {
    let account: String
    let reference: String
    let ok: Bool
    let type: String?
  }

  struct Reference: Decodable, Sendable {
    let value: String?
    let valid: Bool?
    let make_from: String?
    let gives: String?
    let format: String?
  }

  struct Swico: Decodable, Sendable {
    let text: String
    let invoice_number: String?
    let invoice_date: String?
    let customer_reference: String?
    let vat_number: String?
    let vat_date: String?
    let vat_rate: String?
    let vat_period: [String]?
    let vat_details: [[String]]?
    let import_taxes: [[String]]?
    let conditions: [Condition]?
  }

  struct Condition: Decodable, Sendable {
    let discount: String
    let days: Int

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      discount = try container.decode(String.self)
      days = try container.decode(Int.self)
    }
  }

  static let file = SharedVectors.read("swiss-qr.json", as: File.self)

  @Test(.enabled(if: SharedVectors.areThere, "shared/cases is not beside the checkout"))
  func `each shared bill reads and writes the same lines`() throws {
    let payloads = try #require(Self.file).payloads
    #expect(!payloads.isEmpty)
    for payload in payloads {
      let text = payload.lines.joined(separator: "\r\n")
      if payload.valid_after_2025_11 {
        let bill = try SwissQRBill(reading: text)
        #expect(bill.lines == payload.lines)
        #expect(bill.payload == text)
      } else {
        #expect(throws: SwissQRBillReadingError.self) { try SwissQRBill(reading: text) }
      }
    }
  }

  @Test(.enabled(if: SharedVectors.areThere, "shared/cases is not beside the checkout"))
  func `each shared mistake is refused`() throws {
    let file = try #require(Self.file)
    let lines = try #require(file.payloads.first { $0.id == "text1" }).lines
    // What the file says in words: which line becomes what.
    let changes = [
      "text1 with 3949.75 replaced by 1239d49.75": (18, "1239d49.75"),
      "text1 with EPD replaced by E_P": (30, "E_P"), "text1 with version 0101": (1, "0101"),
      "text1 with coding type 0": (2, "0"), "text1 with version 0201": (1, "0201"),
    ]
    for invalid in file.invalid_texts {
      var text = invalid.text ?? ""
      if let derive = invalid.derive {
        let change = try #require(changes[derive], "a change that we do not know")
        var changed = lines
        changed[change.0] = change.1
        text = changed.joined(separator: "\n")
      }
      if invalid.why.hasPrefix("VALID") {
        #expect(throws: Never.self) { try SwissQRBill(reading: text) }
      } else {
        #expect(throws: SwissQRBillReadingError.self) { try SwissQRBill(reading: text) }
      }
    }
  }

  @Test(.enabled(if: SharedVectors.areThere, "shared/cases is not beside the checkout"))
  func `each shared rule of account and reference holds`() throws {
    let creditor = SwissQRBill.Address(
      name: "N", street: nil, buildingNumber: nil, postalCode: "1", town: "T",
      country: .switzerland)
    for rule in try #require(Self.file).reference_rules {
      let account = try IBAN(rule.account)
      let bill = try? SwissQRBill(
        account: account, creditor: creditor, amount: nil,
        reference: PaymentReference(reading: rule.reference, account: account))
      #expect((bill != nil) == rule.ok, "\(rule.account) \(rule.reference)")
      #expect(bill?.reference.type == rule.type)
    }
  }

  @Test(.enabled(if: SharedVectors.areThere, "shared/cases is not beside the checkout"))
  func `each shared reference agrees`() throws {
    let file = try #require(Self.file)
    for vector in file.qr_reference {
      if let value = vector.value {
        #expect(((try? QRReference(value)) != nil) == vector.valid, "\(value)")
      } else if let number = vector.make_from {
        #expect(try QRReference(for: number).compact == vector.gives)
      } else if let format = vector.format {
        #expect(try QRReference(format).printed == vector.gives)
      }
    }
    for vector in file.iso11649 {
      if let value = vector.value {
        #expect(((try? CreditorReference(value)) != nil) == vector.valid, "\(value)")
      } else if let number = vector.make_from {
        #expect(try CreditorReference(for: number).compact == vector.gives)
      }
    }
  }

  @Test(.enabled(if: SharedVectors.areThere, "shared/cases is not beside the checkout"))
  func `each shared billing information is written the same`() throws {
    for vector in try #require(Self.file).swico_s1 {
      var billing = SwicoBillingInformation(
        invoiceNumber: vector.invoice_number,
        invoiceDate: vector.invoice_date.flatMap { CalendarDate($0) })
      billing.customerReference = vector.customer_reference
      billing.seller = try vector.vat_number.map { try SwissUID($0) }
      if let day = vector.vat_date.flatMap({ CalendarDate($0) }) { billing.supply = .on(day) }
      if let days = vector.vat_period?.compactMap({ CalendarDate($0) }), days.count == 2 {
        billing.supply = .between(days[0], days[1])
      }
      if let rate = vector.vat_rate { billing.vat = [try Self.vat([rate])] }
      billing.vat += try (vector.vat_details ?? []).map(Self.vat)
      billing.importVAT = try (vector.import_taxes ?? []).map(Self.vat)
      billing.conditions = try (vector.conditions ?? []).map {
        .init(discount: try #require(DecimalNumber($0.discount)), days: $0.days)
      }
      #expect(billing.text == vector.text)
    }
  }

  static func vat(_ parts: [String]) throws -> SwicoBillingInformation.VAT {
    SwicoBillingInformation.VAT(
      rate: try #require(DecimalNumber(parts[0])),
      amount: try parts.dropFirst().first.map { try #require(DecimalNumber($0)) })
  }
}
