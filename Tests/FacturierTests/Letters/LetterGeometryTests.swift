import FacturierCore
import FacturierModel
import Testing

@testable import Facturier

/// Where things lie on every letter, in every language and both themes, on printed and on own paper.
struct LetterGeometryTests {
  /// A letter in the looks in which it is drawn.
  struct Look: Sendable, CustomTestStringConvertible {
    let language: Language
    let theme: String
    let letterhead: Letterhead
    var testDescription: String { "\(language.code) \(theme) \(letterhead)" }
  }

  static let looks: [Look] = Language.allCases.flatMap { language in
    [
      Look(language: language, theme: "classic", letterhead: .printed),
      Look(language: language, theme: "register", letterhead: .printed),
      Look(language: language, theme: "classic", letterhead: .none),
    ]
  }

  /// Address windows as envelopes have them, in millimetres from the corner of the sheet.
  static func window(in country: Country?) -> Frame {
    switch country?.code {
    case "FR", "LU": Frame(left: 110, top: 55, right: 190, bottom: 88)
    case "CH": Frame(left: 115, top: 48, right: 190, bottom: 86)
    case "DE", "NL": Frame(left: 25, top: 57.2, right: 105, bottom: 90)
    default: Frame(left: 110, top: 47, right: 190, bottom: 83)
    }
  }

  @Test(arguments: letters, looks)
  func `every text has its own place between the margins`(name: String, look: Look) throws {
    let engine = engine()
    let letter = try letter(name, engine)
    let items = DumpItem.all(
      in: try engine.dump(
        .letter(letter),
        options: RenderOptions(
          theme: look.theme, language: look.language, letterhead: look.letterhead)))
    let country = letter.sender.address?.country
    let left = ["DE", "NL"].contains(country?.code) ? 25.0 : 20
    for page in 1...(items.last?.page ?? 1) {
      let here = items.filter { $0.page == page && !$0.isOnSlip(of: items) }
      let texts = here.filter(\.isText)
      for text in texts {
        let frame = text.frame
        // Numbers of clauses are set to the right and hang a little into the margin.
        let isInside =
          frame.left >= left - 1 && frame.right <= 190.6 && frame.top >= 12 && frame.bottom <= 285
        #expect(isInside, "outside the margins: \(page) \(text)")
      }
      expectApart(texts, here)
      expectOffRules(texts, here.filter { $0.content.hasPrefix("box ") })
    }
    if let name = letter.recipient?.party.legalName {
      expectInWindow(items, name, Self.window(in: country))
    }
  }

  /// No text on another, nor on a code or a picture.
  private func expectApart(_ texts: [DumpItem], _ items: [DumpItem]) {
    let pictures = items.filter(\.isPicture).map { ($0.content, $0.pictureFrame) }
    for (index, text) in texts.enumerated() {
      let frame = text.frame
      for other in texts[(index + 1)...] where frame.overlaps(other.frame) {
        Issue.record("\(text) lies over \(other)")
      }
      for (content, picture) in pictures where frame.overlaps(picture) {
        Issue.record("\(text) lies over \(content)")
      }
    }
  }

  /// No text on the edge of a box, where rules are drawn.
  private func expectOffRules(_ texts: [DumpItem], _ boxes: [DumpItem]) {
    for box in boxes {
      let frame = box.boxFrame
      for text in texts {
        let own = text.frame
        guard own.right > frame.left + 0.2, own.left < frame.right - 0.2 else { continue }
        for edge in [frame.top, frame.bottom] where own.top - 0.2 < edge && edge < own.bottom - 0.1
        {
          Issue.record("\(text) touches the edge of \(box)")
        }
      }
    }
  }

  /// The recipient from the name on, as far as the lines follow each other on one edge.
  private func expectInWindow(_ items: [DumpItem], _ name: String, _ window: Frame) {
    let start = name.split(separator: " ").first ?? ""
    let column = items.filter { $0.page == 1 && $0.isText && abs($0.x - window.left) < 0.2 }
      .sorted { $0.y < $1.y }
    guard
      let first = column.firstIndex(where: {
        $0.size > 3 && $0.text.hasPrefix(start) && $0.y > window.top
      })
    else {
      Issue.record("no recipient at \(window)")
      return
    }
    var last = column[first]
    var count = 0
    for item in column[first...] {
      guard item.y - last.y < 6 else { break }
      let frame = item.frame
      #expect(
        frame.top >= window.top && frame.bottom <= window.bottom && frame.right <= window.right,
        "outside the window: \(item)")
      (last, count) = (item, count + 1)
    }
    #expect(count >= 3)
  }
}

/// A place on a page, in millimetres.
struct Frame {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Pieces of a line may share a hair of room.
  func overlaps(_ other: Frame) -> Bool {
    left < other.right - 0.2 && other.left < right - 0.2 && top < other.bottom - 0.1
      && other.top < bottom - 0.1
  }
}

extension DumpItem {
  /// From the top of capitals to the foot of descenders.
  fileprivate var frame: Frame {
    Frame(left: x, top: y - 0.73 * size, right: x + width, bottom: y + 0.2 * size)
  }

  fileprivate var boxFrame: Frame {
    let parts = content.split(separator: " ")
    let width = parts.count > 1 ? Double(parts[1]) ?? 0 : 0
    return Frame(left: x, top: y, right: x + width, bottom: y + height)
  }

  /// Of a code, which is square, or of an image.
  fileprivate var pictureFrame: Frame {
    let parts = content.split(separator: " ").compactMap { Double($0) }
    let (width, height) = (parts.last ?? 0, parts.last ?? 0)
    return Frame(left: x, top: y, right: x + width, bottom: y + height)
  }

  /// Whether it belongs to the Swiss payment slip on the last page, which has a test of its own.
  fileprivate func isOnSlip(of items: [DumpItem]) -> Bool {
    y > 186 && page == items.last?.page && items.contains { $0.content.contains("modules 46.00") }
  }
}
