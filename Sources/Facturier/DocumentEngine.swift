internal import FacturierTemplates
internal import PDFFinishing
internal import Typesetting
internal import TypesettingCairo

/// Reads, checks and draws documents.
///
/// One value serves many documents: templates, words and fonts are read once. It holds handles of
/// the drawing library and stays on one task.
///
/// ```swift
/// let engine = try DocumentEngine()
/// let invoice = try engine.read(Input(name: "invoice.json", bytes: bytes))
/// let pdf = try engine.render(invoice)[0].bytes
/// ```
public final class DocumentEngine {
  let environment: Environment
  var words: [Language: (groups: Set<RequirementGroup>, words: ChecklistWords)] = [:]
  var law = LawBook()
  /// For codes without a document.
  var codeToolkit: CairoToolkit?
  var recoveryLaws: [Country: RecoveryLaw] = [:]
  private var libraries: [String: TemplateLibrary] = [:]
  private var studios: [StudioKey: Studio] = [:]

  /// Uses the files of this machine unless another world is given.
  public init(_ environment: Environment) {
    WorkingMemory.isKept
    self.environment = environment
  }

  public convenience init() throws { self.init(try Environment.system()) }

  // MARK: Reading

  /// Reads a document and computes its amounts. `seller` is a seller's profile that fills in what
  /// the document does not say. Throws everything that is wrong with the input at once.
  public func read(_ input: Input, seller: Input? = nil) throws(InputFailure) -> Invoice {
    if EInvoiceFile.looksLikeOne(input.bytes) { return try importInvoice(input).invoice }
    return try Invoice.read(input, seller: seller, readFile: environment.readFile)
  }

  // MARK: Drawing

  /// Draws a document: one file as PDF, one a page as PNG or SVG. The document is not checked
  /// first; that is `check`.
  public func render(
    _ document: Document, as format: OutputFormat = .pdf, options: RenderOptions = RenderOptions()
  ) throws(RenderFailure) -> [RenderedFile] {
    do {
      var options = options
      if format == .pdf {
        options.annexes = try document.enclosedFiles(environment.readFile) + options.annexes
      }
      if format == .pdf { options = try embedding(document, options) }
      let laid = try lay(document, options)
      return try draw(laid, as: format, options, description(of: document, laid.pages))
    } catch {
      throw RenderFailure(error, in: document.source)
    }
  }

  /// Draws an invoice or one of its kin.
  public func render(
    _ invoice: Invoice, as format: OutputFormat = .pdf, options: RenderOptions = RenderOptions()
  ) throws(RenderFailure) -> [RenderedFile] {
    try render(.invoice(invoice), as: format, options: options)
  }

  /// Draws the checklist of a document, with boxes for yes and no: on paper, a person answers what
  /// only a person can. `today` of the environment is the day of the check, else the document's own.
  public func render(
    _ checklist: Checklist, of document: Document, as format: OutputFormat = .pdf,
    options: RenderOptions = RenderOptions()
  ) throws(RenderFailure) -> [RenderedFile] {
    do {
      let library = try library(of: document, options)
      let sheet = ChecklistSheet(
        checklist, of: document, on: environment.today ?? document.date,
        in: options.language ?? document.language)
      let text = try library.markup(for: sheet)
      let laid = try lay(text, document, library, library.styleSheets(for: document.stationery))
      return try draw(laid, as: format, options, description(of: document, laid.pages))
    } catch {
      throw RenderFailure(error, in: document.source)
    }
  }

  /// The pages as text, a line for each item with its place in millimetres: for tests and for
  /// looking into a layout.
  public func dump(
    _ document: Document, options: RenderOptions = RenderOptions()
  ) throws(RenderFailure) -> String {
    do { return try lay(document, options).pages.dump } catch {
      throw RenderFailure(error, in: document.source)
    }
  }

  /// The pages of an invoice as text.
  public func dump(
    _ invoice: Invoice, options: RenderOptions = RenderOptions()
  ) throws(RenderFailure) -> String {
    try dump(.invoice(invoice), options: options)
  }

  /// Pages with the toolkit that knows their fonts.
  struct LaidOut {
    var pages: Pages
    var toolkit: CairoToolkit
  }

  private func draw(
    _ laid: LaidOut, as format: OutputFormat, _ options: RenderOptions,
    _ description: PDFDescription
  ) throws -> [RenderedFile] {
    switch format {
    case .pdf: [try PDFAssembly(options).file(laid.pages, description, laid.toolkit)]
    case .png:
      try laid.pages.png(resolution: options.resolution, toolkit: laid.toolkit).numbered
    case .svg: try laid.pages.svg(toolkit: laid.toolkit).numbered
    }
  }

  func lay(_ document: Document, _ options: RenderOptions) throws -> LaidOut {
    let library = try library(of: document, options)
    let hasLetterhead = options.letterhead == .printed
    switch document {
    case .invoice(let invoice):
      let text = try library.markup(
        for: invoice, legal: legalTexts(for: invoice, language: options.language),
        isDraft: options.isDraft, language: options.language, hasLetterhead: hasLetterhead)
      return try lay(text, document, library, library.styleSheets(for: invoice))
    case .letter(let letter): return try lay(letter, library, options)
    }
  }

  /// A letter in the arrangement that makes one page, else in the one with the fewest pages, those first
  /// that keep the letter itself together.
  private func lay(
    _ letter: Letter, _ library: TemplateLibrary, _ options: RenderOptions
  ) throws -> LaidOut {
    let account = try account(of: letter)
    let style = try library.styleSheets(for: letter, account: account)
    var best: (laid: LaidOut, isWhole: Bool)?
    for arrangement in letter.arrangements(account) {
      let text = try library.markup(
        for: letter, account: account, law: recoveryLaw(of: letter),
        isDraft: options.isDraft, language: options.language,
        hasLetterhead: options.letterhead == .printed, arrangement: arrangement)
      let laid = try lay(text, .letter(letter), library, style)
      // With something behind it, a letter has two pages at the least.
      let fewest = arrangement == .whole ? 1 : 2
      if laid.pages.pages.count <= fewest { return laid }
      if let known = best {
        let more = laid.pages.pages.count - known.laid.pages.pages.count
        guard more < 0 || (more == 0 && known.isWhole) else { continue }
      }
      best = (laid, arrangement == .whole)
    }
    guard let best else { preconditionFailure("a letter has an arrangement") }
    return best.laid
  }

  /// Sets markup in the looks of the author's papers.
  private func lay(
    _ text: String, _ document: Document, _ library: TemplateLibrary, _ style: DocumentStyle
  ) throws -> LaidOut {
    let studio = try studio(style)
    let readFile = environment.readFile
    let pictures = document.pictures
    studio.toolkit.useImages { name in
      guard let path = pictures[name] else { throw NoImages() }
      return try readFile(path)
    }
    let pages = try studio.typesetter.pages(markup(text, library))
    return LaidOut(pages: pages, toolkit: studio.toolkit)
  }

  /// Parses what the templates made; an error is placed in the template that has it.
  private func markup(_ text: String, _ library: TemplateLibrary) throws -> Markup {
    do { return try Markup(parsing: text, file: "markup") } catch {
      var error = error
      if let place = error.piece(of: text).flatMap(library.origin) {
        (error.file, error.line, error.column) = (place.file, place.line, place.column)
      }
      throw error
    }
  }

  func description(of document: Document, _ pages: Pages) -> PDFDescription {
    PDFDescription(
      title: pages.title, author: document.author.name, language: pages.language,
      date: environment.creationDate ?? "\(document.date)T00:00:00Z", creator: "Facturier")
  }

  // MARK: What is kept

  private func library(
    of document: Document, _ options: RenderOptions
  ) throws -> TemplateLibrary {
    try library(options.theme ?? document.stationery.theme.name ?? "classic")
  }

  func library(_ theme: String) throws -> TemplateLibrary {
    if let known = libraries[theme] { return known }
    let library = try TemplateLibrary(
      folder: "\(environment.shareFolder)/templates", theme: theme, readFile: environment.readFile)
    libraries[theme] = library
    return library
  }

  /// A style sheet with the fonts that it names.
  private struct Studio {
    var toolkit: CairoToolkit
    var typesetter: Typesetter
  }

  private struct StudioKey: Hashable {
    var sheets: [String]
    var values: [String: String]
  }

  private func studio(_ style: DocumentStyle) throws -> Studio {
    let key = StudioKey(sheets: style.sheets.map(\.file), values: style.values)
    if let known = studios[key] { return known }
    let sheet = try StyleSheet(parsing: style.sheets, overriding: style.values)
    let families = sheet.families
    let files = FontFiles(environment)
    let toolkit = try CairoToolkit(
      fonts: try files.wanted(for: families), reserve: try files.reserve(besides: families))
    let studio = Studio(toolkit: toolkit, typesetter: Typesetter(toolkit, sheet))
    // Sellers differ in few ways; a stream of thousands must not hold thousands of font maps.
    if studios.count >= 16 { studios.removeAll() }
    studios[key] = studio
    return studio
  }
}

@available(*, unavailable)
extension DocumentEngine: Sendable {}

extension TypesettingError {
  /// The beginning of what is wrong in `text`, as a template would have written it.
  fileprivate func piece(of text: String) -> String? {
    guard let line, let column else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return nil }
    let rest = String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1))
    let piece = String(rest).prefix { !$0.isWhitespace && $0 != ">" && $0 != "=" }
    return piece.isEmpty ? nil : String(piece)
  }
}

extension Document {
  /// The files of the pictures that templates can name.
  fileprivate var pictures: [String: String] {
    var pictures: [String: String] = [:]
    pictures["logo"] = stationery.theme.logo?.path
    if case .letter(let letter) = self { pictures["signature"] = letter.signature?.image?.path }
    return pictures
  }
}

extension Logo {
  /// The file, from where the program runs.
  fileprivate var path: String { Input.folder(of: namedBy) + file }
}

extension [[UInt8]] {
  fileprivate var numbered: [RenderedFile] {
    enumerated().map { RenderedFile(page: $0.offset + 1, bytes: $0.element) }
  }
}
