/// Texts that are no identifier of any kind.
let junk: [String] = [
  "", " ", "é", "²", "٣", "\u{0}", "😴", "\r\n", "A", "0", "-", "+++///+++", "é2345678é",
  "１２３４５６７８９", "1\u{301}2\u{301}", "\u{FFFD}", "\u{202E}", "BE", "FR", "CHE", "RF", "EX",
  String(repeating: "9", count: 1_000), String(repeating: "A", count: 1_000),
  String(repeating: "BE", count: 12), String(repeating: " ", count: 1_000),
]
