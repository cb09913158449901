package import FacturierCore
package import FacturierModel
internal import FacturierPayment

/// The templates, the words and a theme, read once and used for many documents.
package final class TemplateLibrary {
  package typealias ReadFile = @Sendable (String) throws -> [UInt8]

  /// The folder with documents, partials, words and themes.
  private let folder: String
  private let readFile: ReadFile
  let theme: ThemeFiles
  private var sets: [String: TemplateSet] = [:]
  private var outlines: [String: Outline] = [:]

  /// `theme` is the name of a theme in `folder`, or the path of a theme's own folder.
  package init(
    folder: String, theme: String, readFile: @escaping ReadFile
  ) throws(TemplateError) {
    self.folder = folder
    self.readFile = readFile
    self.theme = try ThemeFiles(theme, folder: folder, readFile: readFile)
  }

  // MARK: Documents

  /// The markup of an invoice or one of its kin. Texts of the document never become markup.
  ///
  /// `legal` is what the law wants on it. `language` takes the place of the document's own. Without
  /// its letterhead it goes on paper that has one.
  package func markup(
    for invoice: Invoice, legal: LegalTexts = LegalTexts(), isDraft: Bool = false,
    language: Language? = nil, hasLetterhead: Bool = true
  ) throws(TemplateError) -> String {
    let presenter = try presenter(
      for: invoice, legal, isDraft: isDraft, language, hasLetterhead: hasLetterhead)
    return try fill("invoice", with: presenter.data(), presenter.words)
  }

  /// What the terms of payment of an invoice say, as its page has them.
  package func termsTexts(
    of invoice: Invoice, language: Language? = nil
  ) throws(TemplateError) -> TermsTexts {
    try presenter(for: invoice, LegalTexts(), isDraft: false, language).termsTexts()
  }

  private func presenter(
    for invoice: Invoice, _ legal: LegalTexts, isDraft: Bool, _ language: Language?,
    hasLetterhead: Bool = true
  ) throws(TemplateError) -> InvoicePresenter {
    let idiom = Idiom(language ?? invoice.language, in: invoice.seller.address?.country)
    return InvoicePresenter(
      invoice: invoice, legal: legal, idiom: idiom, words: try words(idiom), isDraft: isDraft,
      hasLetterhead: hasLetterhead, countryName: countryNames(in: idiom.language))
  }

  /// The markup of a letter that asks for what `account` says; `law` cites what that rests on.
  package func markup(
    for letter: Letter, account: LetterAccount, law: RecoveryLaw?, isDraft: Bool = false,
    language: Language? = nil, hasLetterhead: Bool = true,
    arrangement: LetterArrangement = .whole
  ) throws(TemplateError) -> String {
    let idiom = Idiom(language ?? letter.language, in: letter.sender.address?.country)
    let words = try words(idiom, letter.type)
    let presenter = LetterPresenter(
      letter: letter, account: account, law: law, idiom: idiom, words: words, isDraft: isDraft,
      hasLetterhead: hasLetterhead, arrangement: arrangement,
      countryName: countryNames(in: idiom.language))
    return try fill("letter", with: presenter.data(), words)
  }

  /// The markup of a checklist.
  package func markup(for sheet: ChecklistSheet) throws(TemplateError) -> String {
    let idiom = Idiom(sheet.language, in: sheet.country)
    let words = try words(idiom)
    let presenter = ChecklistPresenter(sheet: sheet, idiom: idiom, words: words)
    return try fill("checklist", with: presenter.data(), words)
  }

  /// The template of a document with its data; it is read when it is first needed.
  private func fill(
    _ name: String, with data: ViewData, _ words: Words
  ) throws(TemplateError) -> String {
    var templates: TemplateSet
    if let known = sets[name] {
      templates = known
    } else {
      templates = try TemplateSet(name, folder: folder, readFile: readFile)
    }
    try templates.complete(for: data, readFile: readFile)
    sets[name] = templates
    try templates.check(words)
    return templates.render(data)
  }

  /// Where a template says `piece`, to tell which one is to be mended when its markup is wrong.
  package func origin(of piece: String) -> TemplatePlace? {
    for templates in sets.values {
      if let place = templates.origin(of: piece) { return place }
    }
    return nil
  }

  /// The style sheets for an invoice, the later ones over the earlier, and what the seller and the
  /// document set in them.
  package func styleSheets(for invoice: Invoice) throws(TemplateError) -> DocumentStyle {
    let hasSlip = if case .swiss? = try? invoice.transferCode() { true } else { false }
    return try styleSheets(for: invoice, hasSlip: hasSlip)
  }

  /// The style sheets for a letter that asks for what `account` says.
  package func styleSheets(
    for letter: Letter, account: LetterAccount
  ) throws(TemplateError) -> DocumentStyle {
    let code = try? letter.paymentRequest(account)?.transferCode()
    let hasSlip = if case .swiss? = code { true } else { false }
    return try styleSheets(for: letter, hasSlip: hasSlip)
  }

  /// The style sheets for anything on somebody's paper.
  package func styleSheets(
    for paper: some Stationery, hasSlip: Bool = false
  ) throws(TemplateError) -> DocumentStyle {
    var sheets = theme.sheets
    if hasSlip {
      // Last, and so over every theme: the guidelines leave no choice of looks.
      let file = "\(folder)/swiss-slip.css"
      sheets.append((try Self.text(of: file, readFile), file))
    }
    return DocumentStyle(sheets: sheets, values: StyleValues(for: paper).list)
  }

  // MARK: Words

  func words(_ idiom: Idiom) throws(TemplateError) -> Words {
    let file = "\(folder)/words/\(idiom.language.code).yaml"
    return Words(try outline(file), file: file, idiom: idiom)
  }

  /// The words of all documents; of all letters, under `letter`; and those of its type, under the
  /// type's name.
  private func words(_ idiom: Idiom, _ type: LetterType) throws(TemplateError) -> Words {
    var words = try words(idiom)
    for name in ["letter", type.rawValue] {
      let file = "\(folder)/words/letters/\(idiom.language.code)/\(name).yaml"
      words = words.adding(try outline(file), under: name)
    }
    return words
  }

  private func countryNames(
    in language: Language
  ) -> (Country) throws(TemplateError) -> String {
    { country throws(TemplateError) in try self.countryName(country, in: language) }
  }

  private func countryName(
    _ country: Country, in language: Language
  ) throws(TemplateError) -> String {
    let file = "\(folder)/words/countries/\(language.code).yaml"
    guard let name = try outline(file)[country.code]?.text else {
      throw .unknownWord(country.code, file: file, line: nil)
    }
    return name
  }

  private func outline(_ file: String) throws(TemplateError) -> Outline {
    if let known = outlines[file] { return known }
    let outline = try Outline(yaml: Self.text(of: file, readFile), file: file)
    outlines[file] = outline
    return outline
  }
}

/// How a document looks: style sheets, the later ones over the earlier, and values for their custom
/// properties.
package struct DocumentStyle: Sendable {
  package let sheets: [(text: String, file: String)]
  package let values: [String: String]
}

extension TemplateLibrary {
  /// The text of a file; a failure names it.
  static func text(of file: String, _ readFile: ReadFile) throws(TemplateError) -> String {
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch {
      throw .unreadable(file: file, reason: "\(error)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unreadable(file: file, reason: "not UTF-8")
    }
    return text
  }
}
