// swift-tools-version: 6.1
import PackageDescription

/// Settings of every Swift target. `FACTURIER_STRICT` (set by `./dev`) makes warnings errors; it is
/// not the default because SwiftPM refuses unsafe flags in packages that others depend on.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  + (Context.environment["FACTURIER_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])])

/// One of our targets and its tests: `Sources/NAME` and `Tests/NAMETests`.
func target(
  _ name: String, _ dependencies: [Target.Dependency], tests: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies + tests,
      swiftSettings: settings),
  ]
}

/// A C library of the system, behind a module map and a shim header.
func system(_ name: String, pkgConfig: String, apt: String, brew: String) -> [Target] {
  [.systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])]
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// The doors for what strangers write: a test tries them on what was once found, and `./dev fuzz`, which
/// sets `FACTURIER_FUZZ`, on what libFuzzer thinks of.
let fuzzing: [Target] =
  [
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Facturier", "FacturierCore", "FacturierModel", "PDFFinishing", "Typesetting",
        "TypesettingCairo",
      ], path: "Tests/FuzzTargets", swiftSettings: settings),
    .testTarget(
      name: "FuzzTargetsTests", dependencies: ["FuzzTargets"], swiftSettings: settings),
  ]
  + (Context.environment["FACTURIER_FUZZ"] == nil
    ? []
    : [
      .executableTarget(
        name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzzer", exclude: ["seeds.py"],
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
    ])

let targets: [[Target]] = [
  system("CCairo", pkgConfig: "pangocairo", apt: "libpango1.0-dev", brew: "pango"),
  system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev", brew: "qrencode"),
  system("CTurboJPEG", pkgConfig: "libturbojpeg", apt: "libturbojpeg0-dev", brew: "jpeg-turbo"),
  system("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
  [.systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])])],
  system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),
  system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev", brew: "libxml2"),
  target("FacturierCore", []),
  target("FacturierModel", ["FacturierCore", "CYAML"]),
  target("FacturierRules", ["FacturierCore", "FacturierModel", "FacturierPayment"]),
  target("FacturierXML", ["FacturierCore", "FacturierModel", "CLibXML2"]),
  target("FacturierPayment", ["FacturierCore", "FacturierModel"]),
  target("Typesetting", ["FacturierCore"]),
  target(
    "TypesettingCairo",
    ["FacturierCore", "PDFFinishing", "Typesetting", "CCairo", "CQREncode", "CTurboJPEG"]),
  target("PDFFinishing", ["Typesetting", "CQPDF", "CZlib"]),
  target(
    "FacturierTemplates",
    ["FacturierCore", "FacturierModel", "FacturierPayment", "Typesetting", mustache],
    tests: ["FacturierResources"]),
  [
    // Templates, law, fonts and schemas are for users and stand at the top.
    .target(
      name: "FacturierShare",
      resources: ["templates", "law", "fonts", "schemas"].map { .copy("../../\($0)") }),
    .target(
      name: "FacturierResources", dependencies: ["FacturierShare"], swiftSettings: settings),
    .testTarget(
      name: "FacturierResourcesTests", dependencies: ["FacturierResources"],
      swiftSettings: settings),
  ],
  target(
    "Facturier",
    [
      "FacturierCore", "FacturierModel", "FacturierRules", "FacturierPayment", "FacturierTemplates",
      "FacturierResources", "FacturierXML", "PDFFinishing", "Typesetting", "TypesettingCairo",
    ]),
  [
    .executableTarget(
      name: "FacturierCommand",
      dependencies: ["Facturier", argumentParser],
      swiftSettings: settings),
    // Not a product: only `./dev bench` builds and runs it.
    .executableTarget(
      name: "LibraryBenchmark", dependencies: ["Facturier", "PDFFinishing"],
      path: "Benchmarks/Library",
      swiftSettings: settings),
    .testTarget(
      name: "FacturierCommandTests",
      dependencies: ["FacturierCommand", "Facturier"],
      swiftSettings: settings),
  ],
  fuzzing,
]

let package = Package(
  name: "Facturier",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Facturier", targets: ["Facturier"]),
    .executable(name: "facturier", targets: ["FacturierCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: targets.flatMap(\.self),
  swiftLanguageModes: [.v6]
)
