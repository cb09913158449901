#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Reading files of this machine.
enum SystemFiles {
  /// Templates, fonts' lists and images are small; what is larger is a mistake.
  private static let limit = 50_000_000

  struct Failure: Error, CustomStringConvertible {
    var description: String

    /// What the last call of the system complained about.
    static var last: Failure { Failure(description: String(cString: strerror(errno)).lowercased()) }
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Failure.last }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var count = 0
    repeat {
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
        filled = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      count = chunk.count
      bytes += chunk
      guard bytes.count <= limit else { throw Failure(description: "more than 50 MB") }
    } while count > 0
    guard ferror(file) == 0 else { throw Failure.last }
    return bytes
  }

  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw Failure.last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
