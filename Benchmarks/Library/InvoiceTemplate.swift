/// A document with marks: `{round}` becomes the number of the round, `{price 8450}` that many cents
/// and one more for each round, up to 99, as money.
struct InvoiceTemplate {
  private enum Piece {
    case text([UInt8])
    case round
    case price(cents: Int)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    pieces = text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part -> [Piece] in
        guard index > 0 else { return [.text(Array(part.utf8))] }
        guard let end = part.firstIndex(of: "}"), let mark = Self.mark(part[..<end]) else {
          return [.text(Array("{\(part)".utf8))]
        }
        return [mark, .text(Array(part[part.index(after: end)...].utf8))]
      }
  }

  private static func mark(_ name: Substring) -> Piece? {
    if name == "round" { return .round }
    guard name.hasPrefix("price ") else { return nil }
    return Int(name.dropFirst(6)).map { .price(cents: $0) }
  }

  func filled(for round: Int) -> [UInt8] {
    pieces.flatMap { piece in
      switch piece {
      case .text(let bytes): bytes
      case .round: Array("\(round)".utf8)
      case .price(let cents): Array(Self.money(cents + round % 100).utf8)
      }
    }
  }

  private static func money(_ cents: Int) -> String {
    "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }
}
