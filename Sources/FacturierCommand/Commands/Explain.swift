internal import ArgumentParser
internal import Facturier

/// Says what a requirement asks, why, and since when.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a requirement of the checklist.")

  @Argument(help: "The code, as the checklist prints it.")
  var code: String

  @Option(help: "fr, nl, de or en.")
  var language = Language.english

  func run() throws {
    try Reporting.run { () throws -> ToolStatus in
      let engine = DocumentEngine(try World.environment())
      guard let explanation = try engine.explain(code, language: language) else {
        throw Failure(
          status: .usage, subject: code, message: "no requirement has this code",
          hint: "facturier check prints the codes; docs/requirements.md lists them all")
      }
      try Terminal.print(explanation.text(in: Terminal.outputStyle))
      return .success
    }
  }
}

extension Explanation {
  /// A paragraph for the question, a line for each fact.
  func text(in style: TextStyle) -> String {
    var lines = [
      "\(style.strong(code)) \(style.weighed(severity.rawValue, as: severity)), \(group.rawValue)",
      "", question, "",
    ]
    if let hint { lines += [hint, ""] }
    lines += law.map { "law:   \($0)" }
    if let days { lines.append("asked: \(days)") }
    if customers.count < CustomerKind.allCases.count {
      let kinds = CustomerKind.allCases.filter(customers.contains).map(\.rawValue)
      lines.append("of:    documents for a \(kinds.joined(separator: ", "))")
    }
    lines += good.map { "good:  \($0.text)" }
    lines += bad.map { "bad:   \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var days: String? {
    switch (validFrom, validTo) {
    case (nil, nil): nil
    case (let from?, nil): "of documents issued since \(from)"
    case (nil, let to?): "of documents issued until \(to)"
    case (let from?, let to?): "of documents issued from \(from) to \(to)"
    }
  }
}

extension Explanation.Value {
  /// A place that begins with `beside/` lies in another document, which is checked together with it.
  fileprivate var text: String {
    let here = place.split(separator: "/")
    let isBeside = here.first == "beside"
    let path = (isBeside ? here.dropFirst() : here[...]).joined(separator: "/")
    let value = json.map { "\(path) is \($0)" } ?? "\(path) is left out"
    return isBeside ? "in another document, \(value)" : value
  }
}
