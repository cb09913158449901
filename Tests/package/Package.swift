// swift-tools-version: 6.1
// Somebody else's package that depends on ours, as `./dev test-package` builds it.
import PackageDescription

let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Facturier", path: "../..")],
  targets: [
    .executableTarget(
      name: "Consumer", dependencies: [.product(name: "Facturier", package: "Facturier")],
      path: "Sources")
  ]
)
