internal import FacturierCore
internal import FacturierModel
internal import FacturierRules
internal import FacturierTemplates

extension DocumentEngine {
  /// Reads a letter. `sender` is a profile that fills in what the letter does not say.
  public func readLetter(_ input: Input, sender: Input? = nil) throws(InputFailure) -> Letter {
    try Letter.read(input, sender: sender, readFile: environment.readFile)
  }

  /// What a letter asks for, by the law of late payment that it falls under. Throws when a figure is
  /// missing, and says which.
  public func account(of letter: Letter) throws(InputFailure) -> LetterAccount {
    let law = try recoveryLaw(of: letter)
    do throws(ClaimError) { return try letter.account(law) } catch {
      throw InputFailure([
        Diagnostic(
          code: error.code, pointer: error.pointer,
          location: Locator(letter.source).location(of: error.pointer), message: "\(error)",
          hint: error.hint)
      ])
    }
  }

  /// Asks of a letter what must never be claimed or said.
  public func check(
    _ letter: Letter, options: CheckOptions = CheckOptions()
  ) throws(InputFailure) -> Checklist {
    let language = options.language ?? letter.language
    var words = ChecklistWords()
    try words.add(tree("templates/checklist/\(language.code)/letters.yaml"))
    let idiom = Idiom(language, in: letter.sender.address?.country)
    let subject = LetterSubject(letter, account: try account(of: letter))
    return Checklist(
      checking: subject, selection: options.selection, words: words, format: idiom.text)
  }

  /// What a check finds; no words are read from the disk when it finds nothing.
  public func findings(
    in letter: Letter, options: CheckOptions = CheckOptions()
  ) throws(InputFailure) -> [Diagnostic] {
    let subject = LetterSubject(letter, account: try account(of: letter))
    let isClean = [LetterRequirement].all.allSatisfy { $0.outcome(for: subject).0 != .failed }
    return isClean ? [] : try check(letter, options: options).diagnostics
  }

  /// Draws a letter.
  public func render(
    _ letter: Letter, as format: OutputFormat = .pdf, options: RenderOptions = RenderOptions()
  ) throws(RenderFailure) -> [RenderedFile] {
    try render(.letter(letter), as: format, options: options)
  }

  /// The law of late payment for a letter; a file is read when it is first needed.
  func recoveryLaw(of letter: Letter) throws(InputFailure) -> RecoveryLaw? {
    try letter.lawCountry.map { (country) throws(InputFailure) in try recoveryLaw(in: country) }
  }

  /// The law of late payment of a country.
  func recoveryLaw(in country: Country) throws(InputFailure) -> RecoveryLaw {
    if let known = recoveryLaws[country] { return known }
    guard let files = RecoveryLaw.files(for: country) else { return .unknown(country) }
    let law = RecoveryLaw(
      country, page: try LawPage(tree(files.page)), shared: try LawPage(tree(files.shared)))
    recoveryLaws[country] = law
    return law
  }
}
