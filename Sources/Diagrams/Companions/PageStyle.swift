package import DOT

/// How a page looks, in light, dark and print.
package enum PageStyle {
  /// The colours of one mode.
  package struct Colors: Sendable, Hashable {
    /// What everything stands on.
    package let paper: DOTColor
    /// Words.
    package let ink: DOTColor
    /// Words that matter less.
    package let quiet: DOTColor
    /// Words that lead somewhere.
    package let link: DOTColor
    /// Lines between rows.
    package let rule: DOTColor
    /// The row under the pointer.
    package let band: DOTColor
    /// The row that was jumped to.
    package let mark: DOTColor
  }

  /// Ink on white, as in the figures.
  package static let light = Colors(
    paper: DOTColor(0xFFFFFF), ink: DOTColor(0x1F2933), quiet: DOTColor(0x52606D),
    link: DOTColor(0x0B5C9E), rule: DOTColor(0xD5DBE1), band: DOTColor(0xF4F6F8),
    mark: DOTColor(0xFFF0C2))

  /// The ground on which the figures stand in the dark.
  package static let dark = Colors(
    paper: DOTColor(0x14181D), ink: DOTColor(0xE8EBEF), quiet: DOTColor(0xA9B4C0),
    link: DOTColor(0x8EC5FF), rule: DOTColor(0x3A444F), band: DOTColor(0x1C2229),
    mark: DOTColor(0x4A3C12))

  /// The style sheet; it holds no character that would end its element in XML or HTML.
  ///
  /// - Parameters:
  ///   - isWide: whether the drawing is wider than high, and paper is better turned.
  ///   - leastWidth: the width in pixels below which the drawing is not shrunk but scrolls.
  static func sheet(isWide: Bool, leastWidth: Int) -> String {
    ":root{color-scheme:light dark;\(variables(light))}\n" + basis
      + "@media screen and (prefers-color-scheme:dark){:root{\(variables(dark))}}\n"
      + "@media screen and (max-width:\(leastWidth + 64)px){.hint{display:block}"
      + "figure .scroll{border:1px solid var(--rule)}}\n" + print
      + "@page{margin:14mm\(isWide ? ";size:landscape" : "")}\n"
  }

  private static func variables(_ colors: Colors) -> String {
    "--paper:\(colors.paper);--ink:\(colors.ink);--quiet:\(colors.quiet);--link:\(colors.link);"
      + "--rule:\(colors.rule);--band:\(colors.band);--mark:\(colors.mark)"
  }

  private static let basis = """
    *{box-sizing:border-box}
    html{font:100%/1.5 'Liberation Sans',Arial,Helvetica,'Noto Sans CJK SC','PingFang SC',\
    'Microsoft YaHei',sans-serif;-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:86rem;background:var(--paper);\
    color:var(--ink);overflow-wrap:break-word}
    h1{font-size:clamp(1.5rem,1.1rem + 1.8vw,2.25rem);line-height:1.2;margin:0 0 .4rem;\
    text-wrap:balance}
    h2{font-size:1.3rem;line-height:1.3;margin:2.75rem 0 .75rem}
    #figure h2{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
    p,li,figcaption{max-width:75ch}
    .subtitle{font-size:1.1rem;color:var(--quiet);margin:0}
    a{color:var(--link);text-underline-offset:.15em}
    a.part{color:inherit;text-decoration-color:var(--rule)}
    a.part:hover,a.part:focus{color:var(--link);text-decoration-color:currentColor}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:1rem 0 0}
    figure{--wide:max(100%,min(100vw - 4rem,130rem));width:var(--wide);\
    margin:1.5rem calc((100% - var(--wide))/2) 0}
    figcaption{color:var(--quiet);font-size:.9rem;margin:.75rem auto 0;\
    text-align:center;text-wrap:balance}
    .scroll{overflow-x:auto}
    figure .scroll svg{display:block;min-width:var(--least);margin:0 auto}
    .hint{display:none;font-size:.9rem;color:var(--quiet);margin:.5rem 0 0}
    .edge:target path,.node:target polygon,.node:target path{stroke-width:4}
    table{border-collapse:collapse;width:100%;min-width:46rem;font-size:.95rem}
    caption{text-align:left;color:var(--quiet);font-size:.9rem;padding:0 0 .6rem}
    caption span{display:block;position:sticky;left:0;width:max-content;\
    max-width:min(75ch,100vw - 2.5rem)}
    th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;\
    border-bottom:1px solid var(--rule);font-weight:400}
    th:last-child,td:last-child{padding-right:0}
    thead th{font-weight:700;white-space:nowrap;border-bottom:2px solid var(--ink)}
    tbody th{font-weight:700}
    tbody tr:hover{background:var(--band)}
    tr:target,li:target{background:var(--mark)}
    tr,li{scroll-margin-top:4rem}
    .quiet{color:var(--quiet)}
    .doubt{font-style:italic;font-weight:700}
    .sources{list-style:none;padding:0;margin:0}
    .sources li{padding:.3rem 0 .3rem 3rem;text-indent:-3rem}
    .sources .number{display:inline-block;width:3rem;text-indent:0;color:var(--quiet)}

    """

  private static let print = """
    @media print{
    html{font-size:9.5pt}
    body{padding:0;max-width:none;background:none}
    nav{display:none}
    a,a.part{color:inherit;text-decoration:none}
    .scroll{overflow:visible}
    .hint{display:none}
    figure{width:100%;margin:0}
    figure .scroll svg{min-width:0;max-height:72vh}
    table{min-width:0}
    thead{display:table-header-group}
    tr,li,figure{break-inside:avoid}
    h2,caption{break-after:avoid}
    tr:target,li:target{background:none}
    }

    """
}
