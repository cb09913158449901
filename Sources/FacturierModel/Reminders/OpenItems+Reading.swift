public import FacturierCore

extension OpenItems {
  /// Reads a book of open items from JSON or YAML. `sources` are tables and invoices behind it; `sender` is a
  /// sender's profile for what the book does not say.
  public static func read(
    _ input: Input, behind sources: [OpenItemsSource] = [], sender: Input? = nil,
    readFile: (String) throws -> [UInt8]
  ) throws(InputFailure) -> OpenItems {
    try read(SourceTree.read(input), in: input.folder, sources, sender, readFile)
  }

  /// Reads a table or invoices alone. `file` is the book that will be written beside them.
  public static func read(
    _ sources: [OpenItemsSource], as file: String, sender: Input? = nil,
    readFile: (String) throws -> [UInt8]
  ) throws(InputFailure) -> OpenItems {
    let empty = try SourceTree.json(Array("{}".utf8), file: file)
    return try read(empty, in: Input.folder(of: file), sources, sender, readFile)
  }

  private static func read(
    _ book: SourceTree, in folder: String, _ sources: [OpenItemsSource], _ sender: Input?,
    _ readFile: (String) throws -> [UInt8]
  ) throws(InputFailure) -> OpenItems {
    let decoding = Decoding()
    let key = LetterFields.sender.name
    let named = try Invoice.profile(of: book, under: key, in: folder, decoding, readFile).get()
    let given: [SourceTree] =
      if let sender { [try SourceTree.read(sender, mount: [key.text])] } else { [] }
    let own = (named.map { [$0] } ?? []) + given
    let profiles =
      own + (own.isEmpty ? sources.lazy.map(\.senders).first { !$0.isEmpty } ?? [] : [])
    let reader = OpenItemsReader(
      book, sources: sources.map(\.tree), profiles: profiles, decoding)
    guard let items = reader.openItems(file: book.file), !decoding.hasProblems else {
      throw InputFailure(decoding.diagnostics(for: [book] + sources.map(\.tree) + profiles))
    }
    return items
  }
}

/// A table or an invoice, as a part of a book of open items.
public struct OpenItemsSource: Sendable {
  package let tree: SourceTree
  /// Who sent it, when it says so.
  package let senders: [SourceTree]

  package init(tree: SourceTree, senders: [SourceTree] = []) {
    self.tree = tree
    self.senders = senders
  }
}
