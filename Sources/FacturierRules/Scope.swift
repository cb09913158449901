public import FacturierCore
public import FacturierModel

/// Whose documents a requirement is for.
public struct Scope: Hashable, Sendable {
  /// Where a party has its address.
  public enum Place: Hashable, Sendable {
    case anywhere
    case europeanUnion
    case country(Country)
  }

  public let seller: Place
  public let buyer: Place
  public let customers: Set<CustomerKind>

  package init(
    seller: Place = .anywhere, buyer: Place = .anywhere,
    customers: Set<CustomerKind> = Set(CustomerKind.allCases)
  ) {
    self.seller = seller
    self.buyer = buyer
    self.customers = customers
  }

  /// Every document there is.
  public static let everyone = Scope()

  /// What sellers in a country send, wherever it goes.
  package static func sellers(in country: Country) -> Scope { Scope(seller: .country(country)) }

  package static func sellers(in place: Place) -> Scope { Scope(seller: place) }

  /// The scope for some customers only.
  package func narrowed(to customers: Set<CustomerKind>) -> Scope {
    Scope(seller: seller, buyer: buyer, customers: self.customers.intersection(customers))
  }

  package func covers(_ subject: Subject) -> Bool {
    seller.holds(subject.sellerCountry) && buyer.holds(subject.invoice.buyer.address?.country)
      && customers.contains(subject.invoice.customerKind)
  }
}

extension Scope.Place {
  /// A party without an address is nowhere in particular.
  fileprivate func holds(_ country: Country?) -> Bool {
    switch self {
    case .anywhere: true
    case .europeanUnion: country?.isInEuropeanUnion ?? false
    case .country(let wanted): country == wanted
    }
  }
}
