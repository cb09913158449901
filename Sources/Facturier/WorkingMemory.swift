/// The memory that one document leaves free for the next.
enum WorkingMemory {
  /// How much may lie free, in bytes: a page needs about one megabyte while it is made.
  private static let size = 2 << 20

  /// Makes the C library keep that much instead of handing it back after every document: each page
  /// of memory that is handed back costs an interrupt when it is wanted again, and a document had
  /// over a hundred of them. The GNU allocator raises its limit to twice the largest block that it
  /// has seen freed; others are not changed by this. The block is never touched, so it costs nothing.
  static let isKept: Void = {
    UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16).deallocate()
  }()
}
