import Testing

@testable import Typesetting

struct QRSymbolTests {
  @Test(arguments: 1...20)
  func `the rectangles cover the dark modules and nothing else`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let size = Int.random(in: 1...60, using: &random)
    let modules = (0..<(size * size)).map { _ in Bool.random(using: &random) }
    var covered = Array(repeating: 0, count: size * size)
    for rectangle in QRSymbol(size: size, modules: modules).rectangles {
      for y in rectangle.y..<(rectangle.y + rectangle.height) {
        for x in rectangle.x..<(rectangle.x + rectangle.width) { covered[y * size + x] += 1 }
      }
    }
    #expect(covered == modules.map { $0 ? 1 : 0 })
  }
}
