import FacturierCore
import FacturierModel
import Testing

@testable import FacturierRules

struct ConsumerClaimTests {
  struct Wait: Sendable {
    let sent: String
    let channel: Dispatch.Channel
    let starts: String
    let last: String
    let claimable: String
  }

  @Test(arguments: [
    Wait(
      sent: "2026-03-02", channel: .post, starts: "2026-03-05", last: "2026-03-18",
      claimable: "2026-03-19"),
    Wait(
      sent: "2026-03-02", channel: .email, starts: "2026-03-03", last: "2026-03-16",
      claimable: "2026-03-17"),
    Wait(
      sent: "2026-03-06", channel: .post, starts: "2026-03-11", last: "2026-03-24",
      claimable: "2026-03-25"),
  ])
  func `a Belgian consumer has fourteen days after the free reminder`(wait: Wait) throws {
    let law = try recoveryLaw(.belgium)
    let open = invoice(100_000, due: "2026-02-15")
    let sent = [demand(wait.sent, wait.channel)]
    func account(_ asOf: String) throws -> ClaimAccount {
      try law.account(
        for: open, owedBy: .consumer,
        claim(asOf) {
          $0.rate = 10
          $0.indemnity = .legalScale
        }, demands: sent)
    }
    let before = try account(wait.last)
    #expect(before.interest.isZero && before.indemnity.isZero)
    #expect(before.notes == [.notBefore(day(wait.claimable))])
    let notice = try #require(before.notice)
    #expect(notice.startsOn == day(wait.starts))
    #expect(notice.lastDay == day(wait.last))
    #expect(notice.indemnity == euro(90_00))
    let after = try account(wait.claimable)
    #expect(after.indemnity == euro(90_00))
    #expect(after.periods.first?.from == (try day(wait.sent).adding(days: 1)))
    #expect(!after.interest.isZero)
  }

  @Test(
    arguments: [
      (100_00, 20_00), (150_00, 20_00), (150_01, 30_00), (300_00, 45_00), (500_00, 65_00),
      (1_000_00, 90_00), (39_200_00, 2_000_00), (50_000_00, 2_000_00),
    ] as [(Int64, Int64)])
  func `the Belgian caps`(open: Int64, cap: Int64) throws {
    let account = try recoveryLaw(.belgium).account(
      for: invoice(open, due: "2026-02-15"), owedBy: .consumer,
      claim("2026-04-30") { $0.indemnity = .legalScale }, demands: [demand("2026-03-02")])
    #expect(account.indemnity == euro(cap))
    #expect(account.notes == [.noInterestClause])
  }

  @Test func `a Belgian clause above the cap is void and not cut down`() throws {
    let account = try recoveryLaw(.belgium).account(
      for: invoice(1_000_00, due: "2026-02-15"), owedBy: .consumer,
      claim("2026-04-30") {
        $0.rate = 12
        $0.indemnity = .percent(10, minimum: nil, maximum: nil)
      }, demands: [demand("2026-03-02")])
    #expect(account.indemnity.isZero)
    #expect(account.notes.contains(.indemnityClauseVoid(agreed: euro(100_00), cap: euro(90_00))))
    #expect(account.notes.contains(.rateClauseVoid(agreed: 12, cap: number("10.5"))))
    #expect(account.periods.map(\.rate) == [number("4.5")])
  }

  @Test func `nothing is claimed from a Belgian consumer without clause or reminder`() throws {
    let law = try recoveryLaw(.belgium)
    let open = invoice(1_000_00, due: "2026-02-15")
    let silent = try law.account(for: open, owedBy: .consumer, claim("2026-04-30"))
    #expect(silent.total == open.amount)
    #expect(silent.notes == [.noFreeReminder])
    let reminded = try law.account(
      for: open, owedBy: .consumer, claim("2026-04-30"), demands: [demand("2026-03-02")])
    #expect(reminded.total == open.amount)
    #expect(reminded.notes == [.noInterestClause, .noIndemnityClause])
  }

  @Test func `what a Belgian consumer pays in the fourteen days bears no interest`() throws {
    let law = try recoveryLaw(.belgium)
    let terms = claim("2026-03-31") { $0.rate = 10 }
    let half = invoice(1_000_00, due: "2026-02-15", paid: [("2026-03-18", 500_00)])
    let account = try law.account(
      for: half, owedBy: .consumer, terms, demands: [demand("2026-03-02")])
    #expect(account.periods.allSatisfy { $0.principal == euro(500_00) })
    #expect(account.periods.map(\.days).reduce(0, +) == 29)
    let all = invoice(1_000_00, due: "2026-02-15", paid: [("2026-03-18", 1_000_00)])
    let paid = try law.account(for: all, owedBy: .consumer, terms, demands: [demand("2026-03-02")])
    #expect(paid.total.isZero)
  }

  @Test func `a large Belgian creditor has interest only after the fourteen days`() throws {
    let account = try recoveryLaw(.belgium).account(
      for: invoice(1_000_00, due: "2026-02-15"), owedBy: .consumer,
      claim("2026-03-31") {
        $0.rate = 10
        $0.isSmallCreditor = false
      }, demands: [demand("2026-03-02")])
    #expect(account.periods.first?.from == day("2026-03-19"))
  }

  @Test func `a French consumer owes the legal rate of businesses from the formal notice`() throws {
    let law = try recoveryLaw(.france)
    let open = invoice(1_000_00, due: "2026-01-31")
    let terms = claim("2026-04-30") { $0.rate = 15 }
    let before = try law.account(
      for: open, owedBy: .consumer, terms, demands: [demand("2026-02-10")])
    #expect(before.total == open.amount)
    #expect(before.notes == [.noIndemnityInLaw, .legalRateOnly, .noFormalNotice])
    let after = try law.account(
      for: open, owedBy: .consumer, terms, demands: [formalNotice("2026-03-31")])
    // 30 days at 2.62 %.
    #expect(after.interest == euro(2_15))
    #expect(after.indemnity.isZero)
    #expect(after.grounds == [.consumerInterest])
  }

  @Test func `a Luxembourg consumer owes interest from the end of the third month`() throws {
    let law = try recoveryLaw(.luxembourg)
    let terms = claim("2026-04-30")
    func account(issued: String, announces: Bool) throws -> ClaimAccount {
      try law.account(
        for: invoice(
          1_000_00, due: "2026-01-31", delivered: "2025-12-15", issued: issued,
          announces: announces), owedBy: .consumer, terms)
    }
    let good = try account(issued: "2026-01-10", announces: true)
    #expect(good.periods.map(\.from) == [day("2026-04-01")])
    #expect(good.interest == euro(3_08))
    #expect(try account(issued: "2026-01-16", announces: true).notes.contains(.invoiceTooLate))
    let silent = try account(issued: "2026-01-10", announces: false)
    #expect(silent.notes.contains(.invoiceSilent))
    #expect(silent.total == euro(1_000_00))
  }

  @Test(
    arguments: [
      (100_00, 40_00), (1_000_00, 150_00), (2_500_00, 375_00), (5_000_00, 625_00),
      (10_000_00, 875_00), (15_000_00, 925_00), (200_000_00, 2_775_00), (300_000_00, 3_275_00),
      (266_66, 40_00), (266_67, 40_00), (266_70, 40_01), (9_000_000_00, 6_775_00),
    ] as [(Int64, Int64)])
  func `the Dutch scale of collection costs`(open: Int64, costs: Int64) throws {
    let account = try recoveryLaw(.netherlands).account(
      for: invoice(open, due: "2024-02-15"), owedBy: .consumer, claim("2024-04-30"),
      demands: [demand("2024-03-01", .email)])
    #expect(account.indemnity == euro(costs))
  }

  @Test(arguments: [Country.belgium, .france, .luxembourg, .germany, .netherlands])
  func `the forty euro of businesses is never asked of a consumer`(country: Country) throws {
    let account = try recoveryLaw(country).account(
      for: invoice(10_00, due: "2024-02-15"), owedBy: .consumer, claim("2024-02-20"))
    #expect(account.indemnity.isZero)
  }
}
