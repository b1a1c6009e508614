using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Findings;

/// <summary>
/// Differences that the document itself states (已说明的差异). A remark that names both figures and says that they differ, or
/// a table of corrections that quotes what was published, hides nothing: the finding stays, as a note. See
/// docs/decisions/0017-explained-differences.md.
/// </summary>
internal sealed partial class Explained
{
    private readonly HashSet<decimal>[] remarks;
    private readonly Dictionary<decimal, List<int>> naming = [];
    private readonly HashSet<SourcePlace> quoted;

    /// <summary>A number in more remarks than this, such as a year, tells none from another.</summary>
    private const int MostPerNumber = 64;

    internal Explained(Manuscript manuscript)
    {
        remarks =
        [
            .. manuscript.Passages.Where(p => p.Text.StartsWith('注') && Difference().IsMatch(p.Text)).Select(p => Numbers(p.Text)),
            .. manuscript.Tables.SelectMany(Corrections).Select(row => Numbers(string.Join(' ', row.Table.Row(row.Row).OfType<Passage>().Select(c => c.Text)))),
        ];
        for (var i = 0; i < remarks.Length; i++)
            foreach (var number in remarks[i])
                if (!naming.TryGetValue(number, out var known)) naming[number] = [i];
                else if (known.Count < MostPerNumber) known.Add(i);
        quoted = [.. manuscript.Tables.SelectMany(Quoted)];
    }

    internal Finding Of(Finding finding) =>
        finding.Severity > Severity.Note && (quoted.Contains(finding.Locations[0].Place with { Column = 0 }) || States(finding))
            ? finding with { Severity = Severity.Note, Message = finding.Message + "（文中已作说明）" } : finding;

    /// <summary>Cells of a table of corrections: what was published, and why it was not followed.</summary>
    private static IEnumerable<SourcePlace> Quoted(TableView table) =>
        from row in Corrections(table)
        from cell in table.Row(row.Row).OfType<Passage>()
        select cell.Locate(0, 1).Place with { Column = 0 };

    private static IEnumerable<(TableView Table, int Row)> Corrections(TableView table)
    {
        var head = Enumerable.Range(0, Math.Min(2, table.Height)).FirstOrDefault(r => Has(r, Published()) && Has(r, Adopted()), -1);
        return head < 0 ? [] : Enumerable.Range(head + 1, table.Height - head - 1).Select(r => (table, r));

        bool Has(int row, Regex words) => Enumerable.Range(0, table.Width).Any(c => table[row, c] is { Text.Length: < 16 } cell && words.IsMatch(cell.Text));
    }

    /// <summary>The remark names the printed figure and what it was held against.</summary>
    private bool States(Finding finding)
    {
        if (naming.Count == 0 || Numbers(finding.Printed) is not { Count: > 0 } printed || !naming.TryGetValue(printed.First(), out var candidates)) return false;
        var (expected, derived) = (Numbers(finding.Expected).Except(printed).Take(1).ToArray(), Numbers(finding.Derivation).Except(printed).ToArray());
        return candidates.Exists(i =>
        {
            var against = expected.Length > 0 && remarks[i].Contains(expected[0]) ? expected : derived;
            return against.Length > 0 && printed.All(remarks[i].Contains) && against.All(remarks[i].Contains);
        });
    }

    private static HashSet<decimal> Numbers(string text) => [.. FigureReader.Read(NormalText.Of(text).Text).Select(f => f.Value)];

    [GeneratedRegex("不一致|不符|不相符|矛盾|照录|相差")]
    private static partial Regex Difference();

    [GeneratedRegex("已公布|原文|原印|印出|更正前|原数据")]
    private static partial Regex Published();

    [GeneratedRegex("采用|更正后|更正为|存放")]
    private static partial Regex Adopted();
}
