internal import CQPDF

/// PDFs whose pages follow those of a document.
package struct PDFAnnexes {
  package let files: [ForeignPDF]
  /// What a file with their pages can claim at most.
  package let claims: PDFClaims
  /// The structure of each file; nil for those without a sound one, whose pages are read as they come.
  private let structures: [ForeignStructure?]

  /// `isArchival` asks that their pages can stand in an archival file.
  package init(_ files: [ForeignPDF], isArchival: Bool) throws(ForeignPDFError) {
    self.files = files
    for file in files {
      if isArchival { try file.checkArchival() }
      guard file.file.root["OCProperties"] == nil else { throw .layers }
    }
    structures = files.map { ForeignStructure($0.file) }
    for (file, structure) in zip(files, structures) {
      // The library copies what hangs on a page: the last one brings the structure along.
      if let structure { file.file.page(file.pageCount - 1).set(Self.luggage, structure.root) }
      try file.file.checkNesting()
    }
    let tagged = zip(files, structures).allSatisfy { $0.archival == .a && $1 != nil }
    let hasUnicode = files.allSatisfy { $0.archival == .a || $0.archival == .u }
    claims = PDFClaims(
      archival: isArchival ? tagged ? .a : hasUnicode ? .u : .b : nil,
      // Our headings have levels, and no document may mix the two kinds (ISO 14289-1, 7.4.4).
      isAccessible: zip(files, structures).allSatisfy {
        $0.isAccessible && $1?.hasPlainHeadings == false
      })
  }

  /// `document`, one of ours, with the pages after its own.
  package func appended(to document: [UInt8]) throws(ForeignPDFError) -> [UInt8] {
    guard !files.isEmpty else { return document }
    let whole = try QPDFHandle(document)
    var join = try StructureJoin(whole)
    for (annex, structure) in zip(files, structures) {
      let first = whole.pageCount
      for index in 0..<annex.file.pageCount {
        let page = annex.file.page(index)
        if structure == nil { page.forgetStructure() }
        try whole.append(page)
      }
      try annex.file.check()
      let last = whole.page(whole.pageCount - 1)
      if let structure, let tree = last[Self.luggage] {
        join.add(
          tree, structure, of: first..<whole.pageCount, language: annex.file.root["Lang"]?.text)
      }
      last.remove(Self.luggage)
    }
    join.finish()
    return try whole.written { library, data in library.qpdf_set_deterministic_ID(data, 1) }
  }
}

extension PDFAnnexes {
  /// The key under which a page carries the structure of its file while it is copied.
  private static let luggage = "FacturierStructure"
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
