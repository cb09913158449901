import FacturierCore
import Testing

@testable import FacturierModel

/// What is said of inputs that cannot be read.
struct DiagnosticTests {
  private func told(_ json: String) -> [String] {
    let failure = #expect(throws: InputFailure.self) { try read(json) }
    return failure?.diagnostics.map(\.description) ?? []
  }

  @Test func `everything is told in one run, in the order of the file`() {
    #expect(
      problems(
        of: """
          {
            "isueDate": "2026-02-30", "dueDate": "2026-02-30", "seller": {"name": 7}, "buyer": {"adress": {}},
            "lines": [{"name": "a", "price": "1,5", "vat": -1}, {"quantity": "x", "unit": 3}],
            "payment": {"accounts": {}}, "terms": {"days": -1, "basis": "nett"}, "page": {"size": "a5"}
          }
          """) == [
          "INPUT-MISSING /number", "INPUT-MISSING /issueDate", "INPUT-UNKNOWN /isueDate",
          "INPUT-DATE /dueDate",
          "INPUT-MISSING /seller/address", "INPUT-TYPE /seller/name", "INPUT-MISSING /buyer/name",
          "INPUT-MISSING /buyer/address", "INPUT-UNKNOWN /buyer/adress",
          "INPUT-VALUE /lines/0/price",
          "INPUT-RANGE /lines/0/vat", "INPUT-MISSING /lines/1/name", "INPUT-MISSING /lines/1/price",
          "INPUT-MISSING /lines/1/vat", "INPUT-VALUE /lines/1/quantity", "INPUT-TYPE /lines/1/unit",
          "INPUT-TYPE /payment/accounts", "INPUT-RANGE /terms/days", "INPUT-VALUE /terms/basis",
          "INPUT-VALUE /page/size",
        ])
  }

  @Test func `the nearest known key is named`() {
    let json = document(#""purchaseOrderRefrence": "1""#)
    #expect(
      told(json) == [
        """
        invoice.json:5:48: error [INPUT-UNKNOWN] /purchaseOrderRefrence: nobody knows the key \
        "purchaseOrderRefrence" here
          hint: did you mean "purchaseOrderReference"?
        """
      ])
  }

  @Test func `a number in place of a text is told how to be one`() {
    let json = document(#""subject": 42"#)
    #expect(
      told(json) == [
        """
        invoice.json:5:59: error [INPUT-TYPE] /subject: a text was expected instead of a number
          hint: put it in double quotes: "42"
        """
      ])
  }

  @Test func `columns count characters`() {
    let json = document(#""buyerReference": "é👩‍👩‍👧é", "subject": 42"#)
    #expect(told(json).first?.hasPrefix("invoice.json:5:84: ") == true)
  }

  @Test func `no more than a hundred problems are told`() {
    let lines = Array(repeating: "{}", count: 200).joined(separator: ",")
    #expect(problems(of: document(lines: "[\(lines)]")).count == InputLimits.problems)
  }

  @Test func `a missing currency says why`() {
    let json = document().replacing(#""country": "BE"}}"#, with: #""country": "BR"}}"#)
    #expect(told(json).first?.contains("it cannot be told from the country BR") == true)
  }
}
