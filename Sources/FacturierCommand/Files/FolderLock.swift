#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A folder for one run at a time.
enum FolderLock {
  /// Works while no other run does, waiting for whoever is in the folder. The system lets go when the
  /// process ends, however it ends, and no file is left behind. A file system that knows no locks has
  /// none.
  static func holding<Value>(_ folder: String, _ work: () throws -> Value) rethrows -> Value {
    let number = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return try work() }
    defer { _ = close(number) }
    while flock(number, LOCK_EX) != 0, errno == EINTR {}
    return try work()
  }
}
