// What directive 2006/112/EC wants in words on invoices of every member state. The directive itself was
// not read; its articles 217 to 240 were read through the laws of Luxembourg and France, which repeat
// them. What a semantic model can say (points 1 to 11, 15) is asked by the groups `general` and
// `en16931`. Read 2026-11-21.

extension [Requirement] {
  /// Asked of sellers in the European Union, whatever their country.
  public static let europe: [Requirement] = Requirement.europeanMentions
    .asked(of: .sellers(in: .europeanUnion), in: .eu)
}
