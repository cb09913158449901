internal import FacturierTemplates

extension DocumentEngine {
  /// Asks everything that a document must have, in `language` (the document's own unless said
  /// otherwise). Throws only when the words of the checklist cannot be read.
  public func check(
    _ invoice: Invoice, language: Language? = nil
  ) throws(InputFailure) -> Checklist {
    let language = language ?? invoice.language
    let idiom = Idiom(language, in: invoice.seller.address?.country)
    return Checklist(
      checking: invoice, today: environment.today, words: try checklistWords(language),
      format: idiom.text)
  }

  /// What a check finds; nothing is read from the disk when it finds nothing.
  public func findings(
    in invoice: Invoice, language: Language? = nil
  ) throws(InputFailure) -> [Diagnostic] {
    let subject = Subject(invoice, today: environment.today)
    let isClean = [Requirement].all.allSatisfy { $0.outcome(for: subject).0 != .failed }
    return isClean ? [] : try check(invoice, language: language).diagnostics
  }

  private func checklistWords(_ language: Language) throws(InputFailure) -> ChecklistWords {
    if let known = words[language] { return known }
    let file = "\(environment.shareFolder)/templates/checklist/\(language.code).yaml"
    let bytes: [UInt8]
    do { bytes = try environment.readFile(file) } catch {
      throw InputFailure([
        Diagnostic(code: "CHECK-WORDS", message: "\(file) cannot be read: \(error)")
      ])
    }
    let read = try ChecklistWords(SourceTree.read(Input(name: file, bytes: bytes)))
    words[language] = read
    return read
  }
}

extension Idiom {
  /// A value of a message as readers of the language write it.
  fileprivate func text(_ argument: Finding.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let number): self.number(number)
    case .amount(let amount): money(amount)
    case .date(let date): longDate(date)
    }
  }
}
