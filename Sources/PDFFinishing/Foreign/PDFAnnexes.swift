internal import CQPDF

/// PDFs whose pages follow those of a document.
package struct PDFAnnexes {
  package let files: [ForeignPDF]
  /// What a file with their pages can claim at most.
  package let claims: PDFClaims

  /// `isArchival` asks that their pages can stand in an archival file.
  package init(_ files: [ForeignPDF], isArchival: Bool) throws(ForeignPDFError) {
    self.files = files
    for file in files {
      if isArchival { try file.checkArchival() }
      guard file.file.root["OCProperties"] == nil else { throw .layers }
    }
    let hasUnicode = files.allSatisfy { $0.archival == .a || $0.archival == .u }
    // Their pages are no part of our structure: neither level A nor PDF/UA is left.
    claims =
      files.isEmpty
      ? .full : PDFClaims(archival: isArchival ? hasUnicode ? .u : .b : nil, isAccessible: false)
  }

  /// `document`, one of ours, with the pages after its own.
  package func appended(to document: [UInt8]) throws(ForeignPDFError) -> [UInt8] {
    guard !files.isEmpty else { return document }
    let whole = try QPDFHandle(document)
    for annex in files {
      for index in 0..<annex.file.pageCount {
        let page = annex.file.page(index)
        page.forgetStructure()
        try whole.append(page)
      }
      try annex.file.check()
    }
    return try whole.written { library, data in library.qpdf_set_deterministic_ID(data, 1) }
  }
}

/// Passwords of a PDF, which is then encrypted with AES-256 (ISO 32000-2, 7.6).
package struct PDFProtection: Sendable {
  /// Opens the document; empty for everybody.
  package var user: String
  /// Opens it and allows all; the same as `user` unless one is given.
  package var owner: String

  package init(user: String?, owner: String?) throws(ForeignPDFError) {
    for password in [user, owner].compactMap(\.self) {
      guard !password.isEmpty else { throw .password("it is empty") }
      guard password.utf8.count <= 127 else { throw .password("it has more than 127 bytes") }
      guard !password.utf8.contains(0) else { throw .password("it has a null character in it") }
    }
    self.user = user ?? ""
    self.owner = owner ?? user ?? ""
  }

  /// The document under its passwords. Whoever has only the first may read, copy and print. Keys are
  /// random, so that the bytes differ each time.
  package func applied(to document: [UInt8]) throws(ForeignPDFError) -> [UInt8] {
    let whole = try QPDFHandle(document)
    return try whole.written { library, data in
      library.qpdf_set_r6_encryption_parameters2(
        data, user, owner, 1, 1, 0, 0, 0, 0, qpdf_r3p_full, 1)
    }
  }
}

extension QPDFHandle.Object {
  /// Takes out the numbers by which a page finds its elements: in another file they belong to others.
  fileprivate func forgetStructure() {
    remove("StructParents")
    for annotation in self["Annots"]?.items ?? [] where annotation.isDictionary {
      annotation.remove("StructParent")
    }
    for form in self["Resources"]?["XObject"]?.values ?? [] where form.isStream {
      form.remove("StructParents")
      form.remove("StructParent")
    }
  }
}
