/// French puts a space before tall punctuation and inside guillemets, and never lets a line break
/// there. Ordinary spaces in those places become no-break ones: narrow (U+202F) before `; ! ? % €`,
/// of full width (U+00A0) before `:` and `»` and after `«`, as the Imprimerie nationale sets them.
/// Spaces are only changed, never added: a time or an address has none.
func frenchSpacing(_ text: String) -> String {
  guard text.utf8.contains(0x20) else { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if previous == " ", let space = noBreakSpace(before: scalar) {
      result.removeLast()
      result.append(space)
    }
    result.append(previous == "«" && scalar == " " ? "\u{A0}" : scalar)
    previous = scalar
  }
  return String(result)
}

private func noBreakSpace(before scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case ";", "!", "?", "%", "€": "\u{202F}"
  case ":", "»": "\u{A0}"
  default: nil
  }
}
