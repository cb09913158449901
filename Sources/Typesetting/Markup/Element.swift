/// The elements of the markup; a name outside this list is an error.
package enum ElementName: String, Sendable, CaseIterable {
  case html, head, title, body
  case header, footer, section, div, h1, h2, h3, h4, p, ul, ol, li, hr
  case table, colgroup, col, thead, tbody, tfoot, tr, th, td
  case img, qr, check, signature, meter
  case span, b, strong, i, em, small, sup, sub, a, br
  case pageNumber = "page-number"
  case pageCount = "page-count"
  case carry

  /// Whether the element never has content, so that `<br>` needs no end tag.
  var isVoid: Bool {
    switch self {
    case .hr, .col, .img, .qr, .check, .signature, .meter, .br, .pageNumber, .pageCount, .carry:
      true
    default: false
    }
  }

  /// Whether the element is part of a line of text rather than a block of its own.
  var isInline: Bool {
    switch self {
    case .span, .b, .strong, .i, .em, .small, .sup, .sub, .a, .br, .pageNumber, .pageCount, .carry:
      true
    default: false
    }
  }
}

/// The attributes of the markup; which element may carry which is `ElementName.accepts`.
package enum AttributeName: String, Sendable, CaseIterable {
  case `class`, id, lang, dir, href, src, alt, data, level, checked, colspan, scope, page, carry
  case role, value, max
}

extension ElementName {
  /// Whether `attribute` may stand on this element.
  func accepts(_ attribute: AttributeName) -> Bool {
    switch attribute {
    case .class, .id, .lang, .dir, .role: true
    case .href: self == .a
    case .src: self == .img
    case .alt: [.img, .qr, .check, .signature, .meter].contains(self)
    case .data, .level: self == .qr
    case .checked: self == .check
    case .colspan: self == .td || self == .th
    case .scope: self == .th
    case .page: [.header, .footer, .section, .thead, .tfoot].contains(self)
    case .carry: self == .tr
    case .value, .max: self == .meter
    }
  }
}

/// An element of the markup with its attributes and content, and where it stands in the source.
package struct Element: Sendable {
  package var name: ElementName
  var attributes: [(name: AttributeName, value: String)]
  package var children: [Node]
  /// Offset of the start tag in the source, in UTF-8 bytes.
  var offset: Int

  package enum Node: Sendable {
    case element(Element)
    case text(String)
  }

  subscript(attribute: AttributeName) -> String? {
    for entry in attributes where entry.name == attribute { return entry.value }
    return nil
  }
}
