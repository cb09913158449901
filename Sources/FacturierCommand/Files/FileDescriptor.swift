#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An open file that is closed when it goes, unless it was lent.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  private let isOwned: Bool

  init(opening path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    number = open(path, flags | O_CLOEXEC, mode)
    isOwned = true
    if number < 0 { throw .last }
  }

  /// A stream that the process was started with.
  init(lent number: Int32) {
    self.number = number
    isOwned = false
  }

  deinit { if isOwned, number >= 0 { _ = close(number) } }

  var status: stat {
    get throws(SystemError) {
      var status = stat()
      if fstat(number, &status) != 0 { throw .last }
      return status
    }
  }

  /// Waits for bytes from now on, although it was opened without waiting.
  func stopPolling() throws(SystemError) {
    let flags = fcntl(number, F_GETFL)
    if flags < 0 || fcntl(number, F_SETFL, flags & ~O_NONBLOCK) < 0 { throw .last }
  }

  /// What is there, up to `limit` bytes.
  func readBytes(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = read(number, &chunk, min(chunk.count, limit - bytes.count))
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      written += count
    }
  }

  func setPermissions(_ mode: mode_t) throws(SystemError) {
    if fchmod(number, mode) != 0 { throw .last }
  }

  /// Closes the file; some file systems say only now that there was no room.
  consuming func finish() throws(SystemError) {
    let (number, isOwned) = (number, isOwned)
    discard self
    if isOwned, close(number) != 0 { throw .last }
  }
}
