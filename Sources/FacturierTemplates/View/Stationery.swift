package import FacturierModel

/// What the looks of a document depend on: whose papers it is written on, and on which sheet.
package protocol Stationery {
  var writer: Party { get }
  var theme: Theme { get }
  var page: PageOptions { get }
}

extension Invoice: Stationery {
  package var writer: Party { seller }
}

extension Letter: Stationery {
  package var writer: Party { sender }
}
