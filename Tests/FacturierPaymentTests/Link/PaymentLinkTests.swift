import FacturierPayment
import Testing

struct PaymentLinkTests {
  @Test(arguments: [
    "https://pay.example", "https://pay.example/i/2026-0142?amount=12.50&cur=EUR#x",
    "HTTPS://Pay.Example.com:8443/%C3%A9", "https://xn--caf-dma.example/",
  ])
  func `a secure link to a named host is taken as it stands`(text: String) throws {
    #expect(try PaymentLink(text).text == text)
  }

  @Test(arguments: [
    ("http://pay.example", PaymentLinkError.notHTTPS), ("javascript:alert(1)", .notHTTPS),
    ("https:/pay.example", .notHTTPS), ("", .notHTTPS), ("pay.example", .notHTTPS),
    ("https://", .host), ("https://localhost", .host), ("https://127.0.0.1/", .host),
    ("https://[::1]/", .host), ("https://pay..example", .host), ("https://-pay.example", .host),
    ("https://pay.example:0", .host), ("https://pay.example:65536", .host),
    ("https://pay.example:+1", .host), ("https://pay.example:", .host),
    ("https://bank.example@evil.example/", .userInformation),
    ("https://pay.example/a b", .notPermitted(" ")),
    ("https://pay.example/\n", .notPermitted("\n")),
    ("https://café.example", .notPermitted("é")), ("https://pay.example/\"", .notPermitted("\"")),
    ("https://pay.example/%4", .notPermitted("%")), ("https://pay.example/%zz", .notPermitted("%")),
    ("https://pay.example/²", .notPermitted("²")),
    ("https://" + String(repeating: "a", count: 64) + ".example", .host),
    ("https://pay.example/" + String(repeating: "a", count: 978), .tooLong(count: 998)),
  ])
  func `what is wrong with a link is named`(text: String, error: PaymentLinkError) {
    #expect(throws: error) { try PaymentLink(text) }
    #expect(error.description.last != ".")
  }
}
