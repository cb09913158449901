import Testing

@testable import FacturierXML

struct TableTests {
  private func terms(_ element: Element) -> Set<Term> {
    var found: Set<Term> = []
    for attribute in element.attributes {
      if case .term(_, let term) = attribute { found.insert(term) }
    }
    switch element.content {
    case .term(let term, let form, _):
      found.insert(term)
      if form == .codedNote { found.insert(21) }
    case .elements(let elements): found.formUnion(elements.flatMap(terms))
    case .scheme, .fixed, .filler: break
    }
    return found
  }

  /// The terms of EN 16931-1, which has no BT-4.
  private static let standard: [Term] = (1...165).filter { $0 != 4 }.map {
    Term(integerLiteral: $0)
  }

  @Test func `both languages spell the same terms`() {
    let cii = terms(Syntax.cii.root)
    let ubl = terms(Syntax.ublInvoice.root).union(terms(Syntax.ublCreditNote.root))
    #expect(cii == ubl)
    let missing = Self.standard.filter { !cii.contains($0) }.map(\.number)
    #expect(missing == [])
  }

  @Test func `every element of a table has a prefix that is declared`() {
    for syntax in [Syntax.cii, .ublInvoice, .ublCreditNote] {
      let prefixes = Set(syntax.namespaces.map(\.prefix))
      func look(_ element: Element) {
        let prefix = element.name.split(separator: ":").dropLast().first.map(String.init) ?? ""
        #expect(prefixes.contains(prefix), "\(element.name)")
        element.children.forEach(look)
      }
      look(syntax.root)
    }
  }
}
