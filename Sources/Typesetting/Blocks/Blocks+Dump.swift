internal import FacturierCore

extension BlockDocument {
  /// The blocks as an indented text: what tests compare.
  package var dump: String {
    var printer = BlockPrinter(structure: structure)
    for part in running {
      printer.line("\(part.isHeader ? "header" : "footer") \(part.pages.rawValue)", depth: 0)
      printer.print(part.block, depth: 1)
    }
    for block in flow { printer.print(block, depth: 0) }
    return printer.text
  }
}

private struct BlockPrinter {
  let structure: StructureTree
  var text = ""

  mutating func line(_ content: String, depth: Int) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  mutating func print(_ block: Block, depth: Int) {
    let role = block.node.index.map { structure.nodes[$0].role.printed } ?? "artifact"
    switch block.content {
    case .blocks(let blocks):
      let kind = block.style.display == .flex ? block.style.flexDirection.rawValue : "blocks"
      line("\(kind) \(role)", depth: depth)
      for child in blocks { print(child, depth: depth + 1) }
    case .listItem(let marker, let blocks):
      line("item \(role) \(quoted(marker))", depth: depth)
      for child in blocks { print(child, depth: depth + 1) }
    case .paragraph(let paragraph): line("\(role) \(quoted(paragraph))", depth: depth)
    case .table(let table): print(table, depth: depth)
    case .image(let name): line("image \(name)", depth: depth)
    case .qr(let data, let level):
      line("qr \(level.rawValue) \(data.debugDescription)", depth: depth)
    case .checkBox(let isChecked): line("check \(isChecked ? "yes" : "no")", depth: depth)
    case .signatureLine: line("signature", depth: depth)
    case .meter(let share): line("meter \(share)", depth: depth)
    case .rule: line("rule", depth: depth)
    }
  }

  private mutating func print(_ table: Table, depth: Int) {
    line("table of \(table.columns.count) columns", depth: depth)
    let groups = [
      ("head", table.head), ("brought", table.broughtForward), ("body", table.body),
      ("carried", table.carriedForward),
    ]
    for (name, rows) in groups {
      for row in rows {
        line("\(name)\(row.carry.map { " carry \($0)" } ?? "")", depth: depth + 1)
        for cell in row.cells {
          line("cell\(cell.span > 1 ? " × \(cell.span)" : "")", depth: depth + 2)
          for block in cell.blocks { print(block, depth: depth + 3) }
        }
      }
    }
  }

  private func quoted(_ paragraph: Paragraph) -> String {
    let text = paragraph.runs.map { $0.field.map { "‹\($0.rawValue)›" } ?? $0.text }.joined()
    return text.debugDescription
  }
}
