import FacturierCore
import Testing

@testable import FacturierModel

struct BadInputTests {
  @Test(arguments: files(in: "Tests/Fixtures/bad", ".json"))
  func `a bad input is refused under the code of its name, with its place`(name: String) throws {
    let code = try #require(InputCode.expected(by: name))
    let input = Input(name: name, bytes: try bytes(of: "\(root)/\(name)"))
    let failure = try #require(
      #expect(throws: InputFailure.self) {
        try Invoice.read(input, readFile: { _ in throw NoSuchFile() })
      })
    #expect(failure.diagnostics.contains { $0.code == code.rawValue }, "\(failure)")
    for diagnostic in failure.diagnostics {
      #expect(diagnostic.location?.file == name)
      #expect(!diagnostic.message.hasSuffix("."))
    }
  }

  @Test func `every code is reached by a bad input`() {
    let reached = files(in: "Tests/Fixtures/bad", ".json").compactMap(InputCode.expected)
    // A file of 20 MB is made where it is needed.
    #expect(Set(InputCode.allCases).subtracting(reached) == [.size])
  }
}
