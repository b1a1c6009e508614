using System.Text.RegularExpressions;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Scoring;

/// <summary>
/// Whether a finding speaks of a label (标注匹配): one of its lines is within one of a labelled line, or within three and
/// they share a printed number. In formats without lines the words must be the same.
/// </summary>
internal static partial class LabelMatch
{
    private const int Near = 1;
    private const int Nearby = 3;

    internal static bool Matches(Finding finding, Label label)
    {
        var lines = finding.Locations.Select(l => l.Place.Line).Where(l => l > 0).ToArray();
        if (lines.Length == 0) return SameWords(finding, label);
        var distance = lines.SelectMany(a => label.Lines.Select(b => Math.Abs(a - b))).DefaultIfEmpty(int.MaxValue).Min();
        return distance <= Near || (distance <= Nearby && SharesNumber(finding, label));
    }

    /// <summary>True when an error questions a figure that is known to be right.</summary>
    internal static bool IsHard(Finding finding, CleanFigure clean) =>
        finding.Severity == Severity.Error && clean.Line > 0 && clean.Printed.Length > 0
        && finding.Locations.Any(l => l.Place.Line == clean.Line) && Numbers(finding.Printed).Contains(clean.Printed);

    private static bool SameWords(Finding finding, Label label)
    {
        var quotes = label.Quotes.Append(label.Printed).Select(Plain).ToArray();
        return finding.Locations.Select(l => Plain(l.Quote)).Append(Plain(finding.Printed)).Any(w => w.Length > 1 && Array.Exists(quotes, q => q.Contains(w, StringComparison.Ordinal) || (q.Length > 1 && w.Contains(q, StringComparison.Ordinal))));
    }

    private static bool SharesNumber(Finding finding, Label label) =>
        Numbers(string.Join(' ', finding.Locations.Select(l => l.Quote).Append(finding.Printed))).Overlaps(Numbers(string.Join(' ', label.Quotes.Append(label.Printed))));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // Single digits agree by chance.
    private static HashSet<string> Numbers(string text) =>
        [.. Number().Matches(text).Select(m => m.Value.Replace(",", "", StringComparison.Ordinal)).Where(n => n.Replace(".", "", StringComparison.Ordinal).Length > 1)];

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Number();
}
