#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import FacturierShare

/// The folder with the templates, the law, fonts and schemas that come with Facturier.
///
/// It is looked for, in this order:
/// 1. where the user says;
/// 2. in `../share/facturier` as seen from the program's folder (an installed program);
/// 3. in the resource bundle beside the program (a build folder, or a program moved with its
///    bundle), or up to three folders above it (a test bundle of macOS).
///
/// SwiftPM's own accessor, `Bundle.module`, is not asked: it stops the program when it finds
/// nothing, and it needs all of Foundation.
package enum ShareFolder {
  /// The first folder of the list above that holds what it should.
  package static func locate(given: String? = nil) throws(ShareFolderError) -> String {
    if let given {
      guard isComplete(given) else { throw .incomplete(given) }
      return given
    }
    let tried = ExecutablePath.current().map(candidates(program:)) ?? []
    guard let found = tried.first(where: isComplete) else { throw .notFound(tried: tried) }
    return found
  }

  /// The folders to try for a program at this path.
  static func candidates(program: String) -> [String] {
    let folder = parent(of: program)
    let above = sequence(first: folder) { $0.isEmpty ? nil : parent(of: $0) }
    let bundle = "\(String(cString: facturier_share_bundle())).\(bundleExtension)"
    return [parent(of: folder) + "/share/facturier"] + above.prefix(4).map { "\($0)/\(bundle)" }
  }

  static func isComplete(_ folder: String) -> Bool {
    ["templates", "law", "fonts", "schemas"].allSatisfy {
      access("\(folder)/\($0)", R_OK | X_OK) == 0
    }
  }

  #if canImport(Darwin)
    private static let bundleExtension = "bundle"
  #else
    private static let bundleExtension = "resources"
  #endif

  /// The folder that holds `path`; empty for the root, so that `/name` can be put after it.
  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }
}
