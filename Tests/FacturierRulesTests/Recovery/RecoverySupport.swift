import FacturierCore
import FacturierModel

@testable import FacturierRules

/// The law of a country as the folder `law/rates` has it.
func recoveryLaw(_ country: Country) throws -> RecoveryLaw {
  guard let files = RecoveryLaw.files(for: country) else { return .unknown(country) }
  return RecoveryLaw(
    country, page: try LawPage(tree(files.page)), shared: try LawPage(tree(files.shared)))
}

func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("\(text) is a day") }
  return date
}

func euro(_ cents: Int64) -> Amount { Amount(minorUnits: cents, .euro) }

func number(_ text: String) -> DecimalNumber {
  guard let number = DecimalNumber(text) else { preconditionFailure("\(text) is a number") }
  return number
}

/// An invoice of so many cents, due on a day, with payments.
func invoice(
  _ cents: Int64, due: String, _ currency: Currency = .euro, paid: [(String, Int64)] = [],
  credited: [(String, Int64)] = [], delivered: String? = nil, issued: String? = nil,
  announces: Bool = false
) -> OpenInvoice {
  OpenInvoice(
    number: "2026-1", date: day(issued ?? due), dueDate: day(due),
    amount: Amount(minorUnits: cents, currency), deliveredOn: delivered.map(day),
    announcesInterest: announces,
    credits: paid.map { Credit(.payment, Amount(minorUnits: $0.1, currency), on: day($0.0)) }
      + credited.map { Credit(.creditNote, Amount(minorUnits: $0.1, currency), on: day($0.0)) })
}

/// A demand that was sent.
func demand(_ date: String, _ channel: Dispatch.Channel = .post) -> EarlierLetter {
  EarlierLetter(.reminder, level: 1, on: day(date), by: channel)
}

func formalNotice(_ date: String) -> EarlierLetter { EarlierLetter(.formalNotice, on: day(date)) }

/// Claims everything on a day, with what `agree` adds.
func claim(_ asOf: String, _ agree: (inout ClaimTerms) -> Void = { _ in }) -> ClaimTerms {
  var terms = ClaimTerms(asOf: day(asOf))
  agree(&terms)
  return terms
}
