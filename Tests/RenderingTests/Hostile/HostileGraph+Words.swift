extension HostileGraph {
  /// Words that would be markup, script or another file.
  static let injections = [
    HostileGraph("raw ampersand", "digraph{a[URL=\"x?a=1&b=2\"]}"),
    HostileGraph("attribute injection", "digraph{a[URL=\"x\\\" onclick=\\\"alert(1)\"]}"),
    HostileGraph("script address", "digraph{a[URL=\"javascript:alert(1)\"]}"),
    HostileGraph(
      "script addresses everywhere",
      "digraph{URL=\"javascript:g\" a->b[headURL=\"javascript:h\",tailURL=\"data:text/html,x\","
        + "labelURL=\"vbscript:x\",edgeURL=\"//evil\",label=x,headlabel=y,taillabel=z] "
        + "subgraph cluster_c{URL=\"javascript:c\" label=c x}}"),
    HostileGraph(
      "address in a cell",
      "digraph{a[label=<<TABLE><TR><TD HREF=\"x?a=1&amp;b=2\">x</TD></TR></TABLE>>]}"),
    HostileGraph(
      "script in a cell",
      "digraph{a[label=<<TABLE HREF=\"javascript:x\" ID=\"a&quot;b\"><TR><TD "
        + "HREF=\"javascript:y\" TITLE=\"&quot; onload=&quot;x\" TARGET=\"_top\">x</TD></TR></TABLE>>]}"
    ),
    HostileGraph("target", "digraph{a[URL=\"#x\",target=\"_top\\\" onload=\\\"x\"]}"),
    HostileGraph(
      "style sheet", "digraph{stylesheet=\"\\\"?><script>alert(1)</script><?x \\\"\" a}"),
    HostileGraph("image", "digraph{a[image=\"/etc/passwd\"]}"),
    HostileGraph("image elsewhere", "digraph{imagepath=\"/etc:/\" a[image=\"http://evil/x.png\"]}"),
    HostileGraph(
      "image in HTML",
      "digraph{a[label=<<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>>]}"),
    HostileGraph("shape file", "digraph{a[shape=polygon,shapefile=\"/etc/passwd\"]}"),
    HostileGraph("font path", "digraph{fontpath=\"/etc\" a[fontname=\"/etc/passwd\"]}"),
    HostileGraph(
      "script in a label", "digraph{a[label=\"<script>alert(1)</script>\",tooltip=\"--><x\"]}"),
    HostileGraph("script in a name", "digraph{\"--><script>\"[class=\"\\\"><x\"]}"),
    HostileGraph("script in the graph's name", "digraph \"--><script>x</script>\" {a}"),
    HostileGraph("script in an id", "digraph{a[id=\"x\\\" onload=\\\"alert(1)\"]}"),
    HostileGraph("script in a class", "digraph{a[class=\"x\\\" onload=\\\"alert(1)\"]}"),
    HostileGraph("script in a font", "digraph{a[fontname=\"x\\\"><script>y\"]}"),
    HostileGraph("address in a colour", "digraph{a[style=filled,fillcolor=\"url(http://evil)\"]}"),
    HostileGraph("end of a title", "digraph{a[tooltip=\"</title></svg><script>\",URL=\"#a\"]}"),
    HostileGraph("end of CDATA", "digraph{a[label=\"]]><!-- <![CDATA[\"]}"),
    HostileGraph("entities", "digraph{a[label=\"&amp;lt; &#0; &#xD800; &bomb; &#x26;#60; &\"]}"),
    HostileGraph("control character", "digraph{a[label=\"x\u{1}y\u{1F}\u{7F}\u{85}\"]}"),
    HostileGraph("no characters", "digraph{\"\u{FFFE}\"[label=\"\u{FFFF}\u{FEFF}\"]}"),
    HostileGraph("writing backwards", "digraph{a[label=\"\u{202E}cipohtoh\u{2066}\"]}"),
    HostileGraph(
      "marks upon marks", "digraph{a[label=\"e\(String(repeating: "\u{301}", count: 5_000))\"]}"),
    HostileGraph(
      "names that are expanded", "digraph{\"\\\\N\"[label=\"\\N\\G\\E\\T\\H\\L\\n\\l\\r\\x\"]}"),
    HostileGraph(
      "names in addresses",
      "digraph{\"javascript:x\"[URL=\"\\N\"] a->b[URL=\"\\T\\H\\G\",label=\"\\E\"]}"),
  ]

  /// Texts that are no DOT.
  static let mistakes = [
    HostileGraph("empty", ""), HostileGraph("blank", " \n\t"), HostileGraph("not DOT", "<svg/>"),
    HostileGraph("comment only", "/* x */"), HostileGraph("zero byte", "digraph{a\u{0}b}"),
    HostileGraph("mark of byte order", "\u{FEFF}digraph{a}"),
    HostileGraph("open string", "digraph{a[label=\"x]}"),
    HostileGraph("open comment", "digraph{a /* x}"),
    HostileGraph("open HTML", "digraph{a[label=<<b>x]}"), HostileGraph("open brace", "digraph{a"),
    HostileGraph("string after the graph", "digraph{a} \"x"),
    HostileGraph("comment after the graph", "digraph{a} /* x"),
    HostileGraph("two graphs", "digraph{a} digraph{b}"),
    HostileGraph(
      "a second graph that kills",
      "digraph{a} digraph{newrank=true;subgraph cluster_1{1} subgraph cluster_2{1}}"),
    HostileGraph("unknown tag", "digraph{a[label=<<blink>x</blink>>]}"),
    HostileGraph("crossed tags", "digraph{a[label=<<b><i>x</b></i>>]}"),
    HostileGraph(
      "empty tags", "digraph{a[label=<<b></b>>] b[label=<<TABLE></TABLE>>] c[label=<>]}"),
    HostileGraph("a name that ends in a backslash", "digraph{\"a\\\"}"),
    HostileGraph("a reserved name", "digraph{\"%1\" \"%3\"->\"%5\"}"),
    HostileGraph("line ends of another system", "digraph{\r\na\r->\rb\r\n}\r"),
    HostileGraph("line directive", "# 1 \"/etc/passwd\"\n#include </etc/passwd>\ndigraph{a}"),
  ]

  /// Graphs that are unusual and in order.
  static let odd = [
    HostileGraph("no nodes", "digraph{}"),
    HostileGraph(
      "record ports", "digraph{rankdir=LR a[shape=record,label=\"<x>1|<y>2\"] {rank=same a:x->a:y}}"
    ),
    HostileGraph("record without end", "digraph{a[shape=record,label=\"{{{|<p>|\"]}"),
    HostileGraph(
      "cluster edges", "digraph{compound=true subgraph cluster_a{x} x->y[lhead=cluster_b]}"),
    HostileGraph(
      "rank across clusters",
      "digraph{newrank=true subgraph cluster_a{x} subgraph cluster_b{y} {rank=same x y}}"),
    HostileGraph(
      "node in two clusters", "digraph{subgraph cluster_a{x y} subgraph cluster_b{y z}}"),
    HostileGraph(
      "merged edges with clusters",
      "digraph{concentrate=true subgraph cluster_a{x y} x->z[label=l] y->z[label=m]}"),
    HostileGraph("edge of edges", "digraph{{a b}->{c d}->{a b}}"),
    HostileGraph("loops", "digraph{\(String(repeating: "a->a ", count: 300))}"),
    HostileGraph(
      "right angles",
      "digraph{splines=ortho \((0..<400).map { "n\($0 % 40)->n\($0 * 7 % 40)" }.joined(separator: " "))}"
    ),
    HostileGraph(
      "frames in frames",
      "digraph\((0..<300).map { "{subgraph cluster_\($0)" }.joined())\(String(repeating: "{a}", count: 1))\(String(repeating: "}", count: 300))"
    ),
  ]
}
