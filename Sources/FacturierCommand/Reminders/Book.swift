internal import Facturier

/// A book of open items and the file in which letters are remembered.
struct Book {
  let items: OpenItems
  /// Where the book is, or will be.
  let path: String
  /// The book as it is; nil when there is none yet.
  let original: Input?

  /// The folder of the book with a slash at its end, or nothing.
  var folder: String { Self.folder(of: path) }

  /// Reads a book, a table with the book beside it, or a folder of invoices with the book in it.
  init(
    _ path: String, sender: Input?, _ engine: DocumentEngine,
    listFolder: (String) throws -> [String]
  ) throws {
    var sources: [OpenItemsSource] = []
    if OutputWriter.isFolder(path) {
      let folder = path.hasSuffix("/") ? path : path + "/"
      let names = try listFolder(folder)
      let book = Self.endings.map { "open-items.\($0)" }.first(where: names.contains)
      self.path = folder + (book ?? "open-items.json")
      original = try book.map { try Self.input(folder + $0) }
      sources = try Self.invoices(
        names.filter { $0 != book }.map { folder + $0 }, behind: original, sender, engine)
    } else if path.lowercased().hasSuffix(".csv") {
      let stem = path.dropLast(4)
      let books = Self.endings.map { "\(stem).open-items.\($0)" }
      let book = books.first(where: OutputWriter.isFile)
      self.path = book ?? books[0]
      original = try book.map(Self.input)
      sources = [try .table(InputFile.read(path), name: path)]
    } else {
      self.path = path
      original = try Self.input(path)
    }
    items = try engine.readOpenItems(original, at: self.path, behind: sources, sender: sender)
  }

  /// Whether the file still says what was read from it.
  var isUnchanged: Bool {
    guard let original else { return !OutputWriter.isFile(path) }
    return (try? InputFile.read(path)) == original.bytes
  }

  /// The folder that the book of open items is in, or will be.
  static func home(of openItems: String) -> String {
    OutputWriter.isFolder(openItems) ? openItems : folder(of: openItems)
  }

  static func input(_ path: String) throws -> Input {
    Input(name: path, bytes: try InputFile.read(path))
  }

  private static let endings = ["json", "yaml", "yml"]

  /// The invoices among some files. What is no invoice is told, save letters.
  private static func invoices(
    _ files: [String], behind book: Input?, _ seller: Input?, _ engine: DocumentEngine
  ) throws -> [OpenItemsSource] {
    var problems: [Diagnostic] = []
    var invoices: [Invoice] = []
    for file in files where endings.contains(where: { file.lowercased().hasSuffix(".\($0)") }) {
      let input = try input(file)
      guard Invoice.isInvoice(input) else { continue }
      do throws(InputFailure) {
        invoices.append(try engine.read(input, seller: seller))
      } catch {
        problems += error.diagnostics
      }
    }
    for problem in problems { Terminal.report(Message(problem, file: "facturier")) }
    guard problems.isEmpty else {
      throw Failure(
        status: .badInput, subject: folder(of: files.first ?? ""),
        message: "not every invoice can be read")
    }
    return try OpenItemsSource.invoices(invoices, behind: book)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
