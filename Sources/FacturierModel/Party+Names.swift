extension Party {
  /// The name it is known by.
  package var shownName: String { tradeName ?? name }

  /// The name with the short legal form behind it, unless it is there already. A form that is
  /// spelled out is for small print only.
  package var legalName: String {
    guard let legalForm, Self.isShort(legalForm), !saysForm(legalForm) else { return name }
    return "\(name) \(legalForm)"
  }

  /// The name with its legal form, short or spelled out.
  package var formalName: String {
    guard let legalForm, !saysForm(legalForm) else { return name }
    return Self.isShort(legalForm) ? "\(name) \(legalForm)" : "\(name), \(legalForm)"
  }

  /// `SRL` and `S.à r.l.`, not `société à responsabilité limitée`.
  private static func isShort(_ form: String) -> Bool { form.count <= 10 }

  /// Whether the name has the form as a word, or ends with it however it is dotted.
  private func saysForm(_ form: String) -> Bool {
    let words = name.split { !$0.isLetter && $0 != "." }.map { Self.letters($0) }
    return words.contains(Self.letters(form)) || Self.letters(name).hasSuffix(Self.letters(form))
  }

  /// The letters alone, without case.
  private static func letters(_ text: some StringProtocol) -> String {
    text.lowercased().filter(\.isLetter)
  }
}
