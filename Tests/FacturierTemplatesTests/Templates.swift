import FacturierCore
import FacturierResources
import Foundation

@testable import FacturierTemplates

/// The text of a file in the templates folder.
func template(_ name: String) throws -> String {
  let folder = try ShareFolder.locate() + "/templates/"
  return try String(contentsOfFile: folder + name, encoding: .utf8)
}

func words(_ tag: String) throws -> Words {
  let idiom = try idiom(tag)
  let file = "words/\(idiom.language.code).yaml"
  return Words(
    try Outline(yaml: template(file), file: file), file: file, idiom: idiom)
}
