using Jiheng.Register.Decisions;
using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>The result rows of persons whom changes are about (所涉人员的结果行), as a full check would write them.</summary>
internal sealed class PersonRows
{
    private PersonRows(IReadOnlyList<(FoundRow Row, string[] Cells)> duplicates, IReadOnlyList<(FoundRow Row, string[] Cells)> deceased, ResultTotals totals) =>
        (Duplicates, Deceased, Totals) = (duplicates, deceased, totals);

    internal IReadOnlyList<(FoundRow Row, string[] Cells)> Duplicates { get; }

    internal IReadOnlyList<(FoundRow Row, string[] Cells)> Deceased { get; }

    /// <summary>What these rows come to.</summary>
    internal ResultTotals Totals { get; }

    /// <summary>Ids of rows that bear a decision.</summary>
    internal IEnumerable<string> DecidedIds => Duplicates.Concat(Deceased).Where(static r => r.Row.Decision is not null).Select(static r => r.Row.Id);

    internal static PersonRows Of(ResultOptions options, Func<long, FoundRecord> read, IReadOnlyCollection<MatchGroup> groups)
    {
        // Asking for decisions notes them as met: these are asked beside the results.
        using var rows = new RowWriting(options with { Decisions = new DecisionBook(options.Decisions.All) }, read);
        var (duplicates, deceased) = (new DuplicateRows(TextWriter.Null, rows), new DeceasedRows(TextWriter.Null, rows));
        (FoundRow, string[])[] twice = [.. groups.Where(static g => g.Registers.Length > 1).SelectMany(g => duplicates.Rows(g.Registers))];
        (FoundRow, string[])[] dead = [.. groups.Where(static g => g.Deaths.Length > 0).SelectMany(g => deceased.Rows(g.Registers, g.Deaths))];
        return new(twice, dead, ResultTotals.Of(rows, duplicates));
    }

    /// <summary>The rows of several: persons have nothing to do with each other.</summary>
    internal static PersonRows Together(IReadOnlyCollection<PersonRows> parts)
    {
        var totals = new ResultTotals();
        foreach (var part in parts) totals.Add(part.Totals);
        return new([.. parts.SelectMany(static p => p.Duplicates)], [.. parts.SelectMany(static p => p.Deceased)], totals);
    }
}
