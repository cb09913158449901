public import ArgumentParser
public import Facturier

// The raw values are what the user writes.

extension OutputFormat: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}
