internal import CCairo

/// The fonts of the machine, which no document of ours uses.
package enum MachineFonts {
  /// Makes fontconfig believe that there are none. Otherwise Pango has the machine's configuration
  /// read when the first font map is made: on a cold start that takes as long as the page.
  package static func leaveAside() {
    // Kept by fontconfig until the process ends.
    guard let none = FcConfigCreate() else { return }
    FcConfigSetCurrent(none)
  }
}
