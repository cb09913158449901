internal import CZlib

/// Compression as PDF's `FlateDecode` has it (RFC 1950).
enum Deflate {
  /// Content is written once and read a few times: a fast level costs a tenth more bytes than the
  /// best one and a third of its time.
  private static let level: Int32 = 3

  static func compress(_ bytes: [UInt8]) throws(PDFFinishError) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var status = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      status = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), level)
      count = status == Z_OK ? Int(size) : 0
    }
    guard status == Z_OK else { throw .compression }
    return packed
  }

  /// Drawing operators shrink to a fifth or so; the buffer grows until they fit.
  static func decompress(_ bytes: ArraySlice<UInt8>) throws(PDFFinishError) -> [UInt8] {
    var capacity = bytes.count * 8 + 1024
    while capacity < 1 << 32 {
      var status = Z_OK
      let content = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        var size = uLong(buffer.count)
        status = bytes.withUnsafeBufferPointer {
          uncompress(buffer.baseAddress, &size, $0.baseAddress, uLong($0.count))
        }
        count = status == Z_OK ? Int(size) : 0
      }
      if status == Z_OK { return content }
      guard status == Z_BUF_ERROR else { throw .compression }
      capacity *= 4
    }
    throw .compression
  }
}
