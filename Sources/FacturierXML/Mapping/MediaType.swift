/// The kinds of files that an e-invoice may carry (EN 16931-1, BT-125), by the ending of their names.
package enum MediaType: String, CaseIterable, Sendable {
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case csv = "text/csv"
  case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case ods = "application/vnd.oasis.opendocument.spreadsheet"

  package var name: String { rawValue }

  package init?(fileName: String) {
    let ending = fileName.split(separator: ".").last?.lowercased()
    switch ending {
    case "pdf": self = .pdf
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    case "csv": self = .csv
    case "xlsx": self = .xlsx
    case "ods": self = .ods
    default: return nil
    }
  }
}
