import Rendering
import Testing

/// A text that crashes Graphviz, keeps it busy for ever, eats memory or makes it write a broken
/// drawing, or that only looks so.
struct HostileGraph: Sendable, CustomTestStringConvertible {
  let name: String
  let dot: String
  var engine = LayoutEngine.dot
  var format = DrawingFormat.svg

  var testDescription: String { name }

  init(
    _ name: String, _ dot: String, _ engine: LayoutEngine = .dot, as format: DrawingFormat = .svg
  ) {
    self.name = name
    self.dot = dot
    self.engine = engine
    self.format = format
  }

  static let all = deadly + attributes + injections + mistakes + odd + large
}

extension HostileGraph {
  /// What is known to kill Graphviz 2.43, or to keep it busy for ever.
  static let deadly = [
    HostileGraph(
      "two clusters, newrank", "digraph{newrank=true;subgraph cluster_1{1} subgraph cluster_2{1}}"),
    HostileGraph(
      "rank in a cluster", "digraph{subgraph cluster_foo{n1} subgraph r{rank=same n1}}"),
    HostileGraph("peripheries", "digraph{a[peripheries=100000000]}"),
    HostileGraph("sides", "digraph{a[shape=polygon,sides=100000000]}"),
    HostileGraph(
      "spans",
      "digraph{a[label=<<TABLE><TR><TD ROWSPAN=\"30000\" COLSPAN=\"30000\">x</TD></TR>"
        + "</TABLE>>]}"),
    HostileGraph("endless pixels", "digraph{dpi=1000000 a->b}", as: .png),
    HostileGraph(
      "labelled edges in the first rank, freed twice",
      "digraph{newrank=true subgraph cluster_1{n1 n2 n4} {rank=same n0 n2 n3 n4 n5} "
        + "n1->n0[label=x] n1->n5[label=x] n1->n0[label=x] n4->n5[label=x] n1->n4[label=x]}"),
    HostileGraph(
      "two frames that share a node, fdp",
      "graph{subgraph cluster_a{x y} subgraph cluster_b{y z}}", .fdp),
    HostileGraph("no positions", "graph{a--b}", .nop2),
    HostileGraph("a root that is not there", "graph{root=z a--b--c}", .twopi),
    HostileGraph("negative areas", "graph{a[area=-5] b[area=nan]}", .patchwork),
    HostileGraph("springs of nothing", "graph{}", .sfdp),
    HostileGraph("springs out of tune", "graph{Damping=nan start=-1 a--b[len=1e308]}", .neato),
  ]

  /// Attributes out of every measure.
  static let attributes = [
    HostileGraph("font size", "digraph{a[fontsize=-5]}"),
    HostileGraph("huge font", "digraph{a[fontsize=1e30]}"),
    HostileGraph("infinite size", "digraph{size=\"nan,inf\" a}"),
    HostileGraph("zero size", "digraph{size=\"0,0\" a}"),
    HostileGraph("huge nodes", "digraph{a[width=1e300,height=1e300]}"),
    HostileGraph("huge separation", "digraph{ranksep=1e9 a->b}"),
    HostileGraph("page", "digraph{page=\"0.0001,0.0001\" a->b->c}"),
    HostileGraph("ratio", "digraph{ratio=1e-300 a->b}"),
    HostileGraph("viewport", "digraph{viewport=\"1e9,1e9,1e-9,nobody\" a->b}"),
    HostileGraph("rotation", "digraph{rotate=nan landscape=maybe a->b}"),
    HostileGraph("limits below nothing", "digraph{nslimit=-1 mclimit=-1 searchsize=-1 a->b->a}"),
    HostileGraph("margins", "digraph{pad=1e308 margin=\"-1e308\" a[margin=1e9]}"),
    HostileGraph("pen", "digraph{a->b[penwidth=1e308,style=\"setlinewidth(1e9)\"]}"),
    HostileGraph("weights", "digraph{a->b[weight=2147483647,minlen=2147483647]}"),
    HostileGraph(
      "arrows", "digraph{a->b[arrowhead=\"lolrolnormalnormalnormalxyz\",arrowsize=1e9]}"),
    HostileGraph(
      "a thousand styles",
      "digraph{a[style=\"\(Array(repeating: "filled", count: 1_000).joined(separator: ","))\"]}"),
    HostileGraph(
      "a thousand colours",
      "digraph{a[style=wedged,fillcolor=\"\(Array(repeating: "red", count: 1_000).joined(separator: ":"))\"]}"
    ),
    HostileGraph("colour scheme", "digraph{colorscheme=\"../../etc/passwd\" a[color=3]}"),
    HostileGraph("unknown colour", "digraph{a[color=\"</svg>\"]}"),
    HostileGraph("unknown shape", "digraph{a[shape=xyz]}"),
    HostileGraph("unknown port", "digraph{a:x->b:y}"),
    HostileGraph("unknown layout", "digraph{layout=\"../x\" a}"),
    HostileGraph("another layout", "digraph{layout=patchwork a->b}"),
    HostileGraph("another character set", "digraph{charset=latin1 a[label=\"\u{E9}\u{4E2D}\"]}"),
    HostileGraph("no character set", "digraph{charset=\"x\\\"><y\" a}"),
    HostileGraph("background", "digraph{_background=\"c 7 -#ff0000 p 4 0 0 1e9 1e9\" a}"),
    HostileGraph("drawing instructions", "digraph{a[_draw_=\"T 0 0 0 9 9999999 -x\"]}"),
    HostileGraph("positions", "graph{a[pos=\"x,y\"] b[pos=\"1e400,1\"] a--b}"),
    HostileGraph("positions that are none", "graph{a[pos=\"nan,inf!\"] a--b}", .nop2),
    HostileGraph("cyclic ranks", "digraph{{rank=min a}{rank=max a}}"),
    HostileGraph("layers", "digraph{layers=\"a:b:c\" layerselect=\"1:9999\" a[layer=\"b:all\"]}"),
  ]
}
