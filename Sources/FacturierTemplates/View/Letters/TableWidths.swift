/// How much room the figures of a table take, to choose the size of type in which none of them breaks.
struct TableWidths {
  /// Sizes of type, as the style sheet has them.
  enum Size: CaseIterable {
    case normal
    case dense
    case tight

    /// In millimetres.
    var em: Double {
      switch self {
      case .normal: 3.35
      case .dense: 2.93
      case .tight: 2.47
      }
    }

    /// Between columns, in millimetres.
    var gap: Double {
      switch self {
      case .normal: 4
      case .dense: 3
      case .tight: 2
      }
    }
  }

  private let kinds: [TableView.Kind]
  /// The widest text of each column, in ems.
  private var widest: [Double]

  init(_ columns: [TableView.Column]) {
    kinds = columns.map(\.kind)
    widest = columns.map { $0.label.split(separator: " ").map(Self.emsOfLabel).max() ?? 0 }
  }

  mutating func note(_ text: String, at column: Int) {
    widest[column] = max(widest[column], Self.ems(text))
  }

  /// The largest size, from `first` on, in which the figures leave room for a text beside them.
  func size(from first: Size) -> Size {
    Size.allCases.drop { $0 != first }.first { needed($0) <= Self.sheet } ?? .tight
  }

  /// Whether the figures leave room for a text beside them in the smallest size, on a sheet with `width`
  /// millimetres between its margins.
  func fit(in width: Double) -> Bool { needed(.tight) <= width }

  /// The least width of the text beside the margins of all address windows.
  private static let sheet = 164.0

  /// What figures must have, and texts would like to have.
  private func needed(_ size: Size) -> Double {
    zip(kinds, widest).reduce(0) { sum, column in
      switch column.0 {
      case .text: sum + (size == .tight ? 32 : 38)
      case .note: sum + 38
      case .calculation: sum + 57
      case .days: sum + (size == .tight ? 13.5 : 15)
      case .number, .date, .amount: sum + column.1 * size.em + size.gap
      }
    }
  }

  /// Words at the head of a column, which are set smaller than its figures.
  private static func emsOfLabel(_ word: some StringProtocol) -> Double {
    Double(word.count) * 0.54
  }

  /// Digits all have one width, marks and spaces about half of it; some room is left for bold type.
  private static func ems(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar {
      case ".", ",", " ", "\u{A0}", "\u{202F}", "’": sum + 0.31
      case "/", "-": sum + 0.38
      default: sum + 0.65
      }
    }
  }
}
