internal import Facturier

/// Which file each input becomes.
struct OutputPlan {
  /// Where the documents go.
  enum Target: Equatable {
    case besideInputs
    case standardOutput
    case file(String)
    case folder(String)
  }

  let target: Target
  /// The ending of files whose names follow from their inputs.
  let ending: String

  /// What is drawn, when the plan is for drawing.
  var format: OutputFormat { OutputFormat(rawValue: ending) ?? .pdf }

  /// Reads what the user asked for. `isFolder` says whether a path is one already.
  init(
    inputs: [String], output: String?, format: OutputFormat?, isFolder: (String) -> Bool
  ) throws(PlanError) {
    let target = Self.target(inputs, output, isFolder)
    try self.init(inputs: inputs, target, ending: Self.format(asked: format, target).rawValue)
  }

  /// A plan for files of one kind, such as `xml`; one that the user names may be called otherwise.
  init(
    inputs: [String], output: String?, ending: String, isFolder: (String) -> Bool
  ) throws(PlanError) {
    try self.init(inputs: inputs, Self.target(inputs, output, isFolder), ending: ending)
  }

  private init(inputs: [String], _ target: Target, ending: String) throws(PlanError) {
    self.target = target
    self.ending = ending
    if case .standardOutput = target, inputs.count > 1 { throw .severalToStandardOutput }
    if target == .besideInputs, inputs.contains("-") { throw .noNameForStandardInput }
    try refuseCollisions(inputs)
  }

  private static func target(
    _ inputs: [String], _ output: String?, _ isFolder: (String) -> Bool
  ) -> Target {
    switch output {
    case nil: inputs == ["-"] ? .standardOutput : .besideInputs
    case "-": .standardOutput
    case let path? where path.hasSuffix("/") || isFolder(path) || inputs.count > 1: .folder(path)
    case let path?: .file(path)
    }
  }

  /// The plan for what the user asked for; a failure tells why there is none.
  static func of(
    _ inputs: [String], output: String?, _ format: OutputFormat?
  ) throws(Failure) -> OutputPlan {
    try made { () throws(PlanError) in
      try OutputPlan(
        inputs: inputs, output: output, format: format, isFolder: OutputWriter.isFolder)
    }
  }

  /// The same for files of one kind.
  static func of(
    _ inputs: [String], output: String?, ending: String
  ) throws(Failure) -> OutputPlan {
    try made { () throws(PlanError) in
      try OutputPlan(
        inputs: inputs, output: output, ending: ending, isFolder: OutputWriter.isFolder)
    }
  }

  private static func made(
    _ make: () throws(PlanError) -> OutputPlan
  ) throws(Failure) -> OutputPlan {
    do throws(PlanError) {
      let plan = try make()
      if plan.target == .standardOutput, Terminal.isOutputShown { throw .outputIsTerminal }
      return plan
    } catch {
      throw Failure(status: .usage, subject: "facturier", message: error.description)
    }
  }

  /// The pages with the files that they go to.
  func items(for input: String, _ pages: [[UInt8]]) throws(Failure) -> [OutputItem] {
    guard let paths = paths(for: input, count: pages.count) else {
      throw Failure(
        status: .usage, subject: input == "-" ? "standard input" : input,
        message: "\(pages.count) pages cannot go to standard output",
        hint: "name a file or a folder, or draw a PDF")
    }
    return zip(paths, pages).map { OutputItem(path: $0, bytes: $1) }
  }

  /// The files for the pages of one input: PDF has them all in one, pictures have one each.
  func paths(for input: String, count: Int) -> [String]? {
    let path: String
    switch target {
    case .standardOutput: return count == 1 ? ["-"] : nil
    case .file(let name): path = name
    case .folder(let folder): path = Self.join(folder, Self.stem(of: Self.name(of: input)))
    case .besideInputs: path = Self.stem(of: input)
    }
    let stem = if case .file = target { Self.stem(of: path) } else { path }
    let end =
      if case .file = target { path.dropFirst(stem.count) } else { ".\(ending)"[...] }
    guard count > 1 else { return [stem + end] }
    return (1...count).map { "\(stem)-\($0)\(end)" }
  }

  private func refuseCollisions(_ inputs: [String]) throws(PlanError) {
    var owners: [String: String] = [:]
    for input in inputs {
      guard let path = paths(for: input, count: 1)?.first else { continue }
      if inputs.contains(path), path != "-" { throw .overInput(path) }
      if let other = owners.updateValue(input, forKey: path) {
        throw .sameOutput(path, other, input)
      }
    }
  }

  /// The format asked for, or the one that the file's name tells.
  private static func format(asked: OutputFormat?, _ target: Target) throws(PlanError)
    -> OutputFormat
  {
    guard case .file(let path) = target else { return asked ?? .pdf }
    let named = OutputFormat(rawValue: path.dropFirst(stem(of: path).count + 1).lowercased())
    if let asked, let named, asked != named { throw .formatAgainstName(path, asked) }
    return asked ?? named ?? .pdf
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func name(of path: String) -> String {
    path == "-"
      ? "document"
      : String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// The path without the ending of its name: `a.b/c.json` gives `a.b/c`.
  private static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path }
    return String(path.dropLast(name[dot...].count))
  }
}

/// Options that contradict each other.
enum PlanError: Error, Equatable, CustomStringConvertible {
  case outputIsTerminal
  case severalToStandardOutput
  case noNameForStandardInput
  case overInput(String)
  case sameOutput(String, String, String)
  case formatAgainstName(String, OutputFormat)

  var description: String {
    switch self {
    case .outputIsTerminal:
      "standard output is a terminal: say where to write with --output FILE"
    case .severalToStandardOutput: "several documents cannot go to standard output"
    case .noNameForStandardInput:
      "standard input among several inputs has no name: say where to write with --output FOLDER"
    case .overInput(let path): "\(path) would be written over itself"
    case .sameOutput(let path, let first, let second):
      "\(first) and \(second) would both become \(path)"
    case .formatAgainstName(let path, let format):
      "\(path) is not the name of a \(format.rawValue.uppercased()) file"
    }
  }
}
