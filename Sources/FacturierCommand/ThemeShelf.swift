internal import Facturier

/// The looks that came with the tool, by name.
struct ThemeShelf {
  let names: [String]
  private let home: String

  init(_ environment: Environment) throws {
    home = environment.shareFolder + "/templates/themes"
    names = try environment.listFolder(home)
  }

  /// The folder of a theme.
  func folder(of name: String) throws(Failure) -> String {
    guard names.contains(name) else { throw unknown(name) }
    return "\(home)/\(name)"
  }

  /// How the library wants to be asked for what the user calls `name`: a theme of ours by its name,
  /// a folder by a path.
  func reference(_ name: String) throws(Failure) -> String {
    if name.contains("/") || names.contains(name) { return name }
    guard OutputWriter.isFolder(name) else { throw unknown(name) }
    return "./\(name)"
  }

  private func unknown(_ name: String) -> Failure {
    Failure(
      status: .usage, subject: name, message: "no such theme, and no such folder",
      hint: "there are \(names.joined(separator: ", "))")
  }
}
