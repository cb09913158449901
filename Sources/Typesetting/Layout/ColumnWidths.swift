internal import FacturierCore

/// Shares a width among columns.
enum ColumnWidths {
  enum Request {
    case fixed(Length)
    /// As wide as the content, narrower when there is no room.
    case content(Length, Limits)
    /// A share of what the others leave.
    case share(Double, Limits)

    var wanted: Length {
      switch self {
      case .fixed(let width), .content(let width, _): width
      case .share(_, let limits): limits.least
      }
    }

    var least: Length {
      switch self {
      case .fixed(let width): width
      case .content(_, let limits), .share(_, let limits): limits.least
      }
    }

    /// What is not taken away even when words have to be broken elsewhere.
    var firm: Length {
      switch self {
      case .fixed(let width): width
      case .content(_, let limits), .share(_, let limits): min(limits.firm, limits.least)
      }
    }
  }

  /// How narrow a column can be.
  struct Limits {
    /// Its longest word.
    var least: Length
    /// Its longest line that must not break: figures, dates.
    var firm: Length = .zero
  }

  /// The width of each column. When `fills`, content columns grow in proportion to fill `whole`
  /// unless a share takes what is left. When even the least widths do not fit, words are broken
  /// before figures are.
  static func resolve(_ requests: [Request], in whole: Length, fills: Bool) -> [Length] {
    let least = requests.reduce(Length.zero) { $0 + $1.least }
    if least > whole, least > .zero { return squeezed(requests, into: whole) }
    let wanted = requests.reduce(Length.zero) { $0 + $1.wanted }
    if wanted > whole { return shrunk(requests, by: wanted - whole) }
    return grown(requests, by: whole - wanted, fills: fills)
  }

  /// Shares too little: what is firm stays, the rest shrinks alike.
  private static func squeezed(_ requests: [Request], into whole: Length) -> [Length] {
    let firm = requests.reduce(Length.zero) { $0 + $1.firm }
    let least = requests.reduce(Length.zero) { $0 + $1.least }
    guard firm < whole else { return requests.map { $0.least * (whole.points / least.points) } }
    let factor = (whole - firm).points / max((least - firm).points, 0.001)
    return requests.map { $0.firm + ($0.least - $0.firm) * factor }
  }

  /// Takes `excess` from the content columns, in proportion to what each can give.
  private static func shrunk(_ requests: [Request], by excess: Length) -> [Length] {
    let slack = requests.reduce(Length.zero) { $0 + $1.wanted - $1.least }
    let factor = slack > .zero ? excess.points / slack.points : 0
    return requests.map { $0.wanted - ($0.wanted - $0.least) * factor }
  }

  private static func grown(_ requests: [Request], by rest: Length, fills: Bool) -> [Length] {
    var widths = requests.map(\.wanted)
    let shares = requests.indices.filter { if case .share = requests[$0] { true } else { false } }
    if !shares.isEmpty {
      share(rest + shares.reduce(.zero) { $0 + widths[$1] }, among: shares, requests, &widths)
    } else if fills {
      let total = widths.reduce(.zero, +)
      for index in widths.indices {
        widths[index] =
          total > .zero
          ? widths[index] * ((total + rest).points / total.points)
          : rest / Double(widths.count)
      }
    }
    return widths
  }

  /// Gives each share its part; one that needs more than its part gets what it needs and leaves
  /// the sharing.
  private static func share(
    _ whole: Length, among columns: [Int], _ requests: [Request], _ widths: inout [Length]
  ) {
    var whole = whole
    var columns = columns
    func factor(_ index: Int) -> Double {
      if case .share(let factor, _) = requests[index] { factor } else { 0 }
    }
    while !columns.isEmpty {
      let total = columns.reduce(0) { $0 + factor($1) }
      guard
        let needy = columns.first(where: {
          requests[$0].least > whole * (factor($0) / total) + .points(0.001)
        })
      else {
        for index in columns { widths[index] = whole * (factor(index) / total) }
        return
      }
      widths[needy] = requests[needy].least
      whole = whole - requests[needy].least
      columns.removeAll { $0 == needy }
    }
  }
}
