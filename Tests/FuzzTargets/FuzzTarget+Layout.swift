internal import FacturierCore
internal import Typesetting
internal import TypesettingCairo

extension FuzzTarget {
  /// Markup in the looks of a few rules, laid out on pages.
  static let markup = FuzzTarget("markup", longest: 4096) { bytes, world in
    set(String(decoding: bytes, as: UTF8.self), rules, world)
  }

  /// Rules for a page that has one of everything.
  static let styles = FuzzTarget("styles", longest: 4096) { bytes, world in
    set(everything, String(decoding: bytes, as: UTF8.self), world)
  }

  private static func set(_ markup: String, _ rules: String, _ world: FuzzWorld) {
    guard let sheet = try? StyleSheet(parsing: rules, file: "fuzz.css"),
      let markup = try? Markup(parsing: markup, file: "fuzz")
    else { return }
    world.toolkit.useImages { _ in throw NoImages() }
    _ = try? Typesetter(world.toolkit, sheet).pages(markup)
  }

  private static let rules = """
    body { font-family: Inter; font-size: 9pt; } .a { display: flex; gap: 2mm; }
    .b { width: 30mm; } .c { break-inside: avoid; text-align: right; } td { padding: 1mm; }
    """

  private static let everything = """
    <html lang="fr"><head><title>t</title></head><body><h1>Titre</h1><p class="a">Un <b>mot</b>
    <a href="https://a.example/">lien</a></p><section class="b"><div>a</div><div>b</div></section>
    <ul><li>un</li><li>deux</li></ul><table class="c"><thead><tr><th>A</th><th>B</th></tr></thead>
    <tbody><tr><td>1</td><td>2</td></tr></tbody></table><hr/><ol><li>a</li></ol><signature/><meter value="1" max="2" alt="m"/><check alt="c"/>
    <qr data="a" alt="q"/></body></html>
    """
}
