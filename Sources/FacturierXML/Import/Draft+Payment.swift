internal import FacturierCore
internal import FacturierModel

extension Facts {
  /// How to pay; several members of BG-16 are the accounts and cards of one way of paying.
  func payment(leaving left: inout [Leftover]) -> DraftObject {
    var object = DraftObject()
    let means = members(of: 16)
    if let code = means.first?[81] {
      if let known = PaymentMeans.allCases.first(where: { $0.code == code.text }) {
        object.set("means", .text(known.rawValue, line: code.line))
      } else {
        object.line("meansCode", code)
      }
      object.line("meansText", means.first?[82])
    }
    for other in means.dropFirst() where other[81]?.text != means.first?[81]?.text {
      other[81].map { left.append(Leftover(path: "BT-81", text: $0.text, line: $0.line)) }
    }
    object.list("accounts", means.compactMap(\.account))
    // What is quoted is not made up for an invoice that somebody else wrote.
    object.line("reference", self[83])
    if self[83] == nil, !means.isEmpty { object.set("referenceKind", .text("text", line: 0)) }
    object.set("mandate", mandate(of: means, leaving: &left).draft)
    object.set("card", card(of: means, leaving: &left))
    return object
  }

  private var account: Draft? {
    guard let number = self[84] else { return nil }
    var object = DraftObject()
    object.line("iban", number.spelled(BankAccount.compact))
    object.line("bic", self[86])
    object.line("name", self[85])
    return object.draft
  }

  private func mandate(of means: [Facts], leaving left: inout [Leftover]) -> DraftObject {
    var object = DraftObject()
    let debtor = means.lazy.compactMap { $0[91] }.first
    guard let reference = self[89] else {
      for (term, fact) in [("BT-90", self[90]), ("BT-91", debtor)] {
        fact.map { left.append(Leftover(path: term, text: $0.text, line: $0.line)) }
      }
      return object
    }
    object.line("reference", reference)
    object.line("creditorIdentifier", self[90])
    object.line("debtorIban", debtor?.spelled(BankAccount.compact))
    return object
  }

  /// The end of a card's number is all that may be kept of it (BR-51).
  private func card(of means: [Facts], leaving left: inout [Leftover]) -> Draft? {
    guard let facts = means.first(where: { $0[87] != nil }), let number = facts[87] else {
      return nil
    }
    let digits = String(number.text.reversed().prefix { "0"..."9" ~= $0 }.reversed().suffix(6))
    guard digits.utf8.count >= 4 else {
      left.append(Leftover(path: "BT-87", text: number.text, line: number.line))
      return nil
    }
    var object = DraftObject()
    object.line("lastDigits", Fact(digits, line: number.line))
    object.line("holder", facts[88])
    return object.draft
  }

  /// A paper that goes with the invoice (BG-24): the name of a file beside it, or where it can be found.
  func attachment(leaving left: inout [Leftover]) -> Draft? {
    var object = DraftObject()
    let name = self[125]?.label ?? self[122].map(\.text)
    if let file = self[125], let name, name.isPathBelow {
      object.line("file", Fact(name, line: file.line))
      // What kind of file it is, a document of ours tells by the name alone.
      if let stated = file.scheme, stated != MediaType(fileName: name)?.name {
        left.append(Leftover(path: "BT-125-1", text: stated, line: file.line))
      }
    } else if let link = self[124],
      link.text.hasPrefix("http://") || link.text.hasPrefix("https://")
    {
      object.line("link", link)
    } else if self[125] == nil, let id = self[122] {
      object.line("id", id)
      object.line("description", self[123])
      return object.draft
    } else {
      for fact in [self[122], self[124]] {
        fact.map { left.append(Leftover(path: "BG-24", text: $0.text, line: $0.line)) }
      }
      return nil
    }
    object.line("id", self[122])
    object.line("description", self[123])
    return object.draft
  }
}
