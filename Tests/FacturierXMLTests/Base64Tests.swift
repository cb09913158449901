import Testing

@testable import FacturierXML

struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `the vectors of RFC 4648 go both ways`(plain: String, encoded: String) {
    #expect(Base64.text(Array(plain.utf8)) == encoded)
    #expect(Base64.bytes(encoded) == Array(plain.utf8))
  }

  @Test(arguments: ["Z", "Zg=a", "Z!==", "Zm9vZ"])
  func `what is no base64 gives nothing`(text: String) {
    #expect(Base64.bytes(text) == nil)
  }
}
