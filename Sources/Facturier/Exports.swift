// One import for a user of the library: the values that the façade takes and gives are named in
// these modules.
@_exported public import FacturierCore
@_exported public import FacturierModel
@_exported public import FacturierPayment
@_exported public import FacturierRules
@_exported public import FacturierXML
