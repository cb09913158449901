internal import FacturierResources

/// The world outside: everything that Facturier reads besides the document comes in through here.
public struct Environment: Sendable {
  /// The day of the check; without it, what depends on it is not checked.
  public var today: CalendarDate?
  /// The folder with `templates`, `law`, `fonts` and `schemas`.
  public var shareFolder: String
  /// Folders with more faces, for instance for Chinese names; every `.otf`, `.ttf` and `.ttc` in
  /// them may be used.
  public var fontFolders: [String]
  /// The time written into a PDF, ISO 8601 in UTC; nil for midnight of the document's date, so that
  /// the same document is the same bytes.
  public var creationDate: String?
  /// The bytes of the file at a path.
  public var readFile: @Sendable (String) throws -> [UInt8]
  /// The names in a folder.
  public var listFolder: @Sendable (String) throws -> [String]

  public init(
    today: CalendarDate? = nil, shareFolder: String, fontFolders: [String] = [],
    creationDate: String? = nil, readFile: @escaping @Sendable (String) throws -> [UInt8],
    listFolder: @escaping @Sendable (String) throws -> [String]
  ) {
    self.today = today
    self.shareFolder = shareFolder
    self.fontFolders = fontFolders
    self.creationDate = creationDate
    self.readFile = readFile
    self.listFolder = listFolder
  }

  /// The files of this machine, with the share folder that was installed with the program or built
  /// with the package. Throws when there is none.
  public static func system(
    today: CalendarDate? = SystemClock.today, shareFolder: String? = nil,
    fontFolders: [String] = [], creationDate: String? = nil
  ) throws -> Environment {
    Environment(
      today: today, shareFolder: try ShareFolder.locate(given: shareFolder),
      fontFolders: fontFolders,
      creationDate: creationDate, readFile: SystemFiles.read, listFolder: SystemFiles.names)
  }
}
