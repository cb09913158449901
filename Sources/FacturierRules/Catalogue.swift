extension [Requirement] {
  /// Every requirement there is, group by group.
  public static let all: [Requirement] =
    .universal + .en16931 + .identifiers + .europe + .france + .belgium + .luxembourg
    + .switzerland + .germany + .netherlands + .networks

  /// The requirements that a document is asked: those whose scope it falls in, on the day that selects
  /// the law.
  package func applicable(to subject: Subject) -> [Requirement] {
    filter { requirement in
      (requirement.scope.covers(subject) || requirement.isOfMessages(subject))
        && (!RequirementGroup.networks.contains(requirement.group)
          || subject.networks.contains(requirement.group))
        && subject.law.validity(of: requirement).holds(on: subject.date)
    }
  }

  /// The same requirements as members of a group, for the documents of `scope`.
  package func asked(of scope: Scope, in group: RequirementGroup) -> [Requirement] {
    map { $0.asked(of: scope, in: group) }
  }
}

extension Requirement {
  /// Validators ask the European standard of every message, wherever its seller is.
  fileprivate func isOfMessages(_ subject: Subject) -> Bool {
    group == .en16931 && !subject.networks.isEmpty
  }
}
