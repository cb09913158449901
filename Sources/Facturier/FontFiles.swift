internal import TypesettingCairo

/// Which font files a document opens. The folder of a family is called after it: `Source Serif Pro`
/// lies in `fonts/source-serif-pro`.
struct FontFiles {
  private let environment: Environment

  init(_ environment: Environment) { self.environment = environment }

  /// The files of the families that a style names, and all of the user's.
  func wanted(for families: some Sequence<String>) throws -> [String] {
    let known = try folders()
    let names = Set(families.map(Self.folderName))
    let own = try known.filter(names.contains).flatMap { try files(in: "\(root)/\($0)") }
    return try own + environment.fontFolders.flatMap(files)
  }

  /// The other families that came with Facturier, for characters that the wanted ones lack.
  func reserve(besides families: some Sequence<String>) throws -> [String] {
    let names = Set(families.map(Self.folderName))
    return try folders().filter { !names.contains($0) }.flatMap { try files(in: "\(root)/\($0)") }
  }

  private var root: String { "\(environment.shareFolder)/fonts" }

  private func folders() throws -> [String] {
    try environment.listFolder(root).filter { !$0.contains(".") }
  }

  private func files(in folder: String) throws -> [String] {
    try environment.listFolder(folder).filter { name in
      [".otf", ".ttf", ".ttc"].contains { name.lowercased().hasSuffix($0) }
    }.map { "\(folder)/\($0)" }
  }

  private static func folderName(_ family: String) -> String {
    family.lowercased().replacing(" ", with: "-")
  }
}
