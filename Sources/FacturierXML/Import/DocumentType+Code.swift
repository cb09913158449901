internal import FacturierModel

extension DocumentType {
  /// What kind of document of ours a code of UNTDID 1001 is (BT-3).
  init(code: String) {
    self =
      Self.allCases.first { $0.code == code } ?? (TypeCode.isCredit(code) ? .creditNote : .invoice)
  }
}
