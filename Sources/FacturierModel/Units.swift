internal import FacturierCore

extension Unit {
  /// What a quantity counts when the input does not say it.
  public static let piece = Unit(code: "H87", word: nil)

  /// A unit from its code or its name in French, Dutch, German or English; any other word is kept as it
  /// is, under the code `ZZ` (mutually defined).
  init(_ text: String) {
    if let code = Self.codes[text] ?? Self.codes[text.lowercased()] {
      self.init(code: code, word: nil)
    } else if Self.looksLikeCode(text) {
      self.init(code: text, word: nil)
    } else {
      self.init(code: "ZZ", word: text)
    }
  }

  /// Two or three capitals and digits, as all codes of UN/ECE Recommendations 20 and 21 have them.
  private static func looksLikeCode(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  /// The units that have names here: code, then names in lower case. UN/ECE Recommendation 20, revision
  /// 17, and 21, revision 12.
  package static let names: [(code: String, names: [String])] = table.utf8.split(
    separator: UInt8(ascii: "\n")
  ).map {
    // Bytes, not characters: this is read on every start.
    let colon = $0.firstIndex(of: UInt8(ascii: ":")) ?? $0.endIndex
    let names = $0[colon...].dropFirst().split(separator: UInt8(ascii: ","))
    return (
      code: String(Substring($0[..<colon])),
      names: names.map { String(Substring($0.drop { $0 == UInt8(ascii: " ") })) }
    )
  }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for (code, names) in names {
      codes[code.lowercased()] = code
      for name in names { codes[name] = code }
    }
    return codes
  }()

  private static let table = """
    C62: one, unit, units, unité, unités, unite, unites, eenheid, eenheden, einheit, einheiten, u, u.
    H87: piece, pieces, pc, pcs, pièce, pièces, pce, pces, stuk, stuks, stück, stücke, stk, stk., st, st., pcs., pce.
    EA: each, chacun, chaque, per stuk, je
    HUR: hour, hours, h, hr, hrs, heure, heures, uur, uren, stunde, stunden, std, std.
    MIN: minute, minutes, min, min., minuut, minuten
    SEC: second, seconds, seconde, secondes, seconden, sekunde, sekunden, s
    DAY: day, days, d, jour, jours, j, dag, dagen, tag, tage
    E49: working day, working days, jour ouvré, jours ouvrés, werkdag, werkdagen, arbeitstag, arbeitstage
    WEE: week, weeks, semaine, semaines, weken, woche, wochen
    MON: month, months, mois, maand, maanden, monat, monate
    QAN: quarter, quarters, trimestre, trimestres, kwartaal, kwartalen, quartal, quartale
    ANN: year, years, an, ans, année, années, jaar, jaren, jahr, jahre
    LS: lump sum, flat rate, forfait, ft, forfaitaire, vast bedrag, pauschale, pauschal, psch, psch.
    E48: service unit, service, prestation, dienst, leistung
    E51: job, mission, opdracht, auftrag
    GRM: gram, grams, g, gramme, grammes, gramm
    KGM: kilogram, kilograms, kg, kilo, kilos, kilogramme, kilogrammes, kilogrammen, kilogramm
    TNE: tonne, tonnes, t, ton, tonnen
    MLT: millilitre, millilitres, ml, milliliter
    LTR: litre, litres, l, liter, liters
    HLT: hectolitre, hectolitres, hl, hectoliter, hektoliter
    MMT: millimetre, millimetres, millimètre, millimètres, mm, millimeter
    CMT: centimetre, centimetres, centimètre, centimètres, cm, centimeter, zentimeter
    MTR: metre, metres, mètre, mètres, m, meter, meters, running metre, mètre linéaire, laufmeter, lfm
    KMT: kilometre, kilometres, kilomètre, kilomètres, km, kilometer, kilometers
    MTK: square metre, square metres, m², m2, mètre carré, mètres carrés, vierkante meter, quadratmeter, qm
    MTQ: cubic metre, cubic metres, m³, m3, mètre cube, mètres cubes, kubieke meter, kubikmeter, cbm
    HAR: hectare, hectares, ha, hektar
    KWH: kilowatt hour, kilowatt hours, kwh, kilowattheure, kilowattheures, kilowattuur, kilowattstunde, kilowattstunden
    MWH: megawatt hour, mégawattheure, megawattuur, megawattstunde
    SET: set, sets, jeu, jeux, lot, lots, sätze, satz
    PR: pair, pairs, paire, paires, paar, paren
    DZN: dozen, dozens, douzaine, douzaines, dozijn, dutzend
    P1: percent, pour cent, procent, prozent, %
    XBX: box, boxes, boîte, boîtes, doos, schachtel, schachteln, kiste, kisten
    XCT: carton, cartons, karton, kartons
    XPK: package, packages, colis, paquet, paquets, pak, pakken, pakket, paket, pakete, packung
    XPX: pallet, pallets, palette, palettes, paletten
    XBO: bottle, bottles, bouteille, bouteilles, fles, flessen, flasche, flaschen
    XBG: bag, bags, sac, sacs, zak, zakken, sack, säcke
    XRO: roll, rolls, rouleau, rouleaux, rol, rollen, rolle
    IE: person, persons, personne, personnes, pers., persoon, personen, p.
    E54: trip, trips, trajet, trajets, rit, ritten, fahrt, fahrten, déplacement, déplacements, verplaatsing
    """
}

extension Codec where Value == Unit {
  /// A code or a word.
  static var unit: Codec {
    let line = Codec<String>.line
    return Codec(schema: line.schema) { found, decoding in
      line.read(found, decoding).map { $0.isBlank ? .piece : Unit($0) }
    }
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
