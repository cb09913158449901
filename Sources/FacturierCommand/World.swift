internal import Facturier

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What the tool takes from the machine and from the user's environment variables.
enum World {
  /// The files of this machine. `FACTURIER_SHARE` names the folder with templates, law, fonts and schemas
  /// when it is not where it was installed; `SOURCE_DATE_EPOCH` is the time written into a PDF.
  static func environment(fonts: [String] = []) throws(Failure) -> Environment {
    if let missing = fonts.first(where: { !OutputWriter.isFolder($0) }) {
      throw Failure(status: .noInput, subject: missing, message: "no such folder")
    }
    let creationDate = try variable("SOURCE_DATE_EPOCH").map { text throws(Failure) in
      guard let seconds = Int64(text), let date = Self.date(secondsSince1970: seconds) else {
        throw Failure(
          status: .usage, subject: "SOURCE_DATE_EPOCH", message: "not a number of seconds: \(text)")
      }
      return date
    }
    do {
      return try .system(
        shareFolder: variable("FACTURIER_SHARE"), fontFolders: fonts, creationDate: creationDate)
    } catch {
      throw Failure(
        status: .fault, subject: "facturier", message: "\(error)",
        hint: "install it whole, or name the folder in FACTURIER_SHARE")
    }
  }

  /// ISO 8601 in UTC, for years of four digits.
  static func date(secondsSince1970: Int64) -> String? {
    var (seconds, parts) = (time_t(secondsSince1970), tm())
    guard (0...253_402_300_799).contains(secondsSince1970), gmtime_r(&seconds, &parts) != nil
    else { return nil }
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
