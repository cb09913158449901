extension Collection<ASCII> {
  /// Each digit (or letter, A as 10) times its weight, added up, as far as there are weights.
  func sum(weights: [Int]) -> Int {
    zip(self, weights).reduce(0) { $0 + $1.0.alphanumeric * $1.1 }
  }
}
