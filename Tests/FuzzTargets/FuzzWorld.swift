internal import Facturier
internal import FacturierCore
internal import PDFFinishing
internal import Typesetting
internal import TypesettingCairo

/// What targets need besides the bytes, made once: an engine that sees the files of the project and no
/// others, and a typesetter's fonts.
package final class FuzzWorld {
  let engine: DocumentEngine
  let policy: ReminderPolicy
  let toolkit: CairoToolkit
  /// A PDF of ours.
  let document: [UInt8]

  package init() throws {
    let system = try Environment.system()
    let folder = system.shareFolder
    var environment = system
    // A fuzzed document names any file; those that look like a profile are all the same one.
    environment.readFile = { path in
      if path.hasSuffix("seller.yaml") { return Self.profile }
      guard path.hasPrefix(folder), !path.contains("..") else { throw Closed() }
      return try system.readFile(path)
    }
    environment.today = CalendarDate(year: 2026, month: 11, day: 21)
    engine = DocumentEngine(environment)
    policy = try engine.reminderPolicy()
    let fonts = "\(folder)/fonts/inter"
    toolkit = try CairoToolkit(
      fonts: system.listFolder(fonts).filter { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }
        .map { "\(fonts)/\($0)" })
    let kit = toolkit
    document = try {
      let sheet = try StyleSheet(parsing: "html { font-family: Inter }", file: "fuzz.css")
      let text = "<html lang=\"fr\"><head><title>T</title></head><body><p>Un</p></body></html>"
      let pages = try Typesetter(kit, sheet).pages(Markup(parsing: text, file: "fuzz"))
      let description = PDFDescription(
        title: "T", author: "", language: "fr", date: "2026-11-21T00:00:00Z", creator: "Facturier")
      return try pages.pdf(PDFFinish(description), toolkit: kit)
    }()
  }

  /// Who sends what others only describe.
  package static let profile = Array(
    """
    {"name": "Atelier Verdier", "companyNumber": "732 829 320", "address": {"lines":
     ["1 rue Basse"], "postalCode": "59000", "city": "Lille", "country": "FR"}}
    """.utf8)

  private struct Closed: Error {}
}

@available(*, unavailable)
extension FuzzWorld: Sendable {}
