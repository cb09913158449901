import Foundation
public enum Resources { public static var path: String { Bundle.module.bundlePath } }
