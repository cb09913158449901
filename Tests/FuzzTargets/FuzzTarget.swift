/// A door for what strangers write: some bytes go in, and whatever they are, they are read or refused.
/// A trap, an endless loop and memory without bound are what fuzzing looks for.
package struct FuzzTarget: Sendable {
  package let name: String
  /// No more bytes than this are worth trying.
  package let longest: Int
  private let read: @Sendable ([UInt8], FuzzWorld) -> Void

  init(
    _ name: String, longest: Int = 16384,
    read: @escaping @Sendable ([UInt8], FuzzWorld) -> Void
  ) {
    self.name = name
    self.longest = longest
    self.read = read
  }

  package func run(_ bytes: [UInt8], in world: FuzzWorld) { read(bytes, world) }

  package static let all: [FuzzTarget] = [
    .einvoice, .hybrid, .annex, .json, .yaml, .letter, .openItems, .table, .markup, .styles,
    .image, .page,
  ]

  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
