/// A distance on paper, kept in typographic points (1 pt = 1/72 inch = 0.3528 mm).
public struct Length: Sendable, Hashable {
  /// The distance in points.
  public var points: Double

  @inlinable
  public init(points: Double) { self.points = points }

  public static func points(_ value: Double) -> Length { Length(points: value) }

  /// `value` millimetres (25.4 to the inch).
  public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

  public static let zero = Length(points: 0)

  /// The distance in millimetres.
  public var millimetres: Double { points * 25.4 / 72 }
}

extension Length: Comparable, AdditiveArithmetic {
  @inlinable
  public static func < (a: Length, b: Length) -> Bool { a.points < b.points }

  @inlinable
  public static func + (a: Length, b: Length) -> Length { Length(points: a.points + b.points) }

  @inlinable
  public static func - (a: Length, b: Length) -> Length { Length(points: a.points - b.points) }

  @inlinable
  public static func * (a: Length, factor: Double) -> Length { Length(points: a.points * factor) }

  @inlinable
  public static func / (a: Length, divisor: Double) -> Length { Length(points: a.points / divisor) }

  @inlinable
  public static prefix func - (a: Length) -> Length { Length(points: -a.points) }
}
