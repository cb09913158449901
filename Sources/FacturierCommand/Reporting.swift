internal import ArgumentParser
internal import Facturier

/// From failures to messages and exit codes.
enum Reporting {
  /// Runs a command; what it throws is told, and how it ends becomes the exit code.
  static func run(_ command: () throws -> ToolStatus) throws(ExitCode) {
    let status = status(of: "facturier", command)
    if status != .success { throw ExitCode(status.rawValue) }
  }

  /// How work on an input ends; whatever it throws is told.
  static func status(of input: String, _ work: () throws -> ToolStatus) -> ToolStatus {
    do {
      return try work()
    } catch let failure as Failure {
      Terminal.report(Message(failure))
      return failure.status
    } catch let failure as InputFailure {
      for diagnostic in failure.diagnostics { Terminal.report(Message(diagnostic, file: input)) }
      return .badInput
    } catch let failure as RenderFailure {
      Terminal.report(Message(failure.diagnostic, file: input))
      return failure.cause == .fault ? .fault : .badInput
    } catch {
      Terminal.report(Message(Failure(status: .fault, subject: input, message: "\(error)")))
      return .fault
    }
  }
}
