/// The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ICC.1:2004-10): what the
/// colours of a page mean, for the output intent. Primaries and white are adapted to D50 by the
/// Bradford transform, the curve is the standard's own formula.
enum ColorProfile {
  static let sRGB: [UInt8] = {
    let tags: [(name: StaticString, data: [UInt8])] = [
      ("desc", text("sRGB IEC61966-2.1")), ("cprt", text("CC0")),
      ("wtpt", numbers("XYZ ", [0.9642, 1, 0.8249])),
      ("chad", numbers("sf32", adaptation)),
      ("rXYZ", numbers("XYZ ", [0.43607, 0.22249, 0.01392])),
      ("gXYZ", numbers("XYZ ", [0.38515, 0.71687, 0.09708])),
      ("bXYZ", numbers("XYZ ", [0.14307, 0.06061, 0.71410])),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table: [UInt8] = big(tags.count)
    var data: [UInt8] = []
    let start = 128 + 4 + 12 * tags.count
    var places: [[UInt8]: Int] = [:]
    for tag in tags {
      let offset = places[tag.data] ?? start + data.count
      if places.updateValue(offset, forKey: tag.data) == nil { data += tag.data }
      table.add(tag.name)
      table += big(offset) + big(tag.data.count)
    }
    return header(size: start + data.count) + table + data
  }()

  /// From the white of sRGB, D65, to that of profiles, D50.
  private static let adaptation = [
    1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168,
  ]

  /// ICC.1:2004-10, 10.15, function 3: y = (ax + b)^g from d on, else cx.
  private static let curve: [UInt8] = {
    var tag: [UInt8] = []
    tag.add("para")
    tag += [0, 0, 0, 0, 0, 3, 0, 0]
    for number in [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] { tag += fixed(number) }
    return tag
  }()

  /// ICC.1:2004-10, 7.2.
  private static func header(size: Int) -> [UInt8] {
    var header = big(size) + [0, 0, 0, 0, 4, 0x20, 0, 0]
    header.add("mntrRGB XYZ ")
    for part in [2026, 1, 1, 0, 0, 0] { header += big(part).suffix(2) }
    header.add("acsp")
    header += [UInt8](repeating: 0, count: 28)
    for number in [0.9642, 1, 0.8249] { header += fixed(number) }
    return header + [UInt8](repeating: 0, count: 128 - header.count)
  }

  /// One text in one language (10.13).
  private static func text(_ text: String) -> [UInt8] {
    var tag: [UInt8] = []
    tag.add("mluc")
    tag += big(0) + big(1) + big(12)
    tag.add("enUS")
    tag += big(text.utf8.count * 2) + big(28)
    for byte in text.utf8 { tag += [0, byte] }
    return tag + [UInt8](repeating: 0, count: -tag.count & 3)
  }

  private static func numbers(_ type: StaticString, _ numbers: [Double]) -> [UInt8] {
    var tag: [UInt8] = []
    tag.add(type)
    tag += big(0)
    for number in numbers { tag += fixed(number) }
    return tag
  }

  /// Sixteen bits before the point and after it.
  private static func fixed(_ number: Double) -> [UInt8] {
    let bits = UInt32(bitPattern: Int32((number * 65536).rounded()))
    return big(Int(bits))
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
