#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The streams that a person reads.
enum Terminal {
  /// Says something on standard error.
  static func report(_ message: Message) {
    write(message.formatted(in: .fitting(STDERR_FILENO)), to: STDERR_FILENO)
  }

  /// Prints the result that was asked for on standard output.
  static func print(_ text: String) throws(Failure) {
    try print(bytes: Array(text.utf8))
  }

  static func print(bytes: [UInt8]) throws(Failure) {
    try OutputWriter.write([OutputItem(path: "-", bytes: bytes)])
  }

  static var outputStyle: TextStyle { .fitting(STDOUT_FILENO) }

  static var isOutputShown: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func write(_ text: String, to stream: Int32) {
    // When even standard error is gone there is nobody left to tell.
    try? FileDescriptor(lent: stream).writeAll(Array(text.utf8))
  }
}
