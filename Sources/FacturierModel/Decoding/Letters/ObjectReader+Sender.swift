internal import FacturierCore

extension ObjectReader {
  /// Who sends the letters: what the first of `layers` says, and the others where it says nothing;
  /// nil when there are none, which is reported unless the file that was named could not be read.
  func sender(in layers: [SourceNode], hint: String) -> SellerInput? {
    guard let first = layers.first else {
      guard let node = node[LetterFields.sender.name] else {
        reportMissing(LetterFields.sender.name, hint: hint)
        return nil
      }
      // A file that cannot be read was told of before.
      if node.kind != .string {
        decoding.reportKind(node, wanted: "an object, or the name of a file,")
      }
      return nil
    }
    return SellerFields.codec.read(Found(node: first, behind: Array(layers.dropFirst())), decoding)
  }
}
