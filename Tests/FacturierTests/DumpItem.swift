/// An item of a page's dump, in millimetres: texts lie on their baselines, all else on its corner.
struct DumpItem {
  let page: Int
  let x: Double
  let y: Double
  let content: String

  /// All items of a dump.
  static func all(in dump: String) -> [DumpItem] {
    var page = 0
    return dump.split(separator: "\n").compactMap { line in
      if line.hasPrefix("page ") { page += 1 }
      let parts = line.split(separator: " ", maxSplits: 3)
      guard parts.count == 4, let x = Double(parts[0]), let y = Double(parts[1]) else { return nil }
      return DumpItem(page: page, x: x, y: y, content: String(parts[3]))
    }
  }

  var isText: Bool { content.hasPrefix("text ") }

  /// What a text says.
  var text: String {
    guard let start = content.firstIndex(of: "\""), content.last == "\"" else { return "" }
    return String(content[content.index(after: start)...].dropLast())
  }

  /// A code or an image.
  var isPicture: Bool { content.hasPrefix("qr ") || content.hasPrefix("image ") }

  /// Of a text.
  var width: Double {
    Double(content.dropFirst("text w=".count).prefix { $0 != " " }) ?? .infinity
  }

  /// Of a text, the size of its face.
  var size: Double {
    let parts = content.split(separator: " ")
    return parts.count > 2 ? Double(parts[2].prefix { $0 != "/" }) ?? 0 : 0
  }

  /// Of a box.
  var height: Double { content.split(separator: " ").last.flatMap { Double($0) } ?? .infinity }

  /// Of a code: its modules along an edge and how wide one is.
  var code: (modules: Double, module: Double)? {
    let parts = content.split(separator: " ")
    guard content.hasPrefix("qr "), let modules = Double(parts[1]), let width = Double(parts[3])
    else { return nil }
    return (modules, width / modules)
  }
}
