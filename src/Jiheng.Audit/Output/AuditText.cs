using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Data.Reading;
using Severity = Jiheng.Audit.Findings.Severity;

namespace Jiheng.Audit.Output;

/// <summary>The result for a reader at the terminal (审核结果): each finding with the line and a caret under the figure.</summary>
public static class AuditText
{
    private const int MostOthers = 3;

    /// <summary>Writes the open findings of <paramref name="document"/>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="document">What was found.</param>
    /// <param name="lines">The lines of a text file; empty in formats without lines.</param>
    public static void Write(TextWriter writer, ReviewedDocument document, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var finding in document.Open.Select(f => f.Finding))
        {
            var first = finding.Locations[0];
            writer.WriteLine($"{document.Audit.Path}:{Place(first)}: {finding.Severity.Chinese()} {finding.Rule}：{finding.Message}");
            if (Excerpt.Of(first, finding.Printed, lines, document.Index) is { } excerpt)
            {
                writer.WriteLine($"    {excerpt.Text}");
                writer.WriteLine($"    {excerpt.Caret}");
            }

            if (finding.Derivation.Length > 0) writer.WriteLine($"    计算：{finding.Derivation}");
            foreach (var other in finding.Locations.Skip(1).Take(MostOthers)) writer.WriteLine($"    另见 {other.Place}：{other.Quote.ReplaceLineEndings(" ")}");
            if (finding.Locations.Count > MostOthers + 1) writer.WriteLine($"    另见 其余 {finding.Locations.Count - MostOthers - 1} 处，见 --format json 或 html");
        }

        writer.WriteLine(Summary(document));
    }

    /// <summary>How much was seen, checked and found, in one line, and what was not read.</summary>
    public static string Summary(ReviewedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var audit = document.Audit;
        var accepted = document.Findings.Count(f => f.Accepted is not null);
        return $"{audit.Path}：识别数字 {audit.Figures} 个，论断 {audit.Claims} 项，核对 {audit.Checked} 项；"
            + $"矛盾 {document.Count(Severity.Error)}，可疑 {document.Count(Severity.Warning)}，提示 {document.Count(Severity.Note)}{(accepted > 0 ? $"；基线已接受 {accepted} 项" : "")}。"
            + string.Concat(document.Source.Notices.Select(n => $"\n  注意：{n}。"));
    }

    private static string Place(Location location) => location.Place.Path.Length > 0 ? location.Place.ToString() : $"{location.Place.Line}:{location.Place.Column}";
}
