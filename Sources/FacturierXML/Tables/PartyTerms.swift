/// The terms of a postal address, which differ from party to party.
struct AddressTerms: Sendable {
  let lines: [Term]
  let city: Term
  let postalCode: Term
  let subdivision: Term
  let country: Term

  static let seller = AddressTerms(
    lines: [35, 36, 162], city: 37, postalCode: 38, subdivision: 39, country: 40)
  static let buyer = AddressTerms(
    lines: [50, 51, 163], city: 52, postalCode: 53, subdivision: 54, country: 55)
  static let representative = AddressTerms(
    lines: [64, 65, 164], city: 66, postalCode: 67, subdivision: 68, country: 69)
  static let delivery = AddressTerms(
    lines: [75, 76, 165], city: 77, postalCode: 78, subdivision: 79, country: 80)
}

/// The terms of someone named on an invoice; nil for what EN 16931 does not ask of that party.
struct PartyTerms: Sendable {
  let name: Term
  var tradeName: Term?
  var identifier: Term?
  var companyNumber: Term?
  var vatNumber: Term?
  var taxNumber: Term?
  var legalForm: Term?
  var electronicAddress: Term?
  var address: AddressTerms?
  /// Name, telephone, e-mail.
  var contact: [Term] = []

  static let seller = PartyTerms(
    name: 27, tradeName: 28, identifier: 29, companyNumber: 30, vatNumber: 31, taxNumber: 32,
    legalForm: 33, electronicAddress: 34, address: .seller, contact: [41, 42, 43])
  static let buyer = PartyTerms(
    name: 44, tradeName: 45, identifier: 46, companyNumber: 47, vatNumber: 48,
    electronicAddress: 49, address: .buyer, contact: [56, 57, 58])
  static let payee = PartyTerms(name: 59, identifier: 60, companyNumber: 61)
  static let representative = PartyTerms(name: 62, vatNumber: 63, address: .representative)
}
