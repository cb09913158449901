import Testing

@testable import FacturierXML

struct XMLPrinterTests {
  private func printed(_ text: String) -> String {
    var printer = XMLPrinter()
    printer.element("a", [(name: "b", value: text)], text: text)
    return String(decoding: printer.finish(), as: UTF8.self)
  }

  @Test(arguments: [
    ("<&>\"", "&lt;&amp;&gt;&quot;", "&lt;&amp;&gt;\""),
    ("é😴\u{202F};", "é😴\u{202F};", "é😴\u{202F};"),
    ("1\n2\t3\r", "1&#10;2&#9;3&#13;", "1\n2\t3&#13;"),
    (
      "\u{0}\u{8}\u{FFFE}\u{FFFF}\u{FEFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}",
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}"
    ),
  ])
  func `no text becomes markup or breaks the file`(text: String, attribute: String, content: String)
  {
    #expect(
      printed(text)
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"\(attribute)\">\(content)</a>\n")
  }

  @Test func `what was begun in vain leaves no trace`() {
    var printer = XMLPrinter()
    printer.element("a") { printer in
      let place = printer.place
      printer.element("b") { $0.element("c", text: "d") }
      printer.takeBack(to: place)
    }
    #expect(String(decoding: printer.finish(), as: UTF8.self).hasSuffix("\n<a/>\n"))
  }
}
