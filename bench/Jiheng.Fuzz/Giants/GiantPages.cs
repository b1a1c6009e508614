using System.Text;

namespace Jiheng.Fuzz.Giants;

/// <summary>Web pages near the limits (巨型网页).</summary>
internal static class GiantPages
{
    internal static readonly (string Name, Func<byte[]> Make)[] All =
    [
        ("one-paragraph.html", () => Page(GiantTexts.Fill("收入12.5万元，"))),
        ("cells.html", () => Page(GiantTexts.Fill("<tr><td>1<td>2</tr>", 5_500_000), "<table>")),
        ("attributes.html", () => Page(GiantTexts.Fill($"<p {string.Concat(Enumerable.Range(0, 140).Select(i => $"a{i}=1 "))}>1</p>"))),
        ("spans.html", () => Page(GiantTexts.Fill("<tr><td colspan=1000 rowspan=65534>1</td></tr>"), "<table>")),
        ("nested-tables.html", () => Page([.. GiantTexts.Fill("<table><tr><td>", 60_000), .. GiantTexts.Fill("</td></tr></table>", 72_000)])),
        ("unclosed.html", () => Page(GiantTexts.Fill("<b><i><u><font>", 7_000_000))),
        ("formatting.html", () => Page(GiantTexts.Fill("<p><b>1"))),
        ("entities.html", () => Page(GiantTexts.Fill("&#x31;&nbsp;&amp;"))),
        ("comments.html", () => Page(GiantTexts.Fill("1<!-- -->"))),
        ("breaks.html", () => Page(GiantTexts.Fill("1<br>", 2_000_000))),
        ("cell-of-tables.html", () => Page(GiantTexts.Fill("<table><tr><td>1</table>", 3_000_000), "<table><tr><td>")),
    ];

    private static byte[] Page(byte[] body, string before = "") => [.. Encoding.UTF8.GetBytes("<!doctype html><html><body>" + before), .. body];
}
