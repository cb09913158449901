#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file on its way to its place: written beside it, and put there when everything has gone well.
///
/// Let go before `commit()`, it leaves no trace.
final class StagedFile {
  private let place: String
  private let temporary: String
  private var isCommitted = false

  /// Writes the bytes to a new file beside `path`.
  init(_ bytes: [UInt8], beside path: String) throws(SystemError) {
    // A link stays a link: what it points to is replaced.
    let place = Self.resolved(path)
    let temporary = Self.temporaryName(for: place)
    try Self.create(temporary, bytes, permissions: Self.permissions(of: place))
    self.place = place
    self.temporary = temporary
  }

  deinit { if !isCommitted { unlink(temporary) } }

  /// Puts the file in its place, in one step for whoever reads it.
  func commit() throws(SystemError) {
    if rename(temporary, place) != 0 { throw .last }
    isCommitted = true
  }

  private static func create(
    _ path: String, _ bytes: [UInt8], permissions: mode_t?
  ) throws(SystemError) {
    let file = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL)
    do throws(SystemError) {
      if let permissions { try file.setPermissions(permissions) }
      try file.writeAll(bytes)
      try file.finish()
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func temporaryName(for place: String) -> String {
    let start = place.lastIndex(of: "/").map(place.index(after:)) ?? place.startIndex
    let tag = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    // A part of the name is enough: names end at 255 bytes.
    return place[..<start] + "." + place[start...].prefix(40) + "." + tag
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & 0o777
  }
}
