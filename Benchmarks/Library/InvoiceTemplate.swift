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
    var pieces: [Piece] = []
    var rest = text[...]
    while let mark = rest.firstMatch(of: /\{(?:round|price ([0-9]+))\}/) {
      pieces.append(.text(Array(rest[..<mark.range.lowerBound].utf8)))
      pieces.append(mark.1.flatMap { Int($0) }.map { .price(cents: $0) } ?? .round)
      rest = rest[mark.range.upperBound...]
    }
    self.pieces = pieces + [.text(Array(rest.utf8))]
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
