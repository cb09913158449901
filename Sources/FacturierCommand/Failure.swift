/// What keeps the tool from doing what it was asked, other than something found in a document.
struct Failure: Error {
  let status: ToolStatus
  /// The file, folder or stream that it is about.
  let subject: String
  /// The code of a finding that has one.
  var code: String?
  let message: String
  var hint: String?
}
