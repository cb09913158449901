import FacturierCore
import Testing

@testable import FacturierModel

struct ExampleTests {
  @Test(arguments: files(in: "examples", ".json", ".yaml").filter { !$0.contains("seller") })
  func `every example is a document`(name: String) throws {
    let input = Input(name: "\(root)/\(name)", bytes: try bytes(of: "\(root)/\(name)"))
    do throws(InputFailure) {
      let invoice = try Invoice.read(input, readFile: bytes)
      #expect(!invoice.entries.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }
}

struct UglyTests {
  @Test(arguments: files(in: "Tests/Fixtures/ugly", ".json"))
  func `every ugly document is one all the same`(name: String) throws {
    let input = Input(name: name, bytes: try bytes(of: "\(root)/\(name)"))
    #expect(throws: Never.self) { try Invoice.read(input, readFile: bytes) }
  }
}
