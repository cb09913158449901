#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Where the running program lies, with symbolic links resolved; nil when the system does not say.
enum ExecutablePath {
  #if canImport(Darwin)
    /// The image that holds this code: the program itself, or the test bundle that Xcode's runner
    /// has loaded.
    static func current() -> String? {
      var image = Dl_info()
      guard dladdr(#dsohandle, &image) != 0, let real = realpath(image.dli_fname, nil) else {
        return nil
      }
      defer { free(real) }
      return String(cString: real)
    }
  #else
    static func current() -> String? {
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
        guard let start = buffer.baseAddress else { return nil }
        let count = readlink("/proc/self/exe", start, buffer.count)
        // A path that fills the buffer was cut off.
        guard count > 0, count < buffer.count else { return nil }
        return String(decoding: UnsafeRawBufferPointer(buffer)[..<count], as: UTF8.self)
      }
    }
  #endif
}
