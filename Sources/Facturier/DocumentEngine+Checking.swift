internal import FacturierTemplates

/// How a document is checked.
public struct CheckOptions: Sendable {
  /// The language of the checklist; nil for the document's own.
  public var language: Language?
  /// The country whose law the seller is under; nil for that of its address.
  public var country: Country?
  public var selection: CheckSelection
  /// The numbers of the documents that are checked together; nil for one that is checked alone.
  public var series: NumberSeries?
  /// Where the document is to go as an e-invoice; `en16931` for any way without rules of its own.
  public var networks: Set<RequirementGroup> = []

  public init(
    language: Language? = nil, country: Country? = nil,
    selection: CheckSelection = CheckSelection(), series: NumberSeries? = nil
  ) {
    self.language = language
    self.country = country
    self.selection = selection
    self.series = series
  }
}

extension DocumentEngine {
  /// Asks everything that a document must have. Throws only when the words of the checklist or the
  /// law cannot be read.
  public func check(
    _ invoice: Invoice, options: CheckOptions = CheckOptions()
  ) throws(InputFailure) -> Checklist {
    let subject = try subject(invoice, options)
    return try checklist(of: requirements(for: subject, options), subject, options)
  }

  /// What a check finds. Of the words only those for what failed are read from the disk.
  public func findings(
    in invoice: Invoice, options: CheckOptions = CheckOptions()
  ) throws(InputFailure) -> [Diagnostic] {
    let subject = try subject(invoice, options)
    let failed = requirements(for: subject, options).filter {
      $0.outcome(for: subject).0 == .failed
    }
    return try failed.isEmpty ? [] : checklist(of: failed, subject, options).diagnostics
  }

  private func requirements(for subject: Subject, _ options: CheckOptions) -> [Requirement] {
    [Requirement].all.filter { options.selection.includes($0.code) }.applicable(to: subject)
  }

  private func checklist(
    of requirements: [Requirement], _ subject: Subject, _ options: CheckOptions
  ) throws(InputFailure) -> Checklist {
    let invoice = subject.invoice
    let language = options.language ?? invoice.language
    let words = try checklistWords(language, Set(requirements.map(\.group)))
    return Checklist(
      checking: subject, requirements, selection: options.selection, words: words,
      format: Idiom(language, in: invoice.seller.address?.country).text)
  }

  private func subject(
    _ invoice: Invoice, _ options: CheckOptions
  ) throws(InputFailure) -> Subject {
    Subject(
      invoice, today: environment.today,
      law: try lawBook(for: invoice, country: options.country), country: options.country,
      series: options.series, networks: options.networks)
  }

  /// The law of the two parties' places; a file is read when it is first needed.
  func lawBook(
    for invoice: Invoice, country: Country? = nil
  ) throws(InputFailure) -> LawBook {
    for group in RequirementGroup.withLaw(for: invoice, country: country) {
      try open(group)
    }
    return law
  }

  /// The law of one group.
  func lawBook(of group: RequirementGroup) throws(InputFailure) -> LawBook {
    if RequirementGroup.withLaw.contains(group) { try open(group) }
    return law
  }

  private func open(_ group: RequirementGroup) throws(InputFailure) {
    guard law[group] == nil else { return }
    law[group] = try LawPage(tree("law/\(group.rawValue).yaml"))
  }

  func checklistWords(
    _ language: Language, _ groups: Set<RequirementGroup>
  ) throws(InputFailure) -> ChecklistWords {
    var (known, words) = words[language] ?? ([], ChecklistWords())
    for group in groups.subtracting(known) {
      try words.add(tree("templates/checklist/\(language.code)/\(group.rawValue).yaml"))
      known.insert(group)
    }
    self.words[language] = (known, words)
    return words
  }

  /// A file of the share folder.
  func tree(_ name: String) throws(InputFailure) -> SourceTree {
    let file = "\(environment.shareFolder)/\(name)"
    let bytes: [UInt8]
    do { bytes = try environment.readFile(file) } catch {
      throw InputFailure([
        Diagnostic(code: "CHECK-FILE", message: "\(file) cannot be read: \(error)")
      ])
    }
    return try SourceTree.read(Input(name: file, bytes: bytes))
  }
}

extension Idiom {
  /// A value of a message as readers of the language write it.
  func text(_ argument: Finding.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let number): self.number(number)
    case .amount(let amount): money(amount)
    case .date(let date): longDate(date)
    }
  }
}
