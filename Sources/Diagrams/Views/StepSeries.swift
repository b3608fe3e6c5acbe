/// A figure told one thing after the other: the same layout in numbered steps.
///
/// ```
///  step 1              step 2              step 3
///  [A]──▶[B]           [A]──▶[B]           [A]──▶[B]
///                           ╲                   ╲
///                            ▶[C]                ▶[C]──▶[D]
/// ```
/// The whole is drawn by any view, with the step of each part (``FigureText/step``), so that one SVG can
/// show them all in turn; each step is drawn as a figure of its own, too, in which what comes later
/// keeps its place and is left blank, and what the step adds stands out.
///
/// ```swift
/// let series = try StepSeries(of: scene.toldByTime()) { scene throws(SceneRefusal) in
///   try NetworkView().figure(of: scene)
/// }
/// print(series.steps.count)
/// ```
package struct StepSeries: Sendable {
  /// Everything at once.
  package let whole: Figure
  /// One figure for each step; none for a scene that is not told in steps.
  package let steps: [Figure]

  /// Draws a scene and its steps.
  ///
  /// - Parameters:
  ///   - scene: what is told; ``Scene/toldByTime()`` and ``Scene/toldByHops()`` give it steps.
  ///   - draw: the view.
  /// - Throws: ``SceneRefusal`` when the scene is empty or too large.
  /// - Complexity: that of the view, once more than there are steps.
  package init(
    of scene: Scene, drawn draw: (Scene) throws(SceneRefusal) -> Figure
  ) throws(SceneRefusal) {
    whole = try draw(scene)
    var steps: [Figure] = []
    for step in scene.steps.indices { steps.append(try draw(scene.atStep(step + 1))) }
    self.steps = steps
  }
}
