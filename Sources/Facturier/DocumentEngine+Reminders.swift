internal import FacturierCore
internal import FacturierModel
internal import FacturierRules

extension DocumentEngine {
  /// Reads a policy; the one that comes with Facturier when none is given.
  public func reminderPolicy(_ input: Input? = nil) throws(InputFailure) -> ReminderPolicy {
    if let input { return try .read(input) }
    return try .read(tree("templates/policies/default.yaml"))
  }

  /// Reads a book of open items: a JSON or YAML file, and tables or invoices behind it. Without `book`, what
  /// it would hold is read from the sources alone, and `path` names the file it will be.
  public func readOpenItems(
    _ book: Input?, at path: String, behind sources: [OpenItemsSource] = [], sender: Input? = nil
  ) throws(InputFailure) -> OpenItems {
    let readFile = environment.readFile
    guard let book else {
      return try .read(sources, as: path, sender: sender, readFile: readFile)
    }
    return try .read(book, behind: sources, sender: sender, readFile: readFile)
  }

  /// What is to be sent on `day`. Throws when the law of a customer's country lacks a figure, or when the
  /// amounts cannot be added up.
  public func plan(
    _ items: OpenItems, _ policy: ReminderPolicy, on day: CalendarDate
  ) throws(InputFailure) -> ReminderPlan {
    var laws: [Country: RecoveryLaw] = [:]
    for country in items.lawCountries { laws[country] = try recoveryLaw(in: country) }
    do throws(ReminderPlanError) { return try items.plan(policy, on: day, laws: laws) } catch {
      throw InputFailure([
        Diagnostic(
          code: "REMIND-PLAN", location: SourceLocation(file: items.file, line: 1, column: 1),
          message: "\(error)")
      ])
    }
  }
}
