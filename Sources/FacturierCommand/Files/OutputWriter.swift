#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// One file to write and where it goes; `-` is standard output.
struct OutputItem {
  let path: String
  let bytes: [UInt8]
}

/// Writes the files of a document: all of them or none.
enum OutputWriter {
  static func write(_ items: [OutputItem]) throws(Failure) {
    // Otherwise the system ends a program that reaches its limit for files, message and all.
    signal(SIGXFSZ, SIG_IGN)
    var staged: [(path: String, file: StagedFile)] = []
    for item in items where !isStream(item.path) {
      let file = try naming(item.path) { () throws(SystemError) in
        try StagedFile(item.bytes, beside: item.path)
      }
      staged.append((item.path, file))
    }
    for item in items where isStream(item.path) {
      try naming(item.path) { () throws(SystemError) in try send(item) }
    }
    for (path, file) in staged {
      try naming(path) { () throws(SystemError) in try file.commit() }
    }
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolder(_ path: String) throws(Failure) {
    try naming(path) { () throws(SystemError) in try create(folder: path) }
  }

  private static func create(folder path: String) throws(SystemError) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try create(folder: String(path[..<slash]))
    }
    // Somebody else may have made it meanwhile; a path with a slash at its end is there by now.
    if mkdir(path, 0o777) != 0 {
      let reason = SystemError.last
      if !isFolder(path) { throw reason }
    }
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// Whether the bytes go somewhere that is not a file to be replaced: a pipe, a device.
  private static func isStream(_ path: String) -> Bool {
    if path == "-" { return true }
    guard let kind = kind(of: path) else { return false }
    return kind != S_IFREG && kind != S_IFDIR
  }

  private static func send(_ item: OutputItem) throws(SystemError) {
    let stream =
      if item.path == "-" {
        FileDescriptor(lent: STDOUT_FILENO)
      } else {
        try FileDescriptor(opening: item.path, O_WRONLY)
      }
    try stream.writeAll(item.bytes)
    try stream.finish()
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// Adds the path to what went wrong.
  private static func naming<Value>(
    _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw Failure(
        status: .cannotWrite, subject: path == "-" ? "standard output" : path,
        message: "cannot be written: \(error)")
    }
  }
}
