/// A theme's folder: what it is called, and its style sheet over the one that all themes share.
struct ThemeFiles: Sendable {
  let sheets: [(text: String, file: String)]

  /// `theme` is a name in `folder/themes`, or a path (with a slash in it) of a folder elsewhere.
  init(
    _ theme: String, folder: String, readFile: TemplateLibrary.ReadFile
  ) throws(TemplateError) {
    let place = theme.contains("/") ? theme : "\(folder)/themes/\(theme)"
    let base = "\(folder)/base.css"
    let own = "\(place)/style.css"
    sheets = [
      (try TemplateLibrary.text(of: base, readFile), base),
      (try TemplateLibrary.text(of: own, readFile), own),
    ]
  }
}
