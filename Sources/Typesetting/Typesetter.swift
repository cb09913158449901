internal import FacturierCore

/// Markup in, pages out, in the style of one sheet.
package struct Typesetter {
  private let toolkit: any Toolkit
  private let styles: StyleCache

  package init(_ toolkit: any Toolkit, _ sheet: StyleSheet) {
    self.toolkit = toolkit
    styles = StyleCache(sheet)
  }

  /// The elements of `markup` with their styles and places in the structure.
  package func blocks(_ markup: Markup) throws(TypesettingError) -> BlockDocument {
    var builder = BlockBuilder(markup, styles)
    return try builder.document()
  }

  /// `document` laid out on pages.
  package func pages(_ document: BlockDocument) throws(TypesettingError) -> Pages {
    do {
      return try Composition(document, LayoutContext(document, toolkit: toolkit)).pages()
    } catch {
      var error = error
      if error.file == nil { error.file = document.source.file }
      throw error
    }
  }

  package func pages(_ markup: Markup) throws(TypesettingError) -> Pages {
    try pages(blocks(markup))
  }
}

/// Puts the flow between the headers and footers of each page.
private struct Composition {
  let document: BlockDocument
  let context: LayoutContext

  init(_ document: BlockDocument, _ context: LayoutContext) {
    self.document = document
    self.context = context
  }

  func pages() throws(TypesettingError) -> Pages {
    let page = document.page
    let margin = page.margin
    let width = page.width - margin.left - margin.right
    guard width > .millimetres(10) else {
      throw TypesettingError(.pageWithoutRoom("the margins leave too little width"))
    }
    let flow = try FlowBuilder.flow(document.flow, width: width, in: context, fields: Fields())
    let first = try area(ofPage: 1)
    let rest = try area(ofPage: 2)
    var breaker = PageBreaker(flow, x: margin.left, in: context) { $0 == 1 ? first : rest }
    var contents = try breaker.pages()
    let slip = try document.slip.map { slip throws(TypesettingError) in try laid(slip) }
    if let slip, try !fits(slip, below: breaker.lastBottom, onPage: contents.count) {
      contents.append([])
    }
    var pages: [Page] = []
    for (index, items) in contents.enumerated() {
      let fields = Fields(pageNumber: index + 1, pageCount: contents.count)
      let own = index == contents.count - 1 ? slip : nil
      let head = try running(isHeader: true, fields)
      let foot = try running(isHeader: false, fields, above: own)
      pages.append(
        Page(
          width: page.width, height: page.height,
          items: head.items + items + foot.items + (own?.items ?? [])))
    }
    return Pages(
      title: document.title, language: document.language, structure: document.structure,
      pages: pages)
  }

  /// What headers and footers leave of a page.
  private func area(ofPage number: Int) throws(TypesettingError) -> PageBreaker.Area {
    let fields = Fields(pageNumber: number, pageCount: number)
    let margin = document.page.margin(ofPage: number)
    let head = try running(isHeader: true, fields).height
    let foot = try running(isHeader: false, fields).height
    return (margin.top + head, document.page.height - margin.bottom - foot)
  }

  /// The slip in its place on the paper; its height is that of the room which it takes.
  private func laid(_ slip: Block) throws(TypesettingError) -> Flattened {
    let page = document.page
    // Places inside are measured in the slip itself, whose height a first layout tells.
    let height = try flow(of: slip, height: .zero).height
    guard height <= page.height else {
      throw document.source.error(
        at: slip.offset,
        .tooTall(
          what: "the section on the last page", height: height.points, page: page.height.points))
    }
    let flow = try flow(of: slip, height: height)
    var piece = flow.flattened()
    let top = page.height - height
    piece.items = (piece.items + piece.absolutes).map { $0.moved(x: .zero, y: top) }
    piece.height = height + (flow.strips.first?.before ?? .zero)
    return piece
  }

  private func flow(of slip: Block, height: Length) throws(TypesettingError) -> Flow {
    let width = document.page.width
    var builder = FlowBuilder(context, edges: (width, height))
    try builder.add(slip, x: .zero, width: width)
    return builder.finished()
  }

  /// Whether page `number`, on which the text ends at `bottom`, has room for the slip as well.
  private func fits(
    _ slip: Flattened, below bottom: Length, onPage number: Int
  ) throws(TypesettingError) -> Bool {
    let foot = try running(isHeader: false, Fields(pageNumber: number, pageCount: number))
    return bottom <= document.page.height - slip.height - foot.height + .points(0.01)
  }

  /// The headers or footers of a page, in their place; footers stand above the slip.
  private func running(
    isHeader: Bool, _ fields: Fields, above slip: Flattened? = nil
  ) throws(TypesettingError) -> Flattened {
    let page = document.page
    let margin = page.margin(ofPage: fields.pageNumber)
    let parts = document.running.filter {
      $0.isHeader == isHeader && $0.stands(onPage: fields.pageNumber)
    }
    let width = page.width - page.margin.left - page.margin.right
    var builder = FlowBuilder(context, fields: fields)
    for part in parts { try builder.add(part.block, x: .zero, width: width) }
    let flow = builder.finished()
    var piece = flow.flattened()
    // A header's own margins keep the text away from it, and a footer's the other way round.
    let space = isHeader ? flow.trailing : flow.strips.first?.before ?? .zero
    piece.height = piece.height + space
    let top =
      isHeader
      ? margin.top + (flow.strips.first?.before ?? .zero)
      : page.height - (slip?.height ?? margin.bottom) - piece.height + space - flow.trailing
    if isHeader { piece.height = piece.height + (flow.strips.first?.before ?? .zero) }
    if !isHeader { piece.height = piece.height + flow.trailing }
    piece.items = piece.items.map { $0.moved(x: page.margin.left, y: top) } + piece.absolutes
    return piece
  }
}
