#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Codes that other tools test with, in a folder `shared/cases` beside the checkout. They have other
/// licences than ours and stay out of the repository: without the folder the tests are skipped, and
/// say so.
enum SharedVectors {
  static let folder =
    "/"
    + (#filePath.split(separator: "/").dropLast(4) + ["shared", "cases", "vectors"])
    .joined(separator: "/")

  static let areThere = FileManager.default.fileExists(atPath: folder)

  static func read<Value: Decodable>(_ file: String, as type: Value.Type) -> Value? {
    guard let data = FileManager.default.contents(atPath: folder + "/" + file) else { return nil }
    return try? JSONDecoder().decode(type, from: data)
  }
}
