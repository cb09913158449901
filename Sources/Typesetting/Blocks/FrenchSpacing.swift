/// French puts a space before tall punctuation and inside guillemets, and never lets a line break
/// there. Ordinary spaces in those places become no-break ones: narrow (U+202F) before `; ! ? % €`,
/// of full width (U+00A0) before `:` and `»` and after `«`, as the Imprimerie nationale sets them.
/// The space before a group of three figures is narrow and does not break either. Spaces are only
/// changed, never added: a time or an address has none.
func frenchSpacing(_ text: String) -> String {
  guard text.utf8.contains(0x20) else { return text }
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    guard scalar == " " else {
      result.append(scalar)
      continue
    }
    if index > 0, scalars[index - 1] == "«" {
      result.append("\u{A0}")
    } else if isGroupSpace(scalars, index) {
      result.append("\u{202F}")
    } else if index + 1 < scalars.count, let space = noBreakSpace(before: scalars[index + 1]) {
      result.append(space)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// Whether the space at `index` stands between figures, before exactly three of them.
private func isGroupSpace(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  func isDigit(_ position: Int) -> Bool {
    scalars.indices.contains(position) && "0"..."9" ~= scalars[position]
  }
  return isDigit(index - 1) && (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
}

private func noBreakSpace(before scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case ";", "!", "?", "%", "€": "\u{202F}"
  case ":", "»": "\u{A0}"
  default: nil
  }
}
