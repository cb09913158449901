/// The folder of templates, law, fonts and schemas is not there.
package enum ShareFolderError: Error, CustomStringConvertible {
  /// The folder that the user named lacks a part.
  case incomplete(String)
  /// None of the places where it could be has it.
  case notFound(tried: [String])

  package var description: String {
    switch self {
    case .incomplete(let folder):
      "\(folder) does not hold the folders templates, law, fonts and schemas"
    case .notFound(let tried):
      "the templates, law, fonts and schemas that come with facturier are not in any of: "
        + tried.joined(separator: ", ")
    }
  }
}
