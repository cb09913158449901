internal import FacturierCore
public import FacturierModel

/// The numbers of documents that are checked together, sorted into the series that each seller counts in.
///
/// A number is what stands before its counter, the counter, and what stands behind: `F-2026-0142` is
/// the 142 of the series `F-2026-`. The counter is the last group of digits that is not the year.
public struct NumberSeries: Sendable {
  /// A document of a series.
  struct Member: Hashable, Sendable {
    let number: String
    let date: CalendarDate
    let type: DocumentType
    /// The file it came from.
    let file: String
    let counter: Int
  }

  /// Who counts, and between which texts the counter stands.
  private struct Key: Hashable {
    let issuer: String
    let before: String
    let behind: String
  }

  private struct Name: Hashable {
    let issuer: String
    let number: String
  }

  /// In the order of their counters, then of their days.
  private var series: [Key: [Member]] = [:]
  private var files: [Name: [Member]] = [:]

  /// Takes each file once: a document is not its own double.
  public init(_ invoices: some Sequence<Invoice>) {
    var known: Set<String> = []
    for invoice in invoices {
      guard known.insert(invoice.file).inserted else { continue }
      let place = Self.place(of: invoice)
      let member = Member(
        number: invoice.number, date: invoice.issueDate, type: invoice.type, file: invoice.file,
        counter: place?.counter ?? 0)
      files[Self.name(of: invoice), default: []].append(member)
      if let place { series[place.key, default: []].append(member) }
    }
    for key in series.keys {
      series[key]?.sort { ($0.counter, $0.date) < ($1.counter, $1.date) }
    }
  }

  /// Another document that bears the same number: the first of them, of the same type if there is one.
  func double(of invoice: Invoice) -> Member? {
    let others = (files[Self.name(of: invoice)] ?? []).lazy.filter { $0.file != invoice.file }
    return others.first { $0.type == invoice.type } ?? others.first
  }

  /// The document of the series with the next smaller counter.
  func predecessor(of invoice: Invoice) -> Member? {
    guard let place = Self.place(of: invoice), let members = series[place.key] else { return nil }
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle].counter < place.counter { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? members[low - 1] : nil
  }

  /// How many numbers lie between a document and the one before it.
  func gap(before invoice: Invoice) -> (after: Member, count: Int)? {
    guard let place = Self.place(of: invoice), let earlier = predecessor(of: invoice) else {
      return nil
    }
    return (earlier, place.counter - earlier.counter - 1)
  }
}

// MARK: - Reading numbers

extension NumberSeries {
  private static func name(of invoice: Invoice) -> Name {
    Name(issuer: issuer(of: invoice), number: invoice.number.filter { !$0.isWhitespace })
  }

  private static func place(of invoice: Invoice) -> (key: Key, counter: Int)? {
    let year = String(invoice.issueDate.year)
    let number = invoice.number[...]
    let groups = digitGroups(of: number)
    guard var digits = groups.last(where: { $0 != year[...] }) ?? groups.last else { return nil }
    // `20260142`: the year and the counter in one.
    if digits.utf8.count > year.utf8.count, digits.hasPrefix(year) {
      digits = digits.dropFirst(year.count)
    }
    guard let counter = Int(digits) else { return nil }
    let key = Key(
      issuer: issuer(of: invoice), before: number[..<digits.startIndex].uppercased(),
      behind: number[digits.endIndex...].uppercased())
    return (key, counter)
  }

  private static func digitGroups(of number: Substring) -> [Substring] {
    number.split { !("0"..."9" ~= $0) }
  }

  /// Who counts: the seller, for each buyer who bills in its name; offers and previews have numbers of
  /// their own.
  private static func issuer(of invoice: Invoice) -> String {
    let seller = invoice.seller
    let buyer = invoice.type == .selfBilledInvoice ? invoice.buyer.name.folded : ""
    let kind = invoice.type.isFiscal ? "" : invoice.type.rawValue
    let name = seller.vatNumber ?? seller.companyNumber?.value ?? seller.name
    return [name.folded, buyer, kind].joined(separator: "|")
  }
}

extension Invoice {
  /// The file it came from.
  fileprivate var file: String { source.trees.first?.file ?? "" }
}
