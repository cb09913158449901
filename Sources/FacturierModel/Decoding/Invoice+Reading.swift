public import FacturierCore

extension Invoice {
  /// Reads a document and computes what it adds up to.
  ///
  /// The seller may be described in the document, in a profile that the document names, and in
  /// `seller`: what stands in an earlier one goes before what stands in a later one, key by key.
  /// `readFile` gets the path of the named profile, the folder of `input` in front. Throws everything
  /// that is wrong, in the order of the files. The buyer may be described in a customer file that the
  /// document names, in the same way.
  public static func read(
    _ input: Input, seller: Input? = nil, readFile: (String) throws -> [UInt8]
  ) throws(InputFailure) -> Invoice {
    try read(SourceTree.read(input), in: input.folder, seller: seller, readFile: readFile)
  }

  /// The same for what was parsed already; `folder` is that of the document's file.
  package static func read(
    _ document: SourceTree, in folder: String, seller: Input? = nil,
    readFile: (String) throws -> [UInt8]
  ) throws(InputFailure) -> Invoice {
    let given: [SourceTree] =
      if let seller { [try SourceTree.read(seller, mount: [SellerFields.key.text])] } else { [] }
    let decoding = Decoding()
    let ownSeller = try profile(
      of: document, under: SellerFields.key, in: folder, decoding, readFile
    ).get()
    let buyer = try profile(
      of: document, under: BuyerFields.key, in: folder, decoding, readFile
    ).get()
    let profiles = [ownSeller].compactMap(\.self) + given + [buyer].compactMap(\.self)
    let invoice = DocumentReader(document, profiles: profiles, decoding)?.invoice()
    let trees = [document] + profiles
    guard let invoice, !decoding.hasProblems else {
      throw InputFailure(decoding.diagnostics(for: trees))
    }
    return invoice
  }

  /// The profile that the document names under `key`.
  static func profile(
    of document: SourceTree, under key: KeyName, in folder: String, _ decoding: Decoding,
    _ readFile: (String) throws -> [UInt8]
  ) -> Result<SourceTree?, InputFailure> {
    guard let seller = document.root[key] else { return .success(nil) }
    guard let node = seller.kind == .object ? seller[SellerFields.profile.name] : seller,
      node.kind == .string,
      let path = SellerFields.profile.codec.read(Found(node: node), decoding)
    else { return .success(nil) }
    do {
      let bytes = try readFile(folder + path)
      let input = Input(name: folder + path, bytes: bytes)
      return .success(try SourceTree.read(input, mount: [key.text]))
    } catch let failure as InputFailure {
      return .failure(failure)
    } catch {
      decoding.report(.file, at: node, "the file \"\(path)\" cannot be read: \(error)")
      return .success(nil)
    }
  }
}

extension Decoding {
  /// The problems in the order of the files.
  func diagnostics(for trees: [SourceTree]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for tree in trees {
      let lines = SourceLines(tree)
      let here = problems.filter { $0.node.tree === tree }
        .sorted { ($0.node.index, $0.isKey ? 0 : 1) < ($1.node.index, $1.isKey ? 0 : 1) }
      for problem in here {
        found.append(
          Diagnostic(
            code: problem.code.rawValue, pointer: problem.pointer,
            location: problem.isKey
              ? lines.locationOfKey(of: problem.node) : lines.location(of: problem.node),
            message: problem.message, hint: problem.hint))
      }
    }
    return found
  }
}
