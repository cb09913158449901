import FacturierCore
import Foundation
import Testing
import Typesetting

@testable import TypesettingCairo

struct ImageTests {
  /// A 2 × 1 pixel JPEG and PNG, made once with a common image tool.
  static let jpeg = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNy
    wtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09P
    T09PT09PT09PT09PT09PT09PT09PT0//wAARCAABAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xA
    AUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oA
    DAMBAAIRAxEAPwCfADKS/9k=
    """)
  static let png = bytes(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAP
    oAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0QA/wD/AP+gvaeTAAAAB3RJTUUH6gsVFxQIUgDuagAAAA9J
    REFUCNdj/M/AwMDAAAAGCAEBw5pgxQAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yMVQyMzoyMDowOCswMDowMI
    Gb2f8AAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjFUMjM6MjA6MDgrMDA6MDDwxmFDAAAAAElFTkSuQmCC
    """)

  private static func bytes(_ base64: String) -> [UInt8] {
    Array(Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
  }

  private func draw(_ bytes: [UInt8]) throws -> [UInt8] {
    let kit = try toolkit { _ in bytes }
    return try pages("<img src=\"logo\" alt=\"logo\"/>", with: kit).pdf(finish, toolkit: kit)
  }

  @Test func `the bytes of a JPEG are embedded as they are`() throws {
    #expect(!Self.jpeg.isEmpty)
    let pdf = try draw(Self.jpeg)
    #expect(Data(pdf).range(of: Data(Self.jpeg)) != nil)
    #expect(searchable(pdf).contains("/DCTDecode"))
  }

  @Test func `no image asks to be interpolated, which PDF-A forbids`() throws {
    for image in [Self.jpeg, Self.png] {
      #expect(!searchable(try draw(image)).contains("/Interpolate true"))
    }
  }

  @Test(arguments: [
    ([UInt8](), "image logo: an empty file is not supported; use PNG or JPEG"),
    (Array("<svg xmlns='x'/>".utf8), "image logo: SVG is not supported; use PNG or JPEG"),
    (Array("GIF89a".utf8), "image logo: GIF is not supported; use PNG or JPEG"),
    (Array("hello".utf8), "image logo: this kind of file is not supported; use PNG or JPEG"),
    (Array(Self.png.prefix(40)), "image logo: the file is damaged"),
    (Array(Self.png.prefix(12)), "image logo: the file is damaged"),
    (Array(Self.jpeg.prefix(60)), "image logo: the file is damaged"),
  ])
  func `what is no image is an error`(bytes: [UInt8], message: String) {
    let error = #expect(throws: TypesettingError.self) { try draw(bytes) }
    #expect(error?.description == "t.html: \(message)")
  }

  @Test func `too many pixels are refused before they take memory`() throws {
    var huge = Self.png
    huge.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
    let error = #expect(throws: TypesettingError.self) { try draw(huge) }
    #expect(
      error?.description
        == "t.html: image logo: 60000 × 60000 pixels are too many; at most 40 million in all")
  }

  @Test func `a file that cannot be read says why`() throws {
    let kit = try toolkit()
    let error = #expect(throws: TypesettingError.self) {
      try pages("<img src=\"logo\" alt=\"logo\"/>", with: kit)
    }
    #expect(error?.description == "t.html: image logo: cannot be read: given")
  }

  @Test(arguments: 1...200)
  func `damaged files never trap`(seed: UInt64) {
    var bytes = seed % 2 == 0 ? Self.png : Self.jpeg
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<4 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
    }
    _ = try? draw(bytes)
  }
}
