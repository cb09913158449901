public import FacturierCore

/// A column of a table of open items.
enum OpenItemsColumn: String, CaseIterable {
  case number, date, dueDate, amount, currency, description, deliveredOn, purchaseOrderReference
  case paymentReference, paid, paidOn, credited, creditedOn, disputed, hold
  case customerNumber, customer, kind, formOfAddress, salutation, language, channel
  case street, street2, postalCode, city, country, email, vatNumber, companyNumber

  /// Further names, in French, Dutch and German, as `spelledPlainly` has them.
  var others: [String] {
    switch self {
    case .number: ["invoice", "facture", "numero", "nfacture", "factuurnummer", "rechnungsnummer"]
    case .date: ["datefacture", "factuurdatum", "rechnungsdatum", "datum"]
    case .dueDate: ["echeance", "dateecheance", "vervaldatum", "vervaldag", "fallig", "falligkeit"]
    case .amount: ["montant", "montantttc", "totalttc", "bedrag", "betrag"]
    case .currency: ["devise", "munt", "wahrung"]
    case .description: ["objet", "libelle", "omschrijving", "beschreibung"]
    case .deliveredOn: ["livraison", "datelivraison", "leverdatum", "lieferdatum"]
    case .purchaseOrderReference: ["commande", "bestelbon", "bestellung"]
    case .paymentReference:
      ["communication", "referencepaiement", "mededeling", "zahlungsreferenz"]
    case .paid: ["paye", "regle", "betaald", "bezahlt"]
    case .paidOn: ["payele", "datepaiement", "betaaldop", "bezahltam"]
    case .credited: ["avoir", "creditnota", "gutschrift"]
    case .creditedOn: ["dateavoir", "creditnotadatum", "gutschriftam"]
    case .disputed: ["litige", "conteste", "betwist", "bestritten"]
    case .hold: ["suspendu", "geblokkeerd", "gesperrt"]
    case .customerNumber: ["numeroclient", "nclient", "codeclient", "klantnummer", "kundennummer"]
    case .customer: ["client", "nomclient", "klant", "kunde"]
    case .kind: ["typeclient", "klanttype", "kundenart"]
    case .formOfAddress: ["civilite", "aanspreking", "anrede"]
    case .salutation: []
    case .language: ["langue", "taal", "sprache"]
    case .channel: ["envoi", "verzending", "versand"]
    case .street: ["adresse", "rue", "straat", "strasse", "adres"]
    case .street2: ["adresse2", "complement", "adres2"]
    case .postalCode: ["codepostal", "cp", "postcode", "plz"]
    case .city: ["ville", "localite", "plaats", "gemeente", "ort"]
    case .country: ["pays", "land"]
    case .email: ["courriel", "mail"]
    case .vatNumber: ["tva", "numerotva", "btwnummer", "ustidnr"]
    case .companyNumber: ["siren", "numeroentreprise", "ondernemingsnummer"]
    }
  }

  init?(_ title: String) {
    let plain = title.spelledPlainly.filter(\.isASCII)
    let found = Self.allCases.first {
      $0.rawValue.spelledPlainly == plain || $0.others.contains(plain)
    }
    guard let found else { return nil }
    self = found
  }
}

extension OpenItemsSource {
  /// Reads a table: a row for each invoice, a title over each column.
  public static func table(_ bytes: [UInt8], name: String) throws(InputFailure) -> OpenItemsSource {
    let table = try CSVTable(bytes, file: name)
    let columns = try columns(of: table, file: name)
    var builder = SourceTree.Builder()
    let root = builder.add(.object, line: 1, column: 1, key: nil)
    let key = OpenItemsFields.invoices.name.text
    let list = builder.add(
      .array, line: 1, column: 1, key: .init(text: key, line: 1, column: 1))
    for row in table.rows { TableRow(row, columns).write(to: &builder) }
    builder.close(list, count: table.rows.count)
    builder.close(root, count: 1)
    return OpenItemsSource(tree: builder.tree(file: name, mount: []))
  }

  /// What each column holds; nil for one that is to be left out.
  private static func columns(
    of table: CSVTable, file: String
  ) throws(InputFailure) -> [OpenItemsColumn?] {
    var problems: [Diagnostic] = []
    var known: Set<OpenItemsColumn> = []
    func report(_ code: InputCode, _ cell: CSVTable.Cell, _ message: String, _ hint: String?) {
      let place = SourceLocation(file: file, line: cell.line, column: cell.column)
      problems.append(
        Diagnostic(code: code.rawValue, location: place, message: message, hint: hint))
    }
    var columns: [OpenItemsColumn?] = []
    for cell in table.header {
      let column = OpenItemsColumn(cell.text)
      columns.append(column)
      if cell.text.hasPrefix("#") || cell.text.isBlank { continue }
      if let column {
        if !known.insert(column).inserted {
          report(.duplicate, cell, "a second column for \(column.rawValue)", nil)
        }
        continue
      }
      let nearest = cell.text.nearest(in: OpenItemsColumn.allCases.map(\.rawValue))
      report(
        .unknown, cell, "nobody knows the column \"\(cell.text.prefix(60))\"",
        (nearest.map { "did you mean \"\($0)\"? " } ?? "")
          + "a # before its title leaves a column out")
    }
    if let first = table.header.first, !known.contains(.number) {
      report(.missing, first, "the column \"number\" is missing", nil)
    }
    guard problems.isEmpty else { throw InputFailure(problems) }
    return columns
  }
}
