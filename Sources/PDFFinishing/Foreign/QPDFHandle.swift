internal import CQPDF

/// A PDF in libqpdf, with the bytes that it reads from.
final class QPDFHandle {
  let library: facturier_qpdf
  /// Never null before `deinit`; the library's clean-up wants to set it to null.
  private(set) var data: qpdf_data?
  private let buffer: UnsafeMutableBufferPointer<CChar>

  /// Opens `bytes`. Nothing is repaired: what has to be guessed at may be something else.
  init(_ bytes: [UInt8]) throws(ForeignPDFError) {
    var library = facturier_qpdf()
    guard facturier_qpdf_load(&library) else { throw .noLibrary }
    self.library = library
    buffer = .allocate(capacity: max(1, bytes.count))
    for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
    data = library.qpdf_init()
    library.qpdf_silence_errors(data)
    library.qpdf_set_suppress_warnings(data, 1)
    library.qpdf_set_attempt_recovery(data, 0)
    _ = library.qpdf_read_memory(data, "", buffer.baseAddress, UInt64(bytes.count), nil)
    try check()
    guard library.qpdf_is_encrypted(data) == 0 else { throw .encrypted }
  }

  deinit {
    library.qpdf_cleanup(&data)
    buffer.deallocate()
  }

  /// Throws the error of the last call, or a warning about what was read.
  func check() throws(ForeignPDFError) {
    let failure =
      library.qpdf_has_error(data) != 0
      ? library.qpdf_get_error(data)
      : library.qpdf_more_warnings(data) != 0 ? library.qpdf_next_warning(data) : nil
    guard let failure else { return }
    guard library.qpdf_get_error_code(data, failure) != qpdf_e_password else { throw .encrypted }
    let detail = library.qpdf_get_error_message_detail(data, failure).map { String(cString: $0) }
    throw .broken(detail ?? "unreadable")
  }

  var root: Object { Object(file: self, handle: library.qpdf_get_root(data)) }

  var pageCount: Int { Int(library.qpdf_get_num_pages(data)) }

  func page(_ index: Int) -> Object {
    Object(file: self, handle: library.qpdf_get_page_n(data, index))
  }

  /// Copies a page of another file to the end.
  func append(_ page: Object) throws(ForeignPDFError) {
    _ = library.qpdf_add_page(data, page.file.data, page.handle, 0)
    try check()
  }

  /// The file as bytes; `prepare` sets what the library is to do. Streams stay as they are.
  func written(_ prepare: (facturier_qpdf, qpdf_data?) -> Void) throws(ForeignPDFError) -> [UInt8] {
    _ = library.qpdf_init_write_memory(data)
    library.qpdf_set_object_stream_mode(data, qpdf_o_disable)
    library.qpdf_set_stream_data_mode(data, qpdf_s_preserve)
    // ISO 19005-3, 6.1.7.1.
    library.qpdf_set_newline_before_endstream(data, 1)
    library.qpdf_set_minimum_pdf_version(data, "1.7")
    prepare(library, data)
    _ = library.qpdf_write(data)
    try check()
    guard let start = library.qpdf_get_buffer(data) else { throw .broken("nothing was written") }
    return [UInt8](
      UnsafeBufferPointer(start: start, count: library.qpdf_get_buffer_length(data)))
  }
}

@available(*, unavailable)
extension QPDFHandle: Sendable {}

extension QPDFHandle {
  /// An object of a file. One that is missing is null; asking it for anything gives nothing.
  struct Object {
    let file: QPDFHandle
    let handle: qpdf_oh

    private var library: facturier_qpdf { file.library }

    /// The object's number; 0 for one that stands in another.
    var number: Int { Int(library.qpdf_oh_get_object_id(file.data, handle)) }
    var isArray: Bool { library.qpdf_oh_is_array(file.data, handle) != 0 }
    var isDictionary: Bool { library.qpdf_oh_is_dictionary(file.data, handle) != 0 }
    var isStream: Bool { library.qpdf_oh_is_stream(file.data, handle) != 0 }

    /// The value at a key of a dictionary, or of a stream's.
    subscript(key: String) -> Object? {
      let holder = isStream ? library.qpdf_oh_get_dict(file.data, handle) : handle
      guard library.qpdf_oh_is_dictionary(file.data, holder) != 0,
        library.qpdf_oh_has_key(file.data, holder, "/\(key)") != 0
      else { return nil }
      return Object(file: file, handle: library.qpdf_oh_get_key(file.data, holder, "/\(key)"))
    }

    /// Takes a key out of a dictionary, or of a stream's.
    func remove(_ key: String) {
      let holder = isStream ? library.qpdf_oh_get_dict(file.data, handle) : handle
      library.qpdf_oh_remove_key(file.data, holder, "/\(key)")
    }

    var items: [Object] {
      guard library.qpdf_oh_is_array(file.data, handle) != 0 else { return [] }
      return (0..<library.qpdf_oh_get_array_n_items(file.data, handle)).map {
        Object(file: file, handle: library.qpdf_oh_get_array_item(file.data, handle, $0))
      }
    }

    /// The entries of a dictionary, or of a stream's, without the slashes of their names.
    var entries: [(key: String, value: Object)] {
      let holder = isStream ? library.qpdf_oh_get_dict(file.data, handle) : handle
      guard library.qpdf_oh_is_dictionary(file.data, holder) != 0 else { return [] }
      library.qpdf_oh_begin_dict_key_iter(file.data, holder)
      var keys: [String] = []
      while library.qpdf_oh_dict_more_keys(file.data) != 0 {
        if let key = library.qpdf_oh_dict_next_key(file.data) { keys.append(String(cString: key)) }
      }
      return keys.map { key in
        let value = library.qpdf_oh_get_key(file.data, holder, key)
        return (String(key.dropFirst()), Object(file: file, handle: value))
      }
    }

    /// The values of a dictionary.
    var values: [Object] { entries.map(\.value) }

    /// The name, without its slash.
    var name: String? {
      guard library.qpdf_oh_is_name(file.data, handle) != 0 else { return nil }
      return library.qpdf_oh_get_name(file.data, handle).map {
        String(String(cString: $0).dropFirst())
      }
    }

    var text: String? {
      guard library.qpdf_oh_is_string(file.data, handle) != 0 else { return nil }
      return library.qpdf_oh_get_utf8_value(file.data, handle).map { String(cString: $0) }
    }

    /// The bytes of a string, whatever they mean.
    var bytes: [UInt8]? {
      guard library.qpdf_oh_is_string(file.data, handle) != 0 else { return nil }
      var count = 0
      let start = library.qpdf_oh_get_binary_string_value(file.data, handle, &count)
      return UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }
    }

    var boolean: Bool? {
      guard library.qpdf_oh_is_bool(file.data, handle) != 0 else { return nil }
      return library.qpdf_oh_get_bool_value(file.data, handle) != 0
    }

    var integer: Int? {
      guard library.qpdf_oh_is_integer(file.data, handle) != 0 else { return nil }
      return Int(library.qpdf_oh_get_int_value_as_int(file.data, handle))
    }

    /// The decoded bytes of a stream; nil for anything else and for what cannot be decoded.
    var content: [UInt8]? {
      guard isStream else { return nil }
      var (buffer, count, isDecoded) = (nil as UnsafeMutablePointer<UInt8>?, 0, 0 as QPDF_BOOL)
      let status = library.qpdf_oh_get_stream_data(
        file.data, handle, qpdf_dl_all, &isDecoded, &buffer, &count)
      defer { facturier_qpdf_free(buffer) }
      guard status & 2 == 0, isDecoded != 0 else { return nil }
      return [UInt8](UnsafeBufferPointer(start: buffer, count: count))
    }
  }
}
