internal import CCairo

/// A surface to draw on; whoever lets go last frees it.
final class Surface {
  let pointer: OpaquePointer

  /// Takes over the reference that a `create` call returned.
  init(owning pointer: OpaquePointer?, from call: String) throws(CairoError) {
    guard let pointer else {
      throw CairoError(outOfMemoryDuring: call)
    }
    if let error = CairoError(status: cairo_surface_status(pointer), during: call) {
      cairo_surface_destroy(pointer)
      throw error
    }
    self.pointer = pointer
  }

  /// Ends drawing and reports the first failure of the surface's life.
  func finish() throws(CairoError) {
    cairo_surface_finish(pointer)
    if let error = CairoError(status: cairo_surface_status(pointer), during: "finish") {
      throw error
    }
  }

  deinit { cairo_surface_destroy(pointer) }
}

@available(*, unavailable)
extension Surface: Sendable {}

extension CairoError {
  init(outOfMemoryDuring call: String) {
    self.call = call
    message = "out of memory"
  }
}

/// Where Cairo writes a finished file, byte by byte.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Appends what Cairo hands over; `closure` is an unretained sink.
  static let write:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32
    ) -> cairo_status_t = { closure, data, length in
      guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }

  /// For Cairo's `closure` arguments; the sink must outlive the surface.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
