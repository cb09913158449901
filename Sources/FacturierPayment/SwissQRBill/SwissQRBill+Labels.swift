public import FacturierModel

extension SwissQRBill {
  /// The headings of payment part and receipt (guidelines, annex D).
  public struct Labels: Hashable, Sendable {
    public let receipt: String
    public let paymentPart: String
    public let account: String
    public let reference: String
    public let additionalInformation: String
    public let payableBy: String
    /// Above a blank field.
    public let payableByNameAndAddress: String
    public let currency: String
    public let amount: String
    public let acceptancePoint: String
    /// Above the line along which to cut.
    public let separate: String
  }

  public static func labels(in language: PaymentCodeOptions.SlipLanguage) -> Labels {
    switch language {
    case .german: german
    case .french: french
    case .italian: italian
    case .english: english
    }
  }

  private static let german = Labels(
    receipt: "Empfangsschein", paymentPart: "Zahlteil", account: "Konto / Zahlbar an",
    reference: "Referenz", additionalInformation: "Zusätzliche Informationen",
    payableBy: "Zahlbar durch", payableByNameAndAddress: "Zahlbar durch (Name/Adresse)",
    currency: "Währung", amount: "Betrag", acceptancePoint: "Annahmestelle",
    separate: "Vor der Einzahlung abzutrennen")

  private static let french = Labels(
    receipt: "Récépissé", paymentPart: "Section paiement", account: "Compte / Payable à",
    reference: "Référence", additionalInformation: "Informations supplémentaires",
    payableBy: "Payable par", payableByNameAndAddress: "Payable par (nom/adresse)",
    currency: "Monnaie", amount: "Montant", acceptancePoint: "Point de dépôt",
    separate: "A détacher avant le versement")

  private static let italian = Labels(
    receipt: "Ricevuta", paymentPart: "Sezione pagamento", account: "Conto / Pagabile a",
    reference: "Riferimento", additionalInformation: "Informazioni supplementari",
    payableBy: "Pagabile da", payableByNameAndAddress: "Pagabile da (nome/indirizzo)",
    currency: "Valuta", amount: "Importo", acceptancePoint: "Punto di accettazione",
    separate: "Da staccare prima del versamento")

  private static let english = Labels(
    receipt: "Receipt", paymentPart: "Payment part", account: "Account / Payable to",
    reference: "Reference", additionalInformation: "Additional information",
    payableBy: "Payable by", payableByNameAndAddress: "Payable by (name/address)",
    currency: "Currency", amount: "Amount", acceptancePoint: "Acceptance point",
    separate: "Separate before paying in")
}
