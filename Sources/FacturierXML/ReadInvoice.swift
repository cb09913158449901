package import FacturierCore
internal import FacturierModel

/// An e-invoice that was read.
package struct ReadInvoice: Sendable {
  /// In which language it is written.
  package let format: EInvoiceFormat
  /// The rules that it says it follows (BT-24).
  package let guideline: String?
  /// The same as a document of ours.
  package let document: JSONValue
  /// The same with the lines of the file as places.
  package let tree: SourceTree
  /// What our documents have no place for.
  package let leftovers: [Leftover]
  /// The files in it, by the names that the document uses.
  package let files: [(name: String, bytes: [UInt8])]
}

/// Something in a file that has no place in our documents.
package struct Leftover: Hashable, Sendable {
  /// The names of elements from the root, `@` before an attribute's; or a business term.
  package let path: String
  package let text: String
  package let line: Int
}

extension ReadInvoice {
  /// Whether bytes look like XML: nothing before the first angle bracket but a mark and blanks.
  package static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00]
    return bytes.prefix(100).first { !blanks.contains($0) } == UInt8(ascii: "<")
  }

  /// Reads a message in CII or UBL. Throws what keeps it from being one.
  package init(_ bytes: [UInt8], file: String) throws(InputFailure) {
    let root = try XMLTree.read(bytes, file: file).root
    let syntax: Syntax
    switch root.name {
    case "rsm:CrossIndustryInvoice": (syntax, format) = (.cii, .cii)
    case "Invoice": (syntax, format) = (.ublInvoice, .ubl)
    case "CreditNote": (syntax, format) = (.ublCreditNote, .ubl)
    default: throw Self.strange(root, file)
    }
    var (facts, leftovers) = FactsReader.read(root, as: syntax)
    let draft = facts.document(leaving: &leftovers)
    guideline = facts[24]?.text
    document = draft.json
    tree = draft.tree(file: file)
    files = facts.files(leaving: &leftovers)
    self.leftovers = leftovers
  }

  private static func strange(_ root: XMLElement, _ file: String) -> InputFailure {
    let isOld = root.name.hasSuffix("}CrossIndustryDocument")
    let place = SourceLocation(file: file, line: max(1, root.line), column: 1)
    return InputFailure([
      Diagnostic(
        code: InputCode.value.rawValue, location: place,
        message: isOld
          ? "an invoice by ZUGFeRD 1, which is older than EN 16931"
          : "the element \(root.name) is no invoice in CII or UBL",
        hint: isOld ? "ask for it as ZUGFeRD 2, Factur-X or UBL" : nil)
    ])
  }
}

extension Facts {
  /// The files in the message.
  fileprivate func files(leaving left: inout [Leftover]) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for facts in members(of: 24) {
      guard let fact = facts[125], let name = fact.label ?? facts[122]?.text, name.isPathBelow
      else { continue }
      if let bytes = Base64.bytes(fact.text) {
        files.append((name, bytes))
      } else {
        left.append(Leftover(path: "BT-125", text: name, line: fact.line))
      }
    }
    return files
  }
}
