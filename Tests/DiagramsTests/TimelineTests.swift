import DOT
import Diagrams
import Testing

/// A chronicle with the name of its golden text.
struct TimeSample: Sendable, CustomTestStringConvertible {
  let name: String
  let chronicle: Chronicle
  var testDescription: String { name }

  static let all = [
    TimeSample(name: "timeline", chronicle: Samples.chronicle),
    TimeSample(name: "timeline-one-event", chronicle: Samples.oneEvent),
    TimeSample(name: "timeline-one-day", chronicle: Samples.oneDay),
    TimeSample(name: "timeline-hostile", chronicle: Samples.hostileTime),
    TimeSample(name: "timeline-crowd", chronicle: Samples.crowd(3)),
  ]
}

@Suite("Timelines")
struct TimelineTests {
  @Test("a timeline's text is the one kept", arguments: TimeSample.all.prefix(3))
  func golden(_ sample: TimeSample) throws {
    let figure = try TimelineView().figure(of: sample.chronicle)
    Golden.expect(figure.document.encoded(), equals: sample.name + ".dot")
    #expect(figure.engine == .nop2)
  }

  @Test("Graphviz has nothing to fear from a timeline", arguments: TimeSample.all)
  func safe(_ sample: TimeSample) throws {
    let figure = try TimelineView().figure(of: sample.chronicle)
    #expect(figure.document.validate(limits: .overview) == [])
  }

  @Test(
    "the order in which things are given changes nothing", arguments: TimeSample.all, [1, 2, 3])
  func shuffled(_ sample: TimeSample, seed: UInt64) throws {
    var random = Seeded(state: seed)
    let one = sample.chronicle
    let other = Chronicle(
      title: one.title, subtitle: one.subtitle, lanes: one.lanes.shuffled(using: &random),
      items: one.items.shuffled(using: &random), parties: one.parties.shuffled(using: &random),
      sources: one.sources.shuffled(using: &random), notes: one.notes, window: one.window,
      moment: one.moment)
    #expect(other == one)
    #expect(try TimelineView().figure(of: other) == TimelineView().figure(of: one))
  }

  @Test("every element has a sentence, read lane by lane", arguments: TimeSample.all)
  func sentences(_ sample: TimeSample) throws {
    let figure = try TimelineView().figure(of: sample.chronicle)
    #expect(Set(figure.readingOrder).count == figure.readingOrder.count)
    for id in figure.readingOrder { #expect(figure.text[id]?.isEcho == false, "\(id)") }
    let spoken = figure.text.filter { !$0.value.isEcho }.keys
    #expect(Set(spoken) == Set(figure.readingOrder))
    let reading = Reading(figure.document)
    for id in figure.text.keys where id != "figure" && !id.hasPrefix("cluster") {
      #expect(reading.declared[id] == 1, "\(id) is drawn once")
    }
    let drawn = reading.nodes.keys.filter { $0.hasPrefix("e") || $0.hasPrefix("n") }
    for id in drawn { #expect(figure.text[id] != nil, "\(id) has a sentence") }
  }

  @Test("lanes are in the order of sides: a party, what is shared, the next, the rest")
  func sides() {
    let sheet = TimelineSheet(Samples.chronicle)
    #expect(sheet.frames.map(\.title) == ["China", "Mechanisms", "United States", "Others"])
    #expect(
      sheet.lanes.map(\.node.key) == ["ministry", "wei", "group", "bis", "lee", "chamber"])
  }

  @Test("frames have titles when there are several")
  func titles() {
    #expect(TimelineSheet(Samples.oneEvent).frames.map(\.title) == [""])
    let lanes = [Samples.timeLanes[2], Samples.timeLanes[5]]
    let items = lanes.map {
      Chronicle.Item("a", stretches: [.event(0...0)], places: [Chronicle.Place($0.key, "A")])
    }
    let sheet = TimelineSheet(Chronicle(title: "T", lanes: lanes, items: items))
    #expect(sheet.frames.map(\.title) == ["Mechanisms", "Actors"])
  }

  @Test("a lane with nothing on it is left out, and what stands on no lane")
  func empty() {
    let item = Chronicle.Item(
      "a", stretches: [.event(0...0)], places: [Chronicle.Place("nobody", "A")])
    let kept = Chronicle.Item(
      "b", stretches: [.event(0...0)],
      places: [Chronicle.Place("nobody", "B"), Chronicle.Place("bis", "B")])
    let chronicle = Chronicle(title: "T", lanes: Samples.timeLanes, items: [item, kept])
    #expect(chronicle.lanes.map(\.key) == ["bis"])
    #expect(chronicle.items.map(\.label) == ["b"])
    #expect(chronicle.items.first?.places.map(\.lane) == ["bis"])
  }

  @Test("too much is refused with what to leave out, and nothing with a word")
  func refusals() {
    let nothing = Chronicle(title: "T", lanes: Samples.timeLanes, items: [])
    #expect(throws: SceneRefusal.nothingDated) { try TimelineView().figure(of: nothing) }
    let lanes = Samples.crowd(1, lanes: 60, items: 140)
    let wide = #expect(throws: SceneRefusal.self) { try TimelineView().figure(of: lanes) }
    #expect(wide?.description.contains("a timeline holds 40 lanes") == true)
    let items = Samples.crowd(1, lanes: 20, items: 400)
    let deep = #expect(throws: SceneRefusal.self) { try TimelineView().figure(of: items) }
    #expect(deep?.description.contains("a timeline holds 150 dated things") == true)
  }

  @Test("the legend explains what is used and nothing else")
  func legend() throws {
    let one = words(try TimelineView().figure(of: Samples.oneEvent))
    #expect(one.contains("session"))
    for word in ["held throughout", "goes on", "sources disagree", "time left out", "planned"] {
      #expect(!one.contains { $0.contains(word) }, "\(word)")
    }
    let all = words(try TimelineView().figure(of: Samples.chronicle))
    for word in ["held throughout", "goes on", "sources disagree", "time left out", "planned"] {
      #expect(all.contains { $0.contains(word) }, "\(word)")
    }
  }

  /// The words under a figure.
  private func words(_ figure: Figure) -> [String] {
    Reading(figure.document).nodes.filter { $0.key.hasPrefix("k") }
      .flatMap { $0.value.attributes["label"]?.lines ?? [] }
  }
}
