internal import ArgumentParser
internal import Facturier

/// Lists the looks that a document can have.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, or copy one to start your own.",
    subcommands: [List.self, Copy.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the themes.")

    func run() throws {
      try Reporting.run {
        try Terminal.print(ThemeShelf(World.environment()).names.map { $0 + "\n" }.joined())
        return .success
      }
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy",
      abstract: "Copy a theme to a new folder, to be changed there and used with --theme FOLDER.")

    @Argument(help: "The theme's name.")
    var name: String

    @Argument(
      help: "Where the copy goes: a folder that is not there yet, or an empty one.",
      completion: .directory)
    var folder: String

    func run() throws {
      try Reporting.run {
        let environment = try World.environment()
        let source = try ThemeShelf(environment).folder(of: name)
        try OutputWriter.makeFolder(folder)
        guard try environment.listFolder(folder).isEmpty else {
          throw Failure(status: .cannotWrite, subject: folder, message: "not empty")
        }
        try OutputWriter.write(
          environment.listFolder(source).map {
            OutputItem(
              path: "\(folder)/\($0)", bytes: try environment.readFile("\(source)/\($0)"))
          })
        return .success
      }
    }
  }
}
