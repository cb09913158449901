/// Joins the structures of annexes to that of a document, each as a part of its own, so that what is read
/// aloud does not end where the annexes begin.
struct StructureJoin {
  private let whole: QPDFHandle
  private let root: QPDFHandle.Object
  /// The document's outermost element.
  private let document: QPDFHandle.Object
  private let parents: QPDFHandle.Object
  private var nextKey: Int
  private var roles: [String: String] = [:]
  private var classes: Set<String> = []
  private var identifiers: [[UInt8]: QPDFHandle.Object] = [:]

  /// Throws when `whole` is not one of ours.
  init(_ whole: QPDFHandle) throws(ForeignPDFError) {
    guard let root = whole.root["StructTreeRoot"], let document = root["K"],
      let parents = root["ParentTree"]?["Nums"], let nextKey = root["ParentTreeNextKey"]?.integer
    else { throw .broken("no structure to join to") }
    self.whole = whole
    self.root = root
    self.document = document
    self.parents = parents
    self.nextKey = nextKey
  }

  /// Takes over the structure `tree`, which was copied with `pages`. `language` is that of the annex.
  mutating func add(
    _ tree: QPDFHandle.Object, _ structure: ForeignStructure, of pages: Range<Int>,
    language: String?
  ) {
    renumber(tree, pages)
    let names = renamedClasses(tree["ClassMap"])
    let elements = allElements(of: tree)
    let labels = renamedIdentifiers(elements)
    for (_, attributes) in tree["ClassMap"]?.entries ?? [] { rename(attributes, by: labels) }
    for element in elements {
      setType(of: element, structure)
      if let given = element["C"] { rename(given, in: element, by: names) }
      if let attributes = element["A"] { rename(attributes, by: labels) }
      if let own = element["ID"]?.bytes, let label = labels[own] {
        if label != own { element.set("ID", whole.string(label)) }
        identifiers[label] = element
      }
    }
    hang(ForeignStructure.elements(of: tree), language)
  }

  /// Writes what all of them share.
  func finish() {
    root.set("ParentTreeNextKey", whole.integer(nextKey))
    if !roles.isEmpty {
      let sorted = roles.sorted { $0.key < $1.key }
      root.set("RoleMap", whole.object(sorted.map { ($0.key, whole.name($0.value)) }))
    }
    if !identifiers.isEmpty {
      let names = whole.array()
      for (label, element) in identifiers.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        names.append(whole.string(label))
        names.append(element)
      }
      root.set("IDTree", whole.object([("Names", names)]))
    }
  }

  /// Under the document's element: as they are when there is one that is a document itself, else in a part.
  private func hang(_ tops: [QPDFHandle.Object], _ language: String?) {
    let part: QPDFHandle.Object
    if tops.count == 1, tops[0]["S"]?.name == "Document" {
      part = tops[0]
      part.set("S", whole.name("Part"))
      part.set("P", document)
    } else {
      part = whole.object([
        ("Type", whole.name("StructElem")), ("S", whole.name("Part")), ("P", document),
        ("K", whole.array(tops)),
      ])
      for top in tops { top.set("P", part) }
    }
    if part["Lang"] == nil, let language { part.set("Lang", whole.string(Array(language.utf8))) }
    if let kids = document["K"], kids.isArray {
      kids.append(part)
    } else {
      document.set("K", whole.array([document["K"], part].compactMap(\.self)))
    }
  }

  // MARK: Numbers

  private mutating func renumber(_ tree: QPDFHandle.Object, _ pages: Range<Int>) {
    let first = nextKey
    var seen: Set<Int> = []
    for index in pages {
      let places = NumberedPlaces(of: whole.page(index), besides: seen)
      seen = places.met
      for place in places.all { place.object.set(place.key, whole.integer(first + place.number)) }
    }
    for (key, value) in NumberTree.entries(of: tree["ParentTree"]) ?? [] {
      parents.append(whole.integer(first + key))
      parents.append(value)
      nextKey = max(nextKey, first + key + 1)
    }
  }

  private func allElements(of tree: QPDFHandle.Object) -> [QPDFHandle.Object] {
    var elements: [QPDFHandle.Object] = []
    var waiting = ForeignStructure.elements(of: tree)
    while let element = waiting.popLast() {
      elements.append(element)
      waiting += ForeignStructure.elements(of: element)
    }
    return elements
  }

  // MARK: Names

  /// A type of the annex's own keeps its name, unless it means something else here.
  private mutating func setType(of element: QPDFHandle.Object, _ structure: ForeignStructure) {
    guard let type = element["S"]?.name, let role = structure.roles[type] else { return }
    if roles[type, default: role] == role {
      roles[type] = role
    } else {
      element.set("S", whole.name(role))
    }
  }

  /// Puts the classes of an annex among ours; those whose names are taken get another.
  private mutating func renamedClasses(_ map: QPDFHandle.Object?) -> [String: String] {
    guard let map, map.isDictionary else { return [:] }
    if root["ClassMap"] == nil { root.set("ClassMap", whole.object([])) }
    var names: [String: String] = [:]
    for (name, attributes) in map.entries {
      let free = Self.free(name) { classes.contains($0) }
      classes.insert(free)
      names[name] = free
      root["ClassMap"]?.set(free, attributes)
    }
    return names
  }

  private func rename(
    _ given: QPDFHandle.Object, in element: QPDFHandle.Object, by names: [String: String]
  ) {
    if let name = given.name.flatMap({ names[$0] }) { element.set("C", whole.name(name)) }
    for (index, item) in given.items.enumerated() {
      if let name = item.name.flatMap({ names[$0] }) { given.replace(index, whole.name(name)) }
    }
  }

  /// What the labels of elements become, which are unique in a document.
  private func renamedIdentifiers(_ elements: [QPDFHandle.Object]) -> [[UInt8]: [UInt8]] {
    let own = elements.compactMap { $0["ID"]?.bytes }
    guard own.contains(where: { identifiers[$0] != nil }) else {
      return Dictionary(own.map { ($0, $0) }) { first, _ in first }
    }
    var number = 2
    func renamed(_ label: [UInt8]) -> [UInt8] { label + Array("-\(number)".utf8) }
    while own.contains(where: { identifiers[renamed($0)] != nil }) { number += 1 }
    return Dictionary(own.map { ($0, renamed($0)) }) { first, _ in first }
  }

  /// The cells that a cell of a table names as its headings.
  private func rename(_ attributes: QPDFHandle.Object, by labels: [[UInt8]: [UInt8]]) {
    for one in attributes.isArray ? attributes.items : [attributes] {
      guard let headers = one["Headers"] else { continue }
      for (index, item) in headers.items.enumerated() {
        guard let label = item.bytes, let next = labels[label], next != label else { continue }
        headers.replace(index, whole.string(next))
      }
    }
  }

  private static func free(_ name: String, isTaken: (String) -> Bool) -> String {
    guard isTaken(name) else { return name }
    var number = 2
    while isTaken("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}
