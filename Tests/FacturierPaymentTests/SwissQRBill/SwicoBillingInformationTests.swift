import FacturierCore
import FacturierPayment
import Testing

struct SwicoBillingInformationTests {
  private func number(_ text: String) throws -> DecimalNumber {
    try #require(DecimalNumber(text))
  }

  @Test func `everything known stands in rising order of the tags`() throws {
    var billing = SwicoBillingInformation(
      invoiceNumber: "2026/0142\\A", invoiceDate: CalendarDate("2026-05-12"))
    billing.customerReference = "1400.000-53"
    billing.seller = try SwissUID("CHE-100.155.212")
    billing.supply = try .between(
      #require(CalendarDate("2026-02-26")), #require(CalendarDate("2026-03-07")))
    billing.vat = [
      .init(rate: try number("2.6"), amount: try number("400.19")),
      .init(rate: try number("8.1"), amount: try number("553.39")),
    ]
    billing.importVAT = [.init(rate: try number("2.5"), amount: try number("14.85"))]
    billing.conditions = [.init(discount: try number("2"), days: 10), .init(days: 30)]
    #expect(
      billing.text
        == #"//S1/10/2026\/0142\\A/11/260512/20/1400.000-53/30/100155212/31/260226260307"#
        + "/32/2.6:400.19;8.1:553.39/33/2.5:14.85/40/2:10;0:30")
  }

  @Test func `one rate on the whole bill needs no amount`() throws {
    var billing = SwicoBillingInformation()
    billing.supply = try .on(#require(CalendarDate("2005-01-09")))
    billing.vat = [.init(rate: try number("8.10"))]
    #expect(billing.text == "//S1/31/050109/32/8.1")
  }

  @Test func `nothing known is no line`() {
    #expect(SwicoBillingInformation().text == nil)
  }
}
