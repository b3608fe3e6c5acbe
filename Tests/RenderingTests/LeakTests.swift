import Rendering
import Testing

/// A thousand drawings, in a process of their own, so that no other test's descriptors, children and
/// memory are counted.
@Suite("leaks") struct LeakTests {
  @Test(
    "a thousand drawings leave neither descriptors nor processes, and nobody grows",
    .enabled(if: Processes.areKnown, "this system has no /proc to ask"))
  func thousand() async {
    await #expect(processExitsWith: .success) {
      var configuration = Renderer.Configuration()
      configuration.workers = 1
      configuration.cacheCapacity = 0
      configuration.drawingsPerWorker = 500
      let renderer = Renderer(configuration)
      for row in 0..<100 { _ = try await renderer.render("digraph{w\(row)->x}") }
      let descriptors = Processes.openDescriptors
      let children = Processes.children
      let memory = Processes.memory()
      #expect(children.count == 1)
      #expect(memory > 0)
      var worker: (process: Int32, memory: Int)?
      for row in 0..<1_000 {
        let drawing = try await renderer.render("digraph{n\(row)->b}")
        #expect(drawing.text.contains(">n\(row)</text>"))
        guard let process = await renderer.idleProcesses.first else { continue }
        let now = Processes.memory(of: process)
        if let known = worker, known.process == process {
          // Kilobytes: at most 1 a drawing, and 512 for pages that are touched now and then.
          #expect(now - known.memory <= 512 + row, "drawing \(row)")
        } else {
          worker = (process, now)
        }
      }
      #expect(await renderer.started == 3, "workers are replaced after 500 drawings")
      await Processes.settle { Processes.openDescriptors <= descriptors }
      #expect(Processes.openDescriptors <= descriptors)
      await Processes.settle { Processes.children.count <= children.count }
      #expect(Processes.children.count == children.count)
      let growth = Processes.memory() - memory
      #expect(growth <= 4_096, "the caller grew by \(growth) KB")
      await renderer.shutDown()
      await Processes.settle { Processes.children.isEmpty }
      #expect(Processes.children.isEmpty)
    }
  }

  @Test(
    "refusals, crashes and late drawings leave nothing either",
    .enabled(if: Processes.areKnown, "this system has no /proc to ask"))
  func failures() async {
    await #expect(processExitsWith: .success) {
      var configuration = Renderer.Configuration()
      configuration.workers = 1
      configuration.cacheCapacity = 0
      configuration.deadline = .milliseconds(300)
      let renderer = Renderer(configuration)
      let deadly = "digraph{newrank=true;subgraph cluster_1{1} subgraph cluster_2{1}}"
      let endless = "digraph{a[shape=polygon,sides=100000000]}"
      _ = try? await renderer.render("digraph{a}")
      let descriptors = Processes.openDescriptors
      for row in 0..<60 {
        let text = row % 20 == 7 ? endless : row % 4 == 1 ? deadly : "digraph{"
        await #expect(throws: RenderError.self) { try await renderer.render(text) }
      }
      await renderer.shutDown()
      await Processes.settle {
        Processes.children.isEmpty && Processes.openDescriptors <= descriptors
      }
      #expect(Processes.children.isEmpty)
      #expect(Processes.openDescriptors <= descriptors)
    }
  }
}
