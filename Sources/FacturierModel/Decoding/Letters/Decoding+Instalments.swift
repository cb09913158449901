internal import FacturierCore

/// Instalments, before percentages are amounts.
struct InstalmentsInput: Sendable {
  var listed: [ListedInstalment] = []
  var equal: EqualInstalments?
  let node: SourceNode
}

struct ListedInstalment: Sendable {
  let date: CalendarDate
  let percent: DecimalNumber?
  let amount: Amount?
}

struct EqualInstalments: Sendable {
  let count: Int
  let first: CalendarDate
  let atEndOfMonth: Bool
}

private enum InstalmentFields {
  static let date = Field("date", .date, required: true, "the day by which it is paid")
  static let percent = Field("percent", .decimal(above: 0, to: 100), "percent of the whole")
  static let amount = Field("amount", .positiveAmount, "or an amount")

  static let shape = Shape(
    "instalment", "a part of the debt", [date, percent, amount],
    [.exactlyOne(["percent", "amount"])])

  static let codec = Codec<ListedInstalment>.object(shape) { object in
    let (date, percent, amount) = (object[Self.date], object[Self.percent], object[Self.amount])
    return date.map { ListedInstalment(date: $0, percent: percent, amount: amount) }
  }
}

private enum EqualFields {
  static let count = Field("count", .whole(1...120), required: true, "how many")
  static let first = Field("first", .date, required: true, "the day of the first one")
  static let endOfMonth = Field("endOfMonth", .boolean, "true for the last day of each month")

  static let shape = Shape(
    "equalInstalments", "equal parts, one a month", [count, first, endOfMonth])

  static let codec = Codec<EqualInstalments>.object(shape) { object in
    let (count, first, atEnd) = (object[Self.count], object[Self.first], object[endOfMonth])
    guard let count, let first else { return nil }
    return EqualInstalments(count: count, first: first, atEndOfMonth: atEnd ?? false)
  }
}

extension Codec where Value == InstalmentsInput {
  /// A list, or an object that says how many.
  static var instalments: Codec {
    let list = Codec<[ListedInstalment]>.list(InstalmentFields.codec)
    return Codec(schema: .anyOf([list.schema, EqualFields.codec.schema])) { found, decoding in
      if found.node.kind == .object {
        return EqualFields.codec.read(found, decoding).map {
          InstalmentsInput(equal: $0, node: found.node)
        }
      }
      return list.read(found, decoding).map { InstalmentsInput(listed: $0, node: found.node) }
    }
  }
}

extension InstalmentsInput {
  /// The instalments of `total`; nil when they do not make it, which is then reported.
  func resolved(_ total: Amount, _ decoding: Decoding) -> [Instalment]? {
    let instalments = decoding.computing(at: node) { () throws(ArithmeticError) in
      if let equal {
        return try [Instalment].equal(
          equal.count, of: total, monthlyFrom: equal.first, atEndOfMonth: equal.atEndOfMonth)
      }
      let percents = listed.compactMap { part in part.percent.map { (part.date, $0) } }
      if !listed.isEmpty, percents.count == listed.count {
        return try [Instalment].shares(percents, of: total)
      }
      return try listed.map { (part) throws(ArithmeticError) in
        let amount =
          if let percent = part.percent { try total.percentage(percent) } else { part.amount }
        return Instalment(
          date: part.date, amount: amount ?? .zero(total.currency), percent: part.percent)
      }
    }
    guard let instalments, let sum = sum(instalments, total, decoding) else { return nil }
    guard sum == total else {
      decoding.report(
        .conflict, at: node, "the instalments make \(sum), not \(total)",
        hint: "percentages make 100; amounts make the whole")
      return nil
    }
    for (earlier, later) in zip(instalments, instalments.dropFirst())
    where later.date < earlier.date {
      decoding.report(.range, at: node, "the instalments are not in the order of their days")
      return nil
    }
    return instalments
  }

  private func sum(_ parts: [Instalment], _ total: Amount, _ decoding: Decoding) -> Amount? {
    decoding.computing(at: node) { () throws(ArithmeticError) in
      try parts.sum(\.amount, from: .zero(total.currency))
    }
  }
}
