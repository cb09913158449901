internal import FacturierTemplates
internal import PDFFinishing
internal import Typesetting
internal import TypesettingCairo

/// Why a document could not be drawn, placed in the document when the document is the cause.
public struct RenderFailure: Error, Sendable, CustomStringConvertible {
  /// Who has to act.
  public enum Cause: Sendable {
    /// Whoever wrote the document.
    case document
    /// Whoever wrote the theme or its templates.
    case theme
    /// Facturier itself, or the machine.
    case fault
  }

  public let cause: Cause
  public let diagnostic: Diagnostic

  public var description: String { diagnostic.description }

  init(_ error: any Error, in source: DocumentSource) {
    switch error {
    case let error as TypesettingError: self.init(error, in: source)
    case let failure as InputFailure:
      self.init(failure.diagnostics)
    case let error as TemplateError:
      self.init(.theme, "RENDER-TEMPLATE", error.description, hint: nil)
    case let error as FontFileError:
      self.init(.theme, "RENDER-FONT", error.description, hint: "give folders with OpenType fonts")
    case let error as AnnexFailure:
      self.init(
        .document, "RENDER-ANNEX", error.message, hint: error.hint,
        at: error.pointer.flatMap { source.node(at: $0) })
    case let error as ForeignPDFError:
      self.init(.document, "RENDER-PDF", error.description, hint: error.hint)
    case let error as ExportFailure:
      self.init(.document, "RENDER-EINVOICE", error.description, hint: nil)
    default: self.init(.fault, "RENDER-FAULT", "\(error)", hint: nil)
    }
  }

  /// A letter whose account cannot be made is for whoever wrote it; law and words that cannot be read
  /// are not.
  private init(_ diagnostics: [Diagnostic]) {
    let claim = diagnostics.first { $0.code.hasPrefix("CLAIM-") }
    self.init(
      claim == nil ? .fault : .document,
      claim ?? diagnostics.first ?? Diagnostic(code: "RENDER-FAULT", message: "no reason is known"))
  }

  private init(_ cause: Cause, _ diagnostic: Diagnostic) {
    self.cause = cause
    self.diagnostic = diagnostic
  }

  private init(
    _ cause: Cause, _ code: String, _ message: String, hint: String?,
    at node: SourceNode? = nil, pointer: JSONPointer = []
  ) {
    self.cause = cause
    diagnostic = Diagnostic(
      code: code, pointer: node?.pointer ?? pointer,
      location: node.map { SourceLines($0.tree).location(of: $0) }, message: message, hint: hint)
  }

  private init(_ error: TypesettingError, in source: DocumentSource) {
    switch error.reason {
    case .missingGlyph(let character, _):
      self.init(
        .document, "RENDER-GLYPH", error.reason.description,
        hint: "add a folder with a font that has it: --fonts FOLDER",
        at: source.firstText(holding: character))
    case .image(_, let problem):
      let node = source.node(["theme", "logo"])
      self.init(
        .document, "RENDER-IMAGE", error.reason.description, hint: problem.hint, at: node,
        pointer: ["seller", "theme", "logo"])
    case .fontNotFound:
      self.init(
        .document, "RENDER-FONT", error.reason.description,
        hint: "the faces that come with facturier are listed in fonts/README.md; others need "
          + "--fonts FOLDER", at: source.node(["theme"]))
    case .qr: self.init(.document, "RENDER-QR", error.reason.description, hint: nil)
    case .tooTall:
      self.init(
        .document, "RENDER-SIZE", error.reason.description,
        hint: "shorten the text, or draw it smaller")
    default: self.init(.theme, "RENDER-TEMPLATE", error.description, hint: nil)
    }
  }
}

extension TypesettingError.ImageProblem {
  fileprivate var hint: String? {
    switch self {
    case .missing, .unreadable: "the path is read from the folder of the file that names it"
    case .unsupported: "export the picture as PNG or JPEG in RGB"
    case .tooLarge: "a logo needs no more than 2000 pixels"
    case .corrupt: "export the picture again"
    }
  }
}

extension DocumentSource {
  /// The first text that has `character` in it.
  fileprivate func firstText(holding character: Unicode.Scalar) -> SourceNode? {
    for tree in trees {
      if let found = tree.root.firstText(holding: character) { return found }
    }
    return nil
  }

  /// The node at a path of keys below the document or the seller.
  fileprivate func node(_ path: [String]) -> SourceNode? {
    for tree in trees {
      let below = tree.mount.isEmpty ? ["seller"] + path : path
      if let found = tree.root.descendant(below) { return found }
    }
    return nil
  }
}

extension SourceNode {
  fileprivate func firstText(holding character: Unicode.Scalar) -> SourceNode? {
    switch kind {
    case .string: return text.unicodeScalars.contains(character) ? self : nil
    case .array, .object:
      for child in children {
        if let found = child.firstText(holding: character) { return found }
      }
      return nil
    default: return nil
    }
  }
}
