using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>One digit of one figure changed (改动一个数字), and whether the audit notices.</summary>
internal static class Change
{
    /// <summary>The figure with one digit made another, as a slip of the hand would; never a leading zero.</summary>
    internal static string Slip(PrintedFigure figure, Random random)
    {
        var shown = figure.Shown.ToCharArray();
        var places = Enumerable.Range(0, shown.Length).Where(i => char.IsAsciiDigit(shown[i])).ToArray();
        var at = places[random.Next(places.Length)];
        var least = at == 0 && shown.Length > 1 && shown[1] != '.' ? 1 : 0;
        var digit = shown[at];
        while (shown[at] == digit) shown[at] = (char)('0' + random.Next(least, 10));
        return new(shown);
    }

    internal static SourceDocument Apply(SourceDocument document, PrintedFigure figure, string slip)
    {
        var text = figure.Text.Text;
        var changed = SourceText.Of(text[..figure.Start] + slip + text[(figure.Start + figure.Length)..], figure.Text.PlaceAt(0));
        return document with { Blocks = [.. document.Blocks.Select(b => Replace(b, figure.Text, changed))] };
    }

    /// <summary>A warning or an error that was not there before and speaks of the paragraph, or of the table's row or column, that was changed.</summary>
    internal static bool IsNoticed(DocumentAudit before, SourceDocument changed, PrintedFigure figure, string slip)
    {
        var known = before.Findings.Select(Key).ToHashSet();
        var place = figure.Text.PlaceAt(0);
        return Product.Auditor.Run(changed).Findings.Any(f => f.Severity >= Severity.Warning && !known.Contains(Key(f))
            && (f.Locations.Any(l => l.Place.Line == place.Line && l.Place.Path == place.Path) || f.Derivation.Contains(slip, StringComparison.Ordinal) || f.Printed.Contains(slip, StringComparison.Ordinal)));
    }

    // A figure that is joined to a finding known before shows in that finding's words.
    private static (string, string, string, string) Key(Finding finding) => (finding.Rule, finding.Printed, finding.Expected, finding.Message);

    private static SourceBlock Replace(SourceBlock block, SourceText old, SourceText text) => block switch
    {
        SourceParagraph p when ReferenceEquals(p.Text, old) => p with { Text = text },
        SourceTable t when t.Rows.Any(r => r.Cells.Any(c => ReferenceEquals(c.Text, old))) =>
            new SourceTable([.. t.Rows.Select(r => new SourceRow([.. r.Cells.Select(c => ReferenceEquals(c.Text, old) ? c with { Text = text } : c)]))]),
        _ => block,
    };
}
