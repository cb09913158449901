/// The structure of somebody else's PDF (ISO 32000-1, 14.7), looked through: nothing of it is taken before
/// it holds together.
struct ForeignStructure {
  /// The root of the structure.
  let root: QPDFHandle.Object
  /// What its own types of elements stand for, each a standard one in the end.
  let roles: [String: String]
  /// Whether headings have no levels, which no document may mix with headings that have.
  private(set) var hasPlainHeadings = false

  /// Nil when a file has no structure, or one that does not hold together.
  init?(_ file: QPDFHandle) {
    let catalog = file.root
    guard let root = catalog["StructTreeRoot"], root.number > 0, root.isDictionary,
      catalog["MarkInfo"]?["Marked"]?.boolean == true, root["Namespaces"] == nil,
      let parents = NumberTree.entries(of: root["ParentTree"])
    else { return nil }
    self.root = root
    roles = Self.roles(root["RoleMap"])
    var elements: Set<Int> = []
    guard lookThrough(&elements), Self.arePlaced(file, parents, among: elements) else { return nil }
  }

  /// The standard type that a type stands for; nil when it stands for none.
  func standard(_ type: String) -> String? {
    if let role = roles[type] { return role }
    return StandardTypes.all.contains(type) ? type : nil
  }

  /// The kids of an element, or of the root, that are elements.
  static func elements(of parent: QPDFHandle.Object) -> [QPDFHandle.Object] {
    guard let kids = parent["K"] else { return [] }
    return (kids.isArray ? kids.items : [kids]).filter { $0.isDictionary && $0["S"] != nil }
  }

  /// What is taken of a structure at most.
  private static let limits = (elements: 200_000, depth: 256)

  private mutating func lookThrough(_ seen: inout Set<Int>) -> Bool {
    var waiting = Self.elements(of: root).map { (element: $0, parent: root.number, depth: 1) }
    guard !waiting.isEmpty else { return false }
    while let (element, parent, depth) = waiting.popLast() {
      guard element.number > 0, seen.insert(element.number).inserted,
        seen.count <= Self.limits.elements, depth <= Self.limits.depth,
        element["P"]?.number == parent, element["NS"] == nil,
        let type = element["S"]?.name.flatMap(standard)
      else { return false }
      if type == "H" { hasPlainHeadings = true }
      for kid in Self.elements(of: element) { waiting.append((kid, element.number, depth + 1)) }
    }
    return true
  }

  /// Whether every number on a page leads to elements that are in the tree.
  private static func arePlaced(
    _ file: QPDFHandle, _ parents: [(key: Int, value: QPDFHandle.Object)],
    among elements: Set<Int>
  ) -> Bool {
    let known = Dictionary(parents.map { ($0.key, $0.value) }) { first, _ in first }
    guard known.count == parents.count else { return false }
    for index in 0..<file.pageCount {
      for place in NumberedPlaces(of: file.page(index)).all {
        guard let value = known[place.number] else { return false }
        let owners = value.isArray ? value.items.filter { $0.isDictionary } : [value]
        guard place.isContent == value.isArray, owners.allSatisfy({ elements.contains($0.number) })
        else { return false }
      }
    }
    return true
  }

  private static func roles(_ map: QPDFHandle.Object?) -> [String: String] {
    let steps = Dictionary(
      (map?.entries ?? []).compactMap { entry in entry.value.name.map { (entry.key, $0) } }
    ) { first, _ in first }
    return steps.compactMapValues { first in
      var type = first
      for _ in 0..<32 {
        // A standard type means what it means, whatever a map says.
        if StandardTypes.all.contains(type) { return type }
        guard let next = steps[type] else { return nil }
        type = next
      }
      return nil
    }.filter { !StandardTypes.all.contains($0.key) }
  }
}

/// The types of elements that every reader knows (ISO 32000-1, 14.8.4).
enum StandardTypes {
  static let all: Set<String> = [
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl",
    "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note",
    "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT",
    "WP", "Figure", "Formula", "Form",
  ]
}

/// A tree of numbers (ISO 32000-1, 7.9.7).
enum NumberTree {
  /// Its entries; nil when it is none. Strangers' trees may have loops.
  static func entries(
    of tree: QPDFHandle.Object?
  ) -> [(key: Int, value: QPDFHandle.Object)]? {
    guard let tree else { return nil }
    var entries: [(key: Int, value: QPDFHandle.Object)] = []
    var waiting = [(tree: tree, depth: 0)]
    while let (tree, depth) = waiting.popLast() {
      guard tree.isDictionary, depth < 16, entries.count < 200_000 else { return nil }
      let items = tree["Nums"]?.items ?? []
      for index in stride(from: 0, to: items.count - 1, by: 2) {
        guard let key = items[index].integer, (0..<1 << 24).contains(key) else { return nil }
        entries.append((key, items[index + 1]))
      }
      waiting += (tree["Kids"]?.items ?? []).map { ($0, depth + 1) }
    }
    return entries.sorted { $0.key < $1.key }
  }
}

/// The objects of a page that carry a number of the tree of parents: itself, its annotations and the forms
/// that it draws.
struct NumberedPlaces {
  struct Place {
    var object: QPDFHandle.Object
    var key: String
    var number: Int
    /// A number of marked content rather than of an object.
    var isContent: Bool { key == "StructParents" }
  }

  private(set) var all: [Place] = []
  private var seen: Set<Int>

  /// `seen` are the numbers of objects that were met before: pages share forms.
  init(of page: QPDFHandle.Object, besides seen: Set<Int> = []) {
    self.seen = seen
    note(page)
    for annotation in page["Annots"]?.items ?? [] where annotation.isDictionary {
      note(annotation)
      noteForms(of: annotation["AP"]?["N"], depth: 0)
    }
    noteForms(in: page["Resources"], depth: 0)
  }

  /// The numbers of all objects that were met.
  var met: Set<Int> { seen }

  private mutating func noteForms(in resources: QPDFHandle.Object?, depth: Int) {
    guard depth < 32 else { return }
    for form in resources?["XObject"]?.values ?? [] { noteForms(of: form, depth: depth) }
  }

  private mutating func noteForms(of form: QPDFHandle.Object?, depth: Int) {
    guard let form, form.isStream, seen.insert(form.number).inserted else { return }
    note(form)
    noteForms(in: form["Resources"], depth: depth + 1)
  }

  private mutating func note(_ object: QPDFHandle.Object) {
    for key in ["StructParents", "StructParent"] {
      guard let number = object[key]?.integer else { continue }
      all.append(.init(object: object, key: key, number: number))
    }
  }
}
