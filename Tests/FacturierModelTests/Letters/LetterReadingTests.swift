import FacturierCore
import Testing

@testable import FacturierModel

struct LetterReadingTests {
  @Test(arguments: files(in: "examples/letters", ".json"))
  func `every example is a letter`(name: String) throws {
    let input = Input(name: "\(root)/\(name)", bytes: try bytes(of: "\(root)/\(name)"))
    #expect(Letter.isLetter(input))
    do throws(InputFailure) {
      let letter = try Letter.read(input, readFile: bytes)
      let stated = try SourceTree.read(input).root["language"]?.text
      #expect(letter.language.code == stated ?? "fr")
      #expect(letter.type == .agingReport || letter.recipient != nil)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `every type of letter has an example`() throws {
    let types = try files(in: "examples/letters", ".json").map { name in
      try SourceTree.read(Input(name: name, bytes: bytes(of: "\(root)/\(name)"))).root["type"]?.text
    }
    #expect(Set(types) == Set(LetterType.allCases.map(\.rawValue)))
  }

  /// A letter with what every letter about debts needs, and more.
  static func letter(_ more: String, type: String = "formalNotice", invoices: String? = nil)
    -> String
  {
    let usual = #"[{"number": "1", "date": "2026-08-01", "dueDate": "2026-08-31", "amount": 100}]"#
    return """
      {
        "type": "\(type)", "date": "2026-11-20", "invoices": \(invoices ?? usual),
        "sender": {"name": "A", "address": {"city": "Namur", "postalCode": "5000", "country": "BE"}},
        "recipient": {"name": "B", "address": {"country": "BE"}}\(more.isEmpty ? "" : ", ")\(more)
      }
      """
  }

  static func read(_ json: String) throws(InputFailure) -> Letter {
    try Letter.read(Input(name: "letter.json", bytes: Array(json.utf8))) { _ in throw NoSuchFile() }
  }

  struct Wrong: Sendable {
    let json: String
    let problem: String
  }

  @Test(arguments: [
    Wrong(json: letter("", type: "letter"), problem: "INPUT-VALUE /type"),
    Wrong(json: letter("", type: "reminder"), problem: "INPUT-MISSING /level"),
    Wrong(json: letter(#""level": 4"#, type: "reminder"), problem: "INPUT-RANGE /level"),
    Wrong(json: letter(#""level": 1"#), problem: "INPUT-UNKNOWN /level"),
    Wrong(json: letter(#""plan": {}"#), problem: "INPUT-UNKNOWN /plan"),
    Wrong(json: letter("", type: "paymentPlan"), problem: "INPUT-MISSING /plan"),
    Wrong(json: letter("", invoices: "[]"), problem: "INPUT-MISSING /invoices"),
    Wrong(
      json: letter("", invoices: #"[{"number": "1", "date": "2026-08-01", "amount": 100}]"#),
      problem: "INPUT-MISSING /invoices/0/dueDate"),
    Wrong(json: letter(#""deadline": "2026-11-19""#), problem: "INPUT-RANGE /deadline"),
    Wrong(
      json: letter(#""deadline": "2026-11-30", "deadlineDays": 8"#),
      problem: "INPUT-CONFLICT /deadlineDays"),
    Wrong(json: letter(#""claim": {"dayBase": 361}"#), problem: "INPUT-VALUE /claim/dayBase"),
    Wrong(
      json: letter(#""claim": {"indemnityClause": {"fixed": 1, "percent": 2}}"#),
      problem: "INPUT-CONFLICT /claim/indemnityClause/percent"),
    Wrong(
      json: letter(#""claim": {"rates": [{"from": "2026-02-01", "to": "2026-01-01", "rate": 1}]}"#),
      problem: "INPUT-RANGE /claim/rates/0/to"),
    Wrong(
      json: letter(
        #""plan": {"instalments": [{"date": "2026-12-01", "percent": 99}]}"#, type: "paymentPlan"),
      problem: "INPUT-CONFLICT /plan/instalments"),
    Wrong(
      json: letter(
        #""acceptance": {"items": ["x"], "decision": "acceptedWithReservations"}"#,
        type: "acceptanceLetter"), problem: "INPUT-MISSING /acceptance/reservations"),
    Wrong(
      json: letter(
        #""acceptance": {"items": ["x"], "decision": "refused"}"#, type: "acceptanceLetter"),
      problem: "INPUT-MISSING /acceptance/reasons"),
    Wrong(
      json: letter(
        #""statement": {"from": "2026-12-01", "movements": []}"#, type: "statement"),
      problem: "INPUT-RANGE /statement"),
    Wrong(
      json: letter(
        #""earlierLetters": [{"type": "reminder", "date": "2026-10-02", "receivedOn": "2026-10-01"}]"#
      ), problem: "INPUT-RANGE /earlierLetters/0/receivedOn"),
    Wrong(json: "[]", problem: "INPUT-TYPE "),
    Wrong(json: "{}", problem: "INPUT-MISSING /type"),
  ])
  func `a bad letter is refused with its place`(wrong: Wrong) {
    let failure = #expect(throws: InputFailure.self) { try Self.read(wrong.json) }
    let found = failure?.diagnostics.map { "\($0.code) \($0.pointer)" } ?? []
    #expect(found.contains(wrong.problem), "\(found)")
  }

  @Test(arguments: LetterType.allCases)
  func `junk under every key is refused, never a trap`(type: LetterType) throws {
    for field in LetterFields.shape(for: type).fields where field.name.text != "type" {
      let key = field.name.text
      for junk in ["null", "[[]]", "-1", "\"\u{1F634}\"", "{\"x\": []}"] {
        let json = "{\"type\": \"\(type.rawValue)\", \"\(key)\": \(junk)}"
        #expect(throws: InputFailure.self) { try Self.read(json) }
      }
    }
  }

  @Test func `a deadline is on a working day`() throws {
    // 20 November 2026 is a Friday; 21 days later is a Friday, 22 a Saturday.
    #expect(
      try Self.read(Self.letter(#""deadlineDays": 21"#)).deadline == CalendarDate("2026-12-11"))
    #expect(
      try Self.read(Self.letter(#""deadlineDays": 22"#)).deadline == CalendarDate("2026-12-14"))
  }

  @Test func `only firm letters claim interest by themselves`() throws {
    func claims(_ type: String, _ more: String = "") throws -> Bool {
      try Self.read(Self.letter(more, type: type)).claim.withInterest
    }
    #expect(try !claims("preDueNotice"))
    #expect(try !claims("reminder", #""level": 1"#))
    #expect(try claims("reminder", #""level": 2"#))
    #expect(try claims("formalNotice"))
    #expect(try !claims("formalNotice", #""claim": {"interest": false}"#))
  }

  @Test func `a statement adds up`() throws {
    let letter = try Self.read(
      Self.letter(
        """
        "statement": {"from": "2026-01-01", "opening": -5, "movements": [
          {"date": "2026-09-02", "kind": "payment", "amount": 40},
          {"date": "2026-08-01", "kind": "invoice", "amount": 100}]}
        """, type: "statement"))
    guard case .statement(let statement) = letter.content else {
      Issue.record("not a statement")
      return
    }
    #expect(statement.movements.map(\.balance.minorUnits) == [95_00, 55_00])
    #expect(statement.closing.minorUnits == 55_00)
    // 81 days late.
    #expect(statement.aging.all.map(\.minorUnits) == [0, 0, 0, 100_00, 0])
  }
}
