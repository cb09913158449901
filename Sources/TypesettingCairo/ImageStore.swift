internal import CCairo
internal import CTurboJPEG
internal import Typesetting

/// The images of a document, decoded once.
final class ImageStore {
  private let read: (String) throws -> [UInt8]
  private var images: [String: Image] = [:]

  struct Image {
    var surface: Surface
    var width: Int
    var height: Int
  }

  /// More pixels than this (about an A4 page at 550 dpi) are refused before any memory is taken.
  static let maximumPixels = 40_000_000

  /// `read` gives the bytes of the image that the markup names.
  init(read: @escaping (String) throws -> [UInt8]) { self.read = read }

  func image(_ name: String) throws(TypesettingError) -> Image {
    if let known = images[name] { return known }
    let bytes: [UInt8]
    do {
      bytes = try read(name)
    } catch let error as TypesettingError {
      throw error
    } catch {
      throw TypesettingError(image: name, .unreadable("\(error)"))
    }
    let image = try Self.decode(bytes, name)
    images[name] = image
    return image
  }

  private static func decode(_ bytes: [UInt8], _ name: String) throws(TypesettingError) -> Image {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return try png(bytes, name)
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try jpeg(bytes, name) }
    throw TypesettingError(image: name, .unsupported(kind(of: bytes)))
  }

  private static func kind(of bytes: [UInt8]) -> String {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    if head.contains("<svg") || head.contains("<?xml") { return "SVG" }
    if head.hasPrefix("GIF8") { return "GIF" }
    if head.hasPrefix("RIFF") { return "WebP" }
    return bytes.isEmpty ? "an empty file" : "this kind of file"
  }

  private static func check(
    _ width: Int, _ height: Int, _ name: String
  ) throws(TypesettingError) {
    guard width > 0, height > 0 else { throw TypesettingError(image: name, .corrupt) }
    guard width <= 30_000, height <= 30_000, width * height <= maximumPixels else {
      throw TypesettingError(image: name, .tooLarge(width: width, height: height))
    }
  }

  // MARK: PNG

  private static func png(_ bytes: [UInt8], _ name: String) throws(TypesettingError) -> Image {
    // The header chunk (PNG, 11.2.1): length, "IHDR", width, height, at fixed places.
    guard bytes.count > 33 else { throw TypesettingError(image: name, .corrupt) }
    let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    let height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    try check(width, height, name)
    let source = ByteSource(bytes)
    let pointer = cairo_image_surface_create_from_png_stream(
      ByteSource.read, Unmanaged.passUnretained(source).toOpaque())
    do {
      let surface = try Surface(owning: pointer, from: "cairo_image_surface_create_from_png")
      return Image(surface: surface, width: width, height: height)
    } catch {
      throw TypesettingError(image: name, .corrupt)
    }
  }

  // MARK: JPEG

  /// Decodes the pixels, which proves the file sound and serves raster output, and hands the bytes
  /// to Cairo as they are, which embeds those in a PDF.
  private static func jpeg(_ bytes: [UInt8], _ name: String) throws(TypesettingError) -> Image {
    guard let decoder = tjInitDecompress() else {
      throw TypesettingError(image: name, .unreadable("the decoder has no memory"))
    }
    defer { tjDestroy(decoder) }
    var width: Int32 = 0
    var height: Int32 = 0
    var sampling: Int32 = 0
    var space: Int32 = 0
    let length = UInt(bytes.count)
    guard
      tjDecompressHeader3(decoder, bytes, length, &width, &height, &sampling, &space) == 0
    else { throw TypesettingError(image: name, .corrupt) }
    try check(Int(width), Int(height), name)
    guard space != Int32(TJCS_CMYK.rawValue), space != Int32(TJCS_YCCK.rawValue) else {
      throw TypesettingError(image: name, .unsupported("a CMYK JPEG"))
    }
    do {
      let surface = try Surface(
        owning: cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height),
        from: "cairo_image_surface_create")
      cairo_surface_flush(surface.pointer)
      let stride = cairo_image_surface_get_stride(surface.pointer)
      let result = tjDecompress2(
        decoder, bytes, length, cairo_image_surface_get_data(surface.pointer), width, stride,
        height, Int32(TJPF_BGRX.rawValue), 0)
      guard result == 0 else { throw TypesettingError(image: name, .corrupt) }
      cairo_surface_mark_dirty(surface.pointer)
      try attach(bytes, to: surface)
      return Image(surface: surface, width: Int(width), height: Int(height))
    } catch {
      throw TypesettingError(image: name, .corrupt)
    }
  }

  private static func attach(_ bytes: [UInt8], to surface: Surface) throws(CairoError) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    let status = cairo_surface_set_mime_data(
      surface.pointer, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
    if let error = CairoError(status: status, during: "cairo_surface_set_mime_data") {
      copy.deallocate()
      throw error
    }
  }
}

/// Bytes that Cairo reads in order.
private final class ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static let read:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, UInt32
    ) -> cairo_status_t = { closure, target, length in
      guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
      let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
      let end = source.position + Int(length)
      guard end <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
      source.bytes.withUnsafeBufferPointer {
        target.update(from: $0.baseAddress.unsafelyUnwrapped + source.position, count: Int(length))
      }
      source.position = end
      return CAIRO_STATUS_SUCCESS
    }
}
