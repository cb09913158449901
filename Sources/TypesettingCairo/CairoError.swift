internal import CCairo

/// A failure that Cairo reports, in its own words.
package struct CairoError: Error, Sendable, CustomStringConvertible {
  package var call: String
  package var message: String

  /// Nil when `status` is success.
  init?(status: cairo_status_t, during call: String) {
    guard status != CAIRO_STATUS_SUCCESS else { return nil }
    self.call = call
    message = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown status"
  }

  package var description: String { "\(call): \(message)" }
}
