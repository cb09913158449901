internal import FacturierCore

extension Pages {
  /// The pages as text, one item a line, places in millimetres: what tests compare.
  package var dump: String {
    var lines: [String] = []
    for (index, page) in pages.enumerated() {
      lines.append("page \(index + 1) \(page.width.printed) × \(page.height.printed)")
      for item in page.items {
        let role = item.node.index.map { structure.nodes[$0].role.printed } ?? "artifact"
        lines.append("  \(item.x.printed) \(item.y.printed) \(role) \(item.content.printed)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All text in reading order, a space between items: for searching.
  package var text: String {
    pages.flatMap(\.items).compactMap {
      if case .text(let run) = $0.content { run.text } else { nil }
    }.joined(separator: " ")
  }
}

extension Length {
  /// Millimetres with two decimals.
  var printed: String {
    let hundredths = Int((millimetres * 100).rounded())
    let rest = abs(hundredths % 100)
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension PageItem.Content {
  fileprivate var printed: String {
    switch self {
    case .text(let run):
      "text w=\(run.width.printed) \(run.style.values.size.printed)/\(run.style.values.weight)"
        + " \"\(run.text)\""
    case .nothing: "nothing"
    case .box(let box): "box \(box.width.printed) × \(box.height.printed)"
    case .image(let name, let width, let height):
      "image \(name) \(width.printed) × \(height.printed)"
    case .qr(let symbol, let size): "qr \(symbol.size) modules \(size.printed)"
    case .checkBox(let isChecked, let size, _):
      "check \(isChecked ? "yes" : "no") \(size.printed)"
    }
  }
}

extension StructureTree.Role {
  /// The standard structure type (ISO 32000-1, 14.8.4).
  package var printed: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .heading(let level): "H\(level)"
    case .table: "Table"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .figure: "Figure"
    case .span: "Span"
    case .link: "Link"
    }
  }
}
