internal import FacturierCore

extension Codec where Value == DecimalNumber {
  /// A number, also as a text: `12.5` or `"12.5"`, both read exactly.
  static func decimal(
    from lower: DecimalNumber? = nil, above: DecimalNumber? = nil, to upper: DecimalNumber? = nil
  ) -> Codec {
    let mayBeNegative = lower == nil && above == nil
    var keywords: [JSONValue.Member] = [
      .init("type", ["number", "string"]),
      .init(
        "pattern", .string(mayBeNegative ? #"^-?[0-9]+(\.[0-9]+)?$"# : #"^[0-9]+(\.[0-9]+)?$"#)),
    ]
    if let lower { keywords.append(.init("minimum", .number(lower))) }
    if let above { keywords.append(.init("exclusiveMinimum", .number(above))) }
    if let upper { keywords.append(.init("maximum", .number(upper))) }
    return Codec(schema: .keywords(.object(keywords))) { found, decoding in
      guard let number = decoding.number(of: found.node) else { return nil }
      let problem: String? =
        if let lower, number < lower {
          lower.isZero ? "is negative" : "is below \(lower)"
        } else if let above, number <= above {
          "is not above \(above)"
        } else if let upper, number > upper {
          "is above \(upper)"
        } else {
          nil
        }
      guard let problem else { return number }
      decoding.report(.range, at: found.node, "\(number) \(problem), which makes no sense here")
      return nil
    }
  }

  static var decimal: Codec { decimal() }
  static var percent: Codec { decimal(from: 0, to: 100) }
}

extension Codec where Value == Int {
  /// A whole number.
  static func whole(_ range: ClosedRange<Int>) -> Codec {
    let keywords: JSONValue = [
      "type": "integer", "minimum": .number(DecimalNumber(range.lowerBound)),
      "maximum": .number(DecimalNumber(range.upperBound)),
    ]
    return Codec(schema: .keywords(keywords)) { found, decoding in
      guard found.node.kind == .number else {
        decoding.reportKind(found.node, wanted: "a whole number")
        return nil
      }
      guard let number = decoding.number(of: found.node) else { return nil }
      guard let value = Int(number.description) else {
        decoding.report(.type, at: found.node, "\(number) is not a whole number")
        return nil
      }
      guard range.contains(value) else {
        decoding.report(
          .range, at: found.node,
          "\(value) is not between \(range.lowerBound) and \(range.upperBound)")
        return nil
      }
      return value
    }
  }
}

extension Codec where Value == Amount {
  /// An amount in the document's currency, with no more decimals than that has.
  static var positiveAmount: Codec {
    let number = Codec<DecimalNumber>.decimal(from: 0)
    return Codec(schema: number.schema) { found, decoding in
      number.read(found, decoding).flatMap { decoding.amount($0, at: found.node) }
    }
  }

  /// The same; in a document that somebody else wrote it may be negative.
  static var adjustmentAmount: Codec {
    let number = Codec<DecimalNumber>.decimal
    return Codec(schema: number.schema) { found, decoding in
      guard let value = number.read(found, decoding) else { return nil }
      guard !value.isNegative || decoding.isReceived else {
        decoding.report(
          .range, at: found.node, "\(value) is negative, which makes no sense here")
        return nil
      }
      return decoding.amount(value, at: found.node)
    }
  }

  static var amount: Codec {
    let number = Codec<DecimalNumber>.decimal
    return Codec(schema: number.schema) { found, decoding in
      number.read(found, decoding).flatMap { decoding.amount($0, at: found.node) }
    }
  }
}

extension Decoding {
  /// The number of a JSON number or of a text of digits.
  func number(of node: SourceNode) -> DecimalNumber? {
    switch node.kind {
    case .number:
      if let number = DecimalNumber(utf8: node.bytes) { return number }
    case .string:
      guard Self.isDecimal(node.bytes) else {
        let comma = node.bytes.contains(UInt8(ascii: ","))
        report(
          .value, at: node, "\"\(node.text.prefix(40))\" is not a number",
          hint: comma ? "write a point before the decimals" : nil)
        return nil
      }
      if let number = DecimalNumber(utf8: node.bytes) { return number }
    default:
      reportKind(node, wanted: "a number")
      return nil
    }
    report(
      .number, at: node, "\(node.text.prefix(40)) has more digits than can be kept",
      hint: "at most \(DecimalNumber.maximumDigits) digits")
    return nil
  }

  /// Digits with at most one point between them, perhaps after a minus sign.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  /// `number` as an amount of the document's currency.
  func amount(_ number: DecimalNumber, at node: SourceNode) -> Amount? {
    guard number.scale <= currency.minorUnits else {
      report(
        .value, at: node,
        "\(number) has more decimals than an amount in \(currency.code)",
        hint: "it has \(currency.minorUnits)")
      return nil
    }
    return computing(at: node) { () throws(ArithmeticError) in
      try Amount(rounding: number, currency)
    }
  }
}
