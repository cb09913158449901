/// Why a document cannot be made out of templates, words and theme.
package enum TemplateError: Error, Hashable {
  case unreadable(file: String, reason: String)
  /// The file cannot be read as what it is.
  case syntax(file: String, line: Int, message: String)
  case unknownTemplate(String, file: String, line: Int)
  /// A word that a template or the program asks for and that the language lacks.
  case unknownWord(String, file: String, line: Int?)
  /// A word with `{name}` in it where there is nothing of that name.
  case unknownPlaceholder(String, word: String, file: String)
  /// `{{{name}}}` or `{{&name}}`, which would let data become markup.
  case unescaped(file: String, line: Int)
}

extension TemplateError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): \(reason)"
    case .syntax(let file, let line, let message): "\(file):\(line): \(message)"
    case .unknownTemplate(let name, let file, let line):
      "\(file):\(line): there is no template \(name)"
    case .unknownWord(let path, let file, let line):
      "\(file)\(line.map { ":\($0)" } ?? ""): there is no word \(path)"
    case .unknownPlaceholder(let name, let word, let file):
      "\(file): nothing is called {\(name)} in the word \(word)"
    case .unescaped(let file, let line):
      "\(file):\(line): data cannot be markup; write {{name}}"
    }
  }
}
