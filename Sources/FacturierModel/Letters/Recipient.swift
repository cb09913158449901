public import FacturierCore

/// Whom a letter is for.
public struct Recipient: Hashable, Sendable {
  public let party: Party
  public let kind: CustomerKind
  public let formOfAddress: FormOfAddress
  /// The whole salutation, in place of the one that follows from the form of address.
  public let salutation: String?
  /// Our number for the customer.
  public let customerNumber: String?
}

/// How a person is addressed. Nothing is told from a name.
public enum FormOfAddress: String, CaseIterable, Hashable, Sendable {
  /// Nobody in particular: « Madame, Monsieur, ».
  case neutral
  case madam
  case sir
  /// Several people.
  case madamAndSir
}

/// What a letter refers to.
public struct LetterReferences: Hashable, Sendable {
  public let ours: String?
  public let theirs: String?
  /// The contract or the general terms.
  public let contract: String?
  public let contractDate: CalendarDate?
  public let purchaseOrder: String?
  public let quote: String?
  public let quoteDate: CalendarDate?
  public let project: String?
}

/// How a letter travels.
public struct Dispatch: Hashable, Sendable {
  public enum Channel: String, CaseIterable, Hashable, Sendable {
    case post
    case registered
    /// Registered, with acknowledgement of receipt.
    case registeredWithReceipt
    /// A registered electronic delivery service (regulation 910/2014, art. 43).
    case registeredElectronic
    case email
    case byHand
  }

  public let channel: Channel
  /// The number of the registered item.
  public let number: String?
}

extension Dispatch.Channel {
  public var isElectronic: Bool { self == .email || self == .registeredElectronic }

  public var isRegistered: Bool {
    self == .registered || self == .registeredWithReceipt || self == .registeredElectronic
  }
}

/// A letter that was sent before.
public struct EarlierLetter: Hashable, Sendable {
  public let type: LetterType
  /// 1 to 3 for a reminder.
  public let level: Int?
  public let date: CalendarDate
  /// The day the customer had it, if it is known.
  public let receivedOn: CalendarDate?
  public let channel: Dispatch.Channel
  /// The number of the registered item.
  public let number: String?
  /// The numbers of the invoices it was about; empty when it was about all of them.
  public let invoices: [String]
  /// The number of the enclosure that has it, from 1.
  public let enclosure: Int?

  public init(
    _ type: LetterType, level: Int? = nil, on date: CalendarDate,
    by channel: Dispatch.Channel = .post, number: String? = nil, receivedOn: CalendarDate? = nil,
    about invoices: [String] = [], enclosure: Int? = nil
  ) {
    self.type = type
    self.level = level
    self.date = date
    self.receivedOn = receivedOn
    self.channel = channel
    self.number = number
    self.invoices = invoices
    self.enclosure = enclosure
  }

  /// Whether it was about the invoice of that number.
  public func isAbout(_ invoice: String) -> Bool {
    invoices.isEmpty || invoices.contains(invoice)
  }
}

/// Someone who signs.
public struct Signatory: Hashable, Sendable {
  public let name: String?
  /// In what capacity: « gérante ».
  public let capacity: String?
  /// A picture of the signature, in the folder of the file that names it.
  public let image: Logo?
}

/// A document that is enclosed.
public struct Enclosure: Hashable, Sendable {
  /// What it is.
  public let title: String
  /// A PDF file whose pages are appended, in the document's folder or below it.
  public let file: String?
  /// Copies of it, when there are several.
  public let copies: Int?
}
