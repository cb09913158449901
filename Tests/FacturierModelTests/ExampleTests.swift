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
