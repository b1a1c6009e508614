using System.Globalization;
using System.Text;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;

namespace Jiheng.Audit.Output.Page;

/// <summary>The list beside the document (发现清单): every finding with its arithmetic and links to its places.</summary>
internal static class FindingList
{
    internal static void Write(StringBuilder html, ReviewedDocument document, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) html.Append("<p class=\"none\">没有发现前后不一致的数字或文字。</p>\n");
        html.Append("<ol>\n");
        for (var i = 0; i < findings.Count; i++) Entry(html, findings[i], i + 1);
        html.Append("</ol>\n");
        var accepted = document.Findings.Where(f => f.Accepted is not null).ToList();
        if (accepted.Count == 0) return;
        html.Append("<h2>基线已接受</h2>\n<ul>\n");
        foreach (var (finding, _, reason) in accepted) html.Append("<li>").Append(HtmlEscape.Of($"{finding.Message}（{reason}）")).Append("</li>\n");
        html.Append("</ul>\n");
    }

    private static void Entry(StringBuilder html, Finding finding, int number)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li id=\"f{number}\" class=\"{finding.Severity.Word()}\">\n<p><span class=\"count {finding.Severity.Word()}\">{finding.Severity.Chinese()}</span> <code>{HtmlEscape.Of(finding.Rule)}</code></p>\n");
        html.Append("<p>").Append(HtmlEscape.Lines(finding.Message)).Append("</p>\n<dl>\n");
        Row(html, "原文", finding.Printed);
        Row(html, "对照", finding.Expected);
        Row(html, "计算", finding.Derivation);
        html.Append("</dl>\n<p class=\"places\">");
        // In a Word file many figures stand in one paragraph: its name is said once, and leads to the first of them.
        var places = finding.Locations.Select((l, i) => (Name: l.Place.ToString(), Number: i + 1)).DistinctBy(p => p.Name);
        html.AppendJoin('、', places.Select(p => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#m{number}-{p.Number}\">{HtmlEscape.Of(p.Name)}</a>")));
        html.Append("</p>\n</li>\n");
    }

    private static void Row(StringBuilder html, string name, string text)
    {
        if (text.Length > 0) html.Append("<dt>").Append(name).Append("</dt><dd>").Append(HtmlEscape.Lines(text)).Append("</dd>\n");
    }
}
