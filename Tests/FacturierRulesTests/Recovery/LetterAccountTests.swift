import FacturierCore
import FacturierModel
import Foundation
import Testing

@testable import FacturierRules

struct LetterAccountTests {
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/examples/letters")) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  private func account(_ name: String) throws -> (Letter, LetterAccount) {
    let path = "\(root)/examples/letters/\(name)"
    let letter = try Letter.read(Input(name: path, bytes: bytes(of: path)), readFile: bytes)
    let law = try letter.lawCountry.map(recoveryLaw)
    return (letter, try letter.account(law))
  }

  @Test(arguments: names)
  func `the totals of an example are the sums of its table`(name: String) throws {
    let (letter, account) = try account(name)
    #expect(account.claims.count == letter.invoices.count)
    var sum = account.costTotal
    for claim in account.claims { sum = try sum + claim.total }
    #expect(account.total == sum)
    let parts = try account.principal + account.interest + account.indemnity + account.costTotal
    #expect(account.total == parts)
  }

  @Test func `a formal notice claims what the law gives`() throws {
    let (_, account) = try account("formal-notice.json")
    // 2,298.03 at 10.5 % for 12 days and 1,498.03 for 19; 484.00 for 22 days; half-year of 2026.
    #expect(account.principal == euro(1_982_03))
    #expect(account.claims.map(\.interest) == [euro(16_12), euro(3_06)])
    #expect(account.indemnity == euro(80_00))
  }

  @Test func `a first reminder to a Belgian consumer asks for nothing more, and says what follows`()
    throws
  {
    let (letter, account) = try account("reminder-consumer.json")
    #expect(account.total == letter.invoices[0].amount)
    let notice = try #require(account.claims[0].notice)
    #expect(notice.lastDay == day("2026-03-18"))
    #expect(notice.indemnity == euro(77_13))
    #expect(notice.rate == 8)
  }

  @Test func `a formal notice to a French consumer asks for the invoice alone`() throws {
    let (_, account) = try account("formal-notice-consumer.json")
    #expect(account.total == euro(360_00))
  }

  /// A formal notice from Belgium about 100.00, with what `claim` says.
  private func notice(
    to country: String, _ kind: String, from sender: String = "BE", claim: String = "{}"
  ) throws -> Letter {
    let text = """
      {
        "type": "formalNotice", "date": "2026-06-15", "currency": "EUR",
        "sender": {"name": "A", "address": {"country": "\(sender)", "postalCode": "5000"}},
        "recipient": {"name": "B", "kind": "\(kind)", "address": {"country": "\(country)"}},
        "claim": \(claim),
        "invoices": [
          {"number": "1", "date": "2026-01-01", "dueDate": "2026-01-31", "amount": 100}
        ]
      }
      """
    return try Letter.read(Input(name: "l.json", bytes: Array(text.utf8)), readFile: bytes)
  }

  @Test(arguments: [
    ("BE", "consumer", "FR", Country.belgium), ("FR", "consumer", "BE", .france),
    ("FR", "business", "BE", .belgium), ("BE", "publicBody", "FR", .france),
  ])
  func `a consumer is under its own law, others under the sender's`(
    country: String, kind: String, sender: String, law: Country
  ) throws {
    #expect(try notice(to: country, kind, from: sender).lawCountry == law)
    let chosen = try notice(to: country, kind, from: sender, claim: #"{"law": "LU"}"#)
    #expect(chosen.lawCountry == .luxembourg)
  }

  @Test(arguments: [
    ("FR", "consumer", "reminderFee", true, 0), ("FR", "consumer", "recoveryCost", true, 0),
    ("BE", "consumer", "reminderFee", true, 0), ("LU", "consumer", "recoveryCost", true, 0),
    ("CH", "consumer", "reminderFee", true, 20_00), ("CH", "consumer", "reminderFee", false, 0),
    ("BE", "business", "reminderFee", true, 20_00), ("BE", "business", "reminderFee", false, 0),
    ("BE", "business", "recoveryCost", false, 20_00), ("CH", "business", "recoveryCost", false, 0),
    ("CH", "business", "recoveryCost", true, 20_00), ("CH", "business", "reminderFee", false, 0),
  ])
  func `costs are claimed where they may be`(
    country: String, kind: String, cost: String, agreed: Bool, cents: Int64
  ) throws {
    let claim =
      #"{"costs": [{"kind": "\#(cost)", "description": "x", "amount": 20, "agreed": \#(agreed)}]}"#
    let letter = try notice(to: country, kind, from: country, claim: claim)
    let account = try letter.account(letter.lawCountry.map(recoveryLaw))
    #expect(account.costTotal == euro(cents))
    #expect(
      account.total == (try account.principal + account.interest + account.indemnity + euro(cents)))
  }

  @Test func `a demand counts for the invoices that it was about`() throws {
    func account(_ about: String) throws -> LetterAccount {
      let text = """
        {
          "type": "reminder", "level": 2, "date": "2026-03-25",
          "sender": {"name": "A", "address": {"country": "BE", "postalCode": "5000"}},
          "recipient": {"name": "B", "kind": "consumer", "address": {"country": "BE"}},
          "claim": {"indemnityClause": {"legalScale": true}},
          "invoices": [
            {"number": "1", "date": "2026-01-01", "dueDate": "2026-01-31", "amount": 100},
            {"number": "2", "date": "2026-01-01", "dueDate": "2026-01-31", "amount": 100}
          ],
          "earlierLetters": [
            {"type": "reminder", "level": 1, "date": "2026-03-02"\(about)}
          ]
        }
        """
      let letter = try Letter.read(Input(name: "l.json", bytes: Array(text.utf8)), readFile: bytes)
      return try letter.account(recoveryLaw(.belgium))
    }
    #expect(try account("").claims.map(\.indemnity) == [euro(20_00), euro(20_00)])
    let one = try account(#", "invoices": ["1"]"#)
    #expect(one.claims.map(\.indemnity) == [euro(20_00), euro(0)])
    #expect(one.claims[1].notice?.sentOn == day("2026-03-25"))
  }
}
