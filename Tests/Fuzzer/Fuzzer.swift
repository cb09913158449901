import FuzzTargets
import Glibc

// libFuzzer brings `main` and calls these two: `Fuzzer TARGET [LIBFUZZER-ARGUMENT…]`. Built by
// `./dev fuzz` alone.

// Set before the first input, read by every one; libFuzzer has one thread.
private nonisolated(unsafe) var fuzzed: (target: FuzzTarget, world: FuzzWorld)?

/// Takes the target from the arguments, and puts in its place how long inputs may be.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  guard count.pointee > 1, let name = arguments.pointee[1],
    let target = FuzzTarget.named(String(cString: name))
  else {
    print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
    exit(64)
  }
  do { fuzzed = (target, try FuzzWorld()) } catch {
    print("cannot fuzz: \(error)")
    exit(70)
  }
  arguments.pointee[1] = strdup("-max_len=\(target.longest)")
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let (target, world) = fuzzed else { return 0 }
  target.run([UInt8](UnsafeBufferPointer(start: bytes, count: count)), in: world)
  return 0
}
