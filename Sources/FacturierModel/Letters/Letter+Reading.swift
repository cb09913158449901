public import FacturierCore

extension Letter {
  /// Reads a letter. The sender may be described in it, in a profile that it names, and in `sender`, as
  /// an invoice's seller may.
  public static func read(
    _ input: Input, sender: Input? = nil, readFile: (String) throws -> [UInt8]
  ) throws(InputFailure) -> Letter {
    try read(SourceTree.read(input), in: input.folder, sender: sender, readFile: readFile)
  }

  /// The same for what was parsed already; `folder` is that of the letter's file.
  package static func read(
    _ document: SourceTree, in folder: String, sender: Input?,
    readFile: (String) throws -> [UInt8]
  ) throws(InputFailure) -> Letter {
    let key = LetterFields.sender.name
    let given: [SourceTree] =
      if let sender { [try SourceTree.read(sender, mount: [key.text])] } else { [] }
    let decoding = Decoding()
    let named = Invoice.profile(of: document, under: key, in: folder, decoding, readFile)
    if case .failure(let failure) = named { throw failure }
    let profiles = ((try? named.get()).flatMap { $0 }.map { [$0] } ?? []) + given
    return try read(document, profiles: profiles, decoding)
  }

  /// Reads a letter whose sender's files are known.
  static func read(
    _ document: SourceTree, profiles: [SourceTree], _ decoding: Decoding = Decoding()
  ) throws(InputFailure) -> Letter {
    let letter = LetterReader(document, profiles: profiles, decoding)?.letter()
    guard let letter, !decoding.hasProblems else {
      throw InputFailure(decoding.diagnostics(for: [document] + profiles))
    }
    return letter
  }

  /// Whether an input says that it is a letter, by its type.
  public static func isLetter(_ input: Input) -> Bool {
    (try? SourceTree.read(input)).map(isLetter) ?? false
  }

  package static func isLetter(_ document: SourceTree) -> Bool {
    guard document.root.kind == .object, let type = document.root["type"], type.kind == .string
    else { return false }
    return LetterType(rawValue: type.text) != nil
  }
}
