import Testing

@testable import FacturierResources

struct ShareFolderTests {
  @Test func `without a word from the user the folder is found beside the program`() throws {
    let folder = try ShareFolder.locate()
    #expect(ShareFolder.isComplete(folder))
  }

  @Test func `an installed program looks in its share folder first`() {
    let candidates = ShareFolder.candidates(program: "/opt/bill/bin/facturier")
    #expect(candidates.first == "/opt/bill/share/facturier")
    #expect(candidates.dropFirst().first?.hasPrefix("/opt/bill/bin/Facturier_") == true)
  }

  @Test(arguments: ["/facturier", "facturier", "", "/", "/a/facturier"])
  func `a program near the root has candidates all the same`(program: String) {
    #expect(ShareFolder.candidates(program: program).allSatisfy { $0.hasPrefix("/") })
  }

  @Test(arguments: ["/", "/nowhere", "", "fonts"])
  func `a folder that the user names must hold everything`(folder: String) {
    #expect(throws: ShareFolderError.self) { try ShareFolder.locate(given: folder) }
  }
}
