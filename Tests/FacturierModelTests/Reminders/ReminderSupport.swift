import FacturierCore
import Testing

@testable import FacturierModel

func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("\(text) is a day") }
  return date
}

/// The policy that comes with Facturier.
func defaultPolicy() throws -> ReminderPolicy {
  let path = "\(root)/templates/policies/default.yaml"
  return try ReminderPolicy.read(Input(name: path, bytes: bytes(of: path)))
}

/// A book of open items with a sender, a business as customer, and more.
func book(_ invoices: String, letters: String = "[]", customer: String = "", more: String = "")
  -> String
{
  """
  {
    "sender": {"name": "A", "address": {"postalCode": "75001", "city": "Paris", "country": "FR"}},
    "customers": [{
      "name": "B", "customerNumber": "C1", "address": {"country": "FR"}\(customer)
    }],
    "invoices": \(invoices),
    "letters": \(letters)\(more)
  }
  """
}

/// An invoice of the customer of ``book(_:letters:customer:more:)``.
func item(
  _ number: String = "1", due: String = "2026-05-31", _ amount: String = "2400", _ more: String = ""
) -> String {
  """
  {"number": "\(number)", "date": "2026-05-01", "dueDate": "\(due)", "amount": \(amount), \
  "customer": "C1"\(more)}
  """
}

func openItems(_ json: String, name: String = "book.json") throws -> OpenItems {
  try OpenItems.read(Input(name: name, bytes: Array(json.utf8))) { _ in throw NoSuchFile() }
}

/// The book after a plan was carried out.
func carriedOut(
  _ plan: ReminderPlan, _ items: OpenItems, _ text: String, name: String = "book.json"
)
  throws -> String
{
  let input = Input(name: name, bytes: Array(text.utf8))
  return String(decoding: try items.recording(plan.letters, in: input), as: UTF8.self)
}

extension PlannedLetter {
  /// `reminder 1`, `formalNotice`.
  var title: String { level.map { "\(type.rawValue) \($0)" } ?? type.rawValue }
}
