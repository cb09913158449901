internal import Facturier

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of an input, from a file or from standard input.
enum InputFile {
  /// What an input may weigh: as much as the library would read of it.
  static let limit = InputLimits.bytes

  /// Reads a file, or standard input when the path is `-`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      let bytes =
        if path == "-" {
          try FileDescriptor(lent: STDIN_FILENO).readBytes(atMost: limit + 1)
        } else {
          try read(file: path)
        }
      guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
      return bytes
    } catch {
      throw failure(error, path)
    }
  }

  /// A file is measured before it is read. A pipe that nobody writes to is empty rather than waited
  /// for.
  private static func read(file path: String) throws(SystemError) -> [UInt8] {
    let file = try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK)
    let status = try file.status
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(code: EISDIR) }
    if status.st_size > limit { throw SystemError(code: EFBIG) }
    try file.stopPolling()
    return try file.readBytes(atMost: limit + 1)
  }

  private static func failure(_ error: SystemError, _ path: String) -> Failure {
    switch error.code {
    case EFBIG:
      Failure(
        status: .badInput, subject: path, code: InputCode.size.rawValue,
        message: "more than \(limit / 1_000_000) MB",
        hint: "a document has at most a few MB; is this the right file?")
    case EISDIR:
      Failure(status: .badInput, subject: path, message: "a folder, not a document")
    case ENOENT, ENOTDIR:
      Failure(status: .noInput, subject: path, message: "no such file")
    default:
      Failure(status: .noInput, subject: path, message: "cannot be read: \(error)")
    }
  }
}
