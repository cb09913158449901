internal import CQREncode
internal import Typesetting

/// QR symbols from libqrencode, always in byte mode: what readers get is the text's own bytes.
enum QREncoder {
  static func symbol(_ data: String, level: QRLevel) throws(TypesettingError) -> QRSymbol {
    let bytes = Array(data.utf8)
    guard !bytes.isEmpty else { throw TypesettingError(qr: "there is nothing to encode") }
    guard let input = QRinput_new2(0, level.encoded) else {
      throw TypesettingError(qr: "the encoder has no memory")
    }
    defer { QRinput_free(input) }
    guard QRinput_append(input, QR_MODE_8, Int32(clamping: bytes.count), bytes) == 0,
      let code = QRcode_encodeInput(input)
    else {
      throw TypesettingError(
        qr: "\(bytes.count) bytes are more than a symbol holds at level \(level.rawValue)")
    }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    return QRSymbol(size: size, modules: modules.map { $0 & 1 == 1 })
  }
}

extension QRLevel {
  fileprivate var encoded: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
