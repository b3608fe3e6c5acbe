internal import Dossier
internal import Foundation
internal import PropertyGraph

/// What tells a compiled dossier from every other: its files and the program that compiled them.
enum DossierKey {
  /// The version of what is kept, raised when the same files compile to something else although the
  /// program's file does not tell.
  private static let version: UInt32 = 1

  /// 16 bytes for some files: two hashes of their names and contents, under different seeds.
  static func bytes(of files: [DossierFolder.File]) -> [UInt8] {
    var writer = ByteWriter()
    for seed in [UInt64(0), 0x6C69_6169_736F_6E00] {
      writer.word64(hash(of: files, seed: seed))
    }
    return writer.bytes
  }

  private static func hash(of files: [DossierFolder.File], seed: UInt64) -> UInt64 {
    var writer = ByteWriter()
    writer.word32(version)
    let program = program
    writer.word64(program.size)
    writer.word64(program.seconds)
    writer.word64(program.nanoseconds)
    for file in files {
      writer.text(file.name)
      writer.word64(UInt64(file.bytes.count))
      writer.word64(XXH64.hash(file.bytes.span.bytes, seed: seed))
    }
    return XXH64.hash(writer.bytes.span.bytes, seed: seed)
  }

  /// Size and time of the program's file: another build may compile otherwise.
  private static var program: (size: UInt64, seconds: UInt64, nanoseconds: UInt64) {
    var status = stat()
    #if os(Linux)
      guard unsafe stat("/proc/self/exe", &status) == 0 else { return (0, 0, 0) }
      let time = status.st_mtim
    #else
      guard let path = Bundle.main.executablePath, unsafe stat(path, &status) == 0 else {
        return (0, 0, 0)
      }
      let time = status.st_mtimespec
    #endif
    return (
      UInt64(status.st_size), UInt64(bitPattern: Int64(time.tv_sec)),
      UInt64(bitPattern: Int64(time.tv_nsec))
    )
  }
}
