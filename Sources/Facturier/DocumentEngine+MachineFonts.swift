internal import TypesettingCairo

extension DocumentEngine {
  /// Spares the process the search for the machine's fonts, which documents never use. For programs
  /// that do nothing else with fonts, before the first document; others leave it.
  public static func leaveMachineFontsAside() { MachineFonts.leaveAside() }
}
