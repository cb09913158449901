internal import FacturierCore
internal import FacturierModel

/// What a bookkeeper goes through before an invoice leaves, so that nothing gives the customer a reason to
/// wait. No law asks for it; what only a person can know is a question.
extension Requirement {
  static let receivables: [Requirement] = [
    Requirement(
      "GEN-ADDR-01", asks: "Is no line of an address empty?", .advice,
      law: .of(.practice, "an address is printed without gaps"),
      when: { subject in subject.postalAddresses.contains { !$0.address.lines.isEmpty } },
      at: ["buyer", "address", "lines"]
    ) { subject in
      .found(
        subject.postalAddresses.flatMap { _, _, place in
          subject.emptyLines(at: place.appending("lines"))
        })
    },

    Requirement(
      "GEN-ADDR-02", asks: "Does no line of an address say again what another one says?", .warning,
      law: .of(.practice, "name, street and town stand on an envelope once"),
      when: { subject in subject.postalAddresses.contains { !$0.address.lines.isEmpty } },
      at: ["buyer", "address", "lines"]
    ) { subject in
      .found(
        subject.postalAddresses.flatMap { party, address, place in
          address.doubledLines(of: party).map { index in
            Finding(
              at: place.appending("lines").appending(index),
              arguments: ["line": .text(address.lines[index])])
          }
        })
    },

    .question(
      "GEN-BUYER-03", asks: "Are name and address those that the customer gave for its invoices?",
      law: .of(.practice, "the customer's order or file"), at: ["buyer", "name"]),

    Requirement(
      "GEN-PAY-06", asks: "Is there a means of payment that needs neither cash nor paper?",
      .advice, law: .of(.practice, "who can pay at once pays sooner"),
      when: { $0.asksForMoney && $0.payment.means != .clearing }, at: ["payment"]
    ) { subject in
      .demand(subject.meansOfPayment.contains { $0.isElectronic(for: subject.payment) })
    },

    .question(
      "GEN-TERMS-01", asks: "Were these terms of payment agreed with the customer?",
      law: .of(.practice, "an order, a contract or general terms that were accepted"),
      when: \.asksForMoney, at: ["terms"]),

    Requirement(
      "GEN-TERMS-02", asks: "Do the terms say what is gained by paying early?", .advice,
      law: .of(.practice, "a discount brings money in sooner"), of: .business,
      when: { $0.asksForMoney && $0.leavesTimeToPay }, at: ["terms", "discounts"]
    ) { subject in
      .demand(
        !subject.terms.discounts.isEmpty
          || subject.says("escompte", "korting", "skonto", "discount"))
    },

    Requirement(
      "GEN-TERMS-03", asks: "Do the terms say what paying late costs?", .advice,
      law: .of(.practice, "who knows the price of delay pays on time"), of: .business, .publicBody,
      when: \.asksForMoney, at: ["terms", "lateRate"]
    ) { subject in
      let terms = subject.terms
      return .demand(
        terms.lateRate != nil || terms.lateRateText != nil || terms.fixedIndemnity != nil
          || terms.creditPolicy != nil
          || subject.says("retard", "laattijdig", "nalatig", "verzug", "late payment", "overdue"))
    },

    .question(
      "GEN-SENT-01", asks: "Does it go out at once, now that everything is delivered or done?",
      law: .of(.practice, "the term begins when the customer has the invoice"),
      when: { $0.type == .invoice }, at: ["issueDate"]),

    .question(
      "GEN-SENT-02", asks: "Does it go out the way this customer wants, by e-mail or by post?",
      law: .of(.practice, "the customer's order or file"),
      when: { !$0.wants(.byPost) && !$0.wants(.byEmail) }, at: ["buyer", "wishes"]),

    .question(
      "GEN-ACCEPT-01", asks: "Is the signed acceptance enclosed, where the work was accepted?",
      law: .of(.practice, "who has signed for the work disputes it no more"),
      of: .business, .publicBody,
      when: {
        $0.type == .invoice && $0.operations != .goods && !$0.wants(.acceptanceLetter)
          && !$0.enclosesAcceptance
      }, at: ["attachments"]),
  ]
}

extension Subject {
  /// The address of every party, with the party and its place in the document.
  fileprivate var postalAddresses: [(party: Party, address: Address, place: JSONPointer)] {
    parties.compactMap { party, place in
      party.address.map { (party, $0, place.appending("address")) }
    }
  }

  /// Lines without a visible character, which the reader leaves out.
  fileprivate func emptyLines(at place: JSONPointer) -> [Finding] {
    guard let lines = invoice.source.node(at: place), lines.kind == .array else { return [] }
    return lines.children.enumerated().compactMap { index, line in
      line.text.isBlank ? Finding(at: place.appending(index)) : nil
    }
  }

  fileprivate var meansOfPayment: [PaymentMeans] {
    [invoice.payment.means] + invoice.payment.otherMeans
  }

  fileprivate var leavesTimeToPay: Bool {
    invoice.dueDate.map { $0 > invoice.issueDate } ?? false
  }
}

extension PaymentMeans {
  /// Whether money goes from account to account with what `payment` says.
  fileprivate func isElectronic(for payment: PaymentInstructions) -> Bool {
    switch self {
    case .creditTransfer, .sepaCreditTransfer: !payment.accounts.isEmpty
    case .directDebit, .sepaDirectDebit: payment.mandate != nil
    case .online: payment.link != nil
    case .card: true
    case .cash, .cheque, .clearing: false
    }
  }
}

extension Address {
  /// The lines that repeat an earlier one, the party's name or the town.
  fileprivate func doubledLines(of party: Party) -> [Int] {
    let town = city.map { [$0.folded, ((postalCode ?? "") + $0).folded] } ?? []
    var known = Set([party.name.folded] + town)
    return lines.indices.filter { !known.insert(lines[$0].folded).inserted }
  }
}
