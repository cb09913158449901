internal import CQPDF

// Changing a file and what is in it. What is put into a file has to be of that file.

extension QPDFHandle {
  func integer(_ value: Int) -> Object {
    Object(file: self, handle: library.qpdf_oh_new_integer(data, Int64(value)))
  }

  /// `name` is without its slash.
  func name(_ name: String) -> Object {
    Object(file: self, handle: library.qpdf_oh_new_name(data, "/\(name)"))
  }

  func string(_ bytes: [UInt8]) -> Object {
    let handle = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        library.qpdf_oh_new_binary_string(data, $0.baseAddress, $0.count)
      }
    }
    return Object(file: self, handle: handle)
  }

  func array(_ items: [Object] = []) -> Object {
    let array = Object(file: self, handle: library.qpdf_oh_new_array(data))
    for item in items { array.append(item) }
    return array
  }

  /// A dictionary with a number of its own.
  func object(_ entries: [(String, Object)]) -> Object {
    let dictionary = library.qpdf_oh_new_dictionary(data)
    for (key, value) in entries {
      library.qpdf_oh_replace_key(data, dictionary, "/\(key)", value.handle)
    }
    return Object(file: self, handle: library.qpdf_make_indirect_object(data, dictionary))
  }
}

extension QPDFHandle.Object {
  /// Puts a value into a dictionary, or into a stream's.
  func set(_ key: String, _ value: QPDFHandle.Object) {
    let holder = isStream ? file.library.qpdf_oh_get_dict(file.data, handle) : handle
    file.library.qpdf_oh_replace_key(file.data, holder, "/\(key)", value.handle)
  }

  /// Adds to the end of an array.
  func append(_ item: QPDFHandle.Object) {
    file.library.qpdf_oh_append_item(file.data, handle, item.handle)
  }

  func replace(_ index: Int, _ item: QPDFHandle.Object) {
    file.library.qpdf_oh_set_array_item(file.data, handle, CInt(index), item.handle)
  }
}
