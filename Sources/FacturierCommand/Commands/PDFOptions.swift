internal import ArgumentParser
internal import Facturier

/// What goes into a PDF besides the document.
struct PDFOptions: ParsableArguments {
  @Option(
    help: "A PDF whose pages follow the document; can be given several times.",
    completion: .file(extensions: ["pdf"]))
  var annex: [String] = []

  @Option(help: "A file to put into the PDF; can be given several times.", completion: .file())
  var attach: [String] = []

  @Option(
    help:
      "What attached files are to the document: source, data, alternative, supplement, unspecified."
  )
  var attachAs = EmbeddedFile.Relationship.supplement

  @Option(help: "A password to open the PDF with: AES-256, no longer archival.")
  var password: String?

  @Option(help: "A password that allows everything, also changing the PDF.")
  var ownerPassword: String?

  @Flag(help: "Make no archival PDF (PDF/A); annexes may then be any PDF.")
  var noArchive = false

  /// Puts what was asked for into the options.
  func apply(
    to options: inout RenderOptions, as format: OutputFormat, _ environment: Environment
  ) throws {
    let isAsked = !annex.isEmpty || !attach.isEmpty || password != nil || ownerPassword != nil
    guard format == .pdf || !(isAsked || noArchive) else {
      throw Failure(
        status: .usage, subject: "facturier",
        message: "annexes, attached files, passwords and --no-archive are for PDF only")
    }
    options.isArchival = !noArchive
    options.annexes = try annex.map { Annex(name: $0, bytes: try Self.read($0, environment)) }
    options.attachments = try attach.map { path in
      let name = Self.name(of: path)
      return EmbeddedFile(
        name: name, bytes: try Self.read(path, environment), mediaType: Self.mediaType(of: name),
        relationship: attachAs)
    }
    try refuseSameNames(options.attachments)
    if password != nil || ownerPassword != nil {
      options.protection = Protection(userPassword: password, ownerPassword: ownerPassword)
    }
  }

  private func refuseSameNames(_ files: [EmbeddedFile]) throws(Failure) {
    var names: Set<String> = []
    for file in files where !names.insert(file.name).inserted {
      throw Failure(
        status: .usage, subject: file.name, message: "two attached files have this name",
        hint: "give one of them another name")
    }
  }

  private static func read(_ path: String, _ environment: Environment) throws(Failure) -> [UInt8] {
    do { return try environment.readFile(path) } catch {
      throw Failure(status: .noInput, subject: path, message: "\(error)")
    }
  }

  private static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// By the ending of the name (IANA's registry); bytes that nobody knows otherwise.
  static func mediaType(of name: String) -> String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return mediaTypes[ending] ?? "application/octet-stream"
  }

  private static let mediaTypes = [
    "xml": "text/xml", "json": "application/json", "yaml": "application/yaml",
    "yml": "application/yaml", "csv": "text/csv", "txt": "text/plain", "html": "text/html",
    "pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "tif": "image/tiff", "tiff": "image/tiff", "zip": "application/zip",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
}
