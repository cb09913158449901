public import FacturierCore

/// What is owed for one invoice on a day, item by item, with all that is needed to reckon it again.
public struct ClaimAccount: Hashable, Sendable {
  public let invoice: OpenInvoice
  /// The last day for which interest was reckoned.
  public let asOf: CalendarDate
  public let daysLate: Int

  /// What payments and credit notes left of the invoice.
  public let principal: Amount
  /// Interest by periods, whatever was paid on it since.
  public let periods: [InterestPeriod]
  /// The sum of the periods, rounded once.
  public let accrued: Amount
  /// Interest still to be paid.
  public let interest: Amount
  /// Fixed indemnity still to be paid.
  public let indemnity: Amount
  /// How each payment was used, where some of it went to interest or indemnity.
  public let imputations: [ImputedPayment]
  /// Principal, interest and indemnity.
  public let total: Amount

  /// What each further day adds at the rate of `asOf`; nil when no interest runs.
  public let interestPerDay: Amount?
  /// Days in the year that the interest was reckoned with.
  public let dayBase: Int
  /// Where interest and indemnity come from, as names of texts of the law.
  public let grounds: [LegalGround]
  /// Why something is less than it could be, or nothing at all.
  public let notes: [ClaimNote]
  /// What the law wants the first reminder to a consumer to say (Belgium, Netherlands).
  public let notice: ConsumerNotice?
}

/// Days on which principal and rate stay the same.
public struct InterestPeriod: Hashable, Sendable {
  /// The first day that counts.
  public let from: CalendarDate
  /// The last day that counts.
  public let to: CalendarDate
  public let days: Int
  /// What was open on these days.
  public let principal: Amount
  /// Percent a year.
  public let rate: DecimalNumber
  public let origin: RateOrigin
  /// principal × rate × days ÷ (100 × days of the year), to four decimals of the currency's unit for
  /// the reader; the account adds up the exact values.
  public let interest: DecimalNumber
}

/// Where a rate comes from.
public enum RateOrigin: Hashable, Sendable {
  /// Agreed between the parties.
  case contract
  /// A reference rate and points on top of it.
  case reference(DecimalNumber, margin: DecimalNumber)
  /// A rate that the law or an authority fixes.
  case law
  /// Given with the input.
  case given
}

/// What a payment was used for.
public struct ImputedPayment: Hashable, Sendable {
  public let date: CalendarDate
  public let amount: Amount
  public let toInterest: Amount
  public let toIndemnity: Amount
  public let toPrincipal: Amount
}

/// A text of the law that a claim rests on; the raw value is its name in the folder `law/rates`.
public enum LegalGround: String, CaseIterable, Hashable, Sendable {
  case businessInterest = "business-interest"
  case businessIndemnity = "business-indemnity"
  case publicInterest = "public-interest"
  case publicIndemnity = "public-indemnity"
  case consumerInterest = "consumer-interest"
  case consumerIndemnity = "consumer-indemnity"
}

/// The free reminder to a consumer, and what follows it.
public struct ConsumerNotice: Hashable, Sendable {
  /// The day it is sent, or was.
  public let sentOn: CalendarDate
  /// The first day of the time to pay without cost.
  public let startsOn: CalendarDate
  /// The last one.
  public let lastDay: CalendarDate
  /// The first day on which interest and indemnity can be claimed.
  public let claimableFrom: CalendarDate
  /// The indemnity that will then be claimed, if nothing more is paid.
  public let indemnity: Amount
  /// The rate that will then be claimed.
  public let rate: DecimalNumber?
}

/// Why a claim is less than one might expect.
public enum ClaimNote: Hashable, Sendable {
  /// Nothing is late yet.
  case notLate
  /// Interest does not run before a reminder (Switzerland, Germany).
  case noReminder
  /// Interest does not run before a formal notice (consumers in France and Luxembourg).
  case noFormalNotice
  /// Nothing can be claimed before this day (consumers in Belgium and the Netherlands).
  case notBefore(CalendarDate)
  /// No first reminder was sent, before which nothing can be claimed (consumers in Belgium).
  case noFreeReminder
  case noInterestClause
  case noIndemnityClause
  /// The agreed rate is above the cap and void: the ordinary legal rate is used.
  case rateClauseVoid(agreed: DecimalNumber, cap: DecimalNumber)
  /// The agreed indemnity is above the cap and void: there is none.
  case indemnityClauseVoid(agreed: Amount, cap: Amount)
  /// The agreed rate is below the lowest that the law allows.
  case rateBelowFloor(agreed: DecimalNumber, floor: DecimalNumber)
  /// Consumers owe the legal rate and no more, whatever was agreed (France).
  case legalRateOnly
  /// There is no fixed sum from this customer.
  case noIndemnityInLaw
  /// The fixed sum is in euro, the invoice is not.
  case indemnityInEuro
  /// The invoice went out too late for interest by law (Luxembourg).
  case invoiceTooLate
  /// The invoice does not say that interest will run by law (Luxembourg).
  case invoiceSilent
  /// The rate of the first day holds to the end (public contracts in France).
  case rateFixedAtStart
  /// A figure of the law of which we are not sure.
  case unconfirmed(String, CalendarDate)
}

/// Why an account cannot be made.
public enum ClaimError: Error, Hashable, Sendable {
  /// The law's files lack a figure for a day.
  case missingFigure(name: String, file: String, day: CalendarDate)
  /// There is no file of the law for this country.
  case unknownLaw(Country)
  /// A year of this many days is not used in this country.
  case dayBase(Int, Country)
  /// The invoice does not say when it was due.
  case noDueDate(invoice: String)
  case tooLarge
}

extension ClaimError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingFigure(let name, let file, let day):
      "no \(name) is known for \(day): add it to \(file), or give a rate under claim/rates"
    case .unknownLaw(let country):
      "the law of late payment of \(country.code) is not known: give a rate under claim/rates"
    case .dayBase(let days, let country):
      "a year of \(days) days is not used in \(country.code): take 365"
    case .noDueDate(let invoice): "invoice \(invoice) has no due date"
    case .tooLarge: "the amounts are too large to reckon interest"
    }
  }
}

extension ClaimError {
  /// A stable name, as those of other findings.
  public var code: String {
    switch self {
    case .missingFigure: "CLAIM-FIGURE"
    case .unknownLaw: "CLAIM-LAW"
    case .dayBase: "CLAIM-YEAR"
    case .noDueDate: "CLAIM-DUE"
    case .tooLarge: "CLAIM-SIZE"
    }
  }

  /// What to write there; nil when the message says it all.
  public var hint: String? {
    switch self {
    case .missingFigure(_, _, let day):
      "{ \"from\": \"\(day)\", \"rate\": 10.5 } there claims 10.5 % a year in all from that day on"
    case .unknownLaw:
      "{ \"from\": \"2026-01-01\", \"rate\": 8 } there claims 8 % a year in all from that day on"
    case .dayBase, .noDueDate, .tooLarge: nil
    }
  }

  /// Where in the letter it can be put right.
  public var pointer: JSONPointer {
    switch self {
    case .missingFigure, .unknownLaw: ["claim", "rates"]
    case .dayBase: ["claim", "dayBase"]
    case .noDueDate, .tooLarge: ["invoices"]
    }
  }
}

/// What a letter asks for in all.
public struct LetterAccount: Hashable, Sendable {
  /// One for each invoice, in the letter's order.
  public let claims: [ClaimAccount]
  /// Fees and costs that may be claimed.
  public let costs: [ClaimedCost]
  public let principal: Amount
  public let interest: Amount
  public let indemnity: Amount
  public let costTotal: Amount
  /// Everything together: the amount of the payment code.
  public let total: Amount
  /// Nil when no interest runs.
  public let interestPerDay: Amount?
}
