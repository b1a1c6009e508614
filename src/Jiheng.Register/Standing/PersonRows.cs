using Jiheng.Register.Decisions;
using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>The result rows of the persons whom changes are about (所涉人员的结果行), as a full check would write them.</summary>
internal sealed class PersonRows
{
    private readonly RowWriting _rows;

    internal PersonRows(ResultOptions options, FoundRecords records, IEnumerable<MatchGroup> groups)
    {
        // Asking for decisions notes them as met: these are asked beside the results.
        _rows = new(options with { Decisions = new DecisionBook(options.Decisions.All) }, records);
        var (duplicates, deceased) = (new DuplicateRows(TextWriter.Null, _rows), new DeceasedRows(TextWriter.Null, _rows));
        MatchGroup[] all = [.. groups];
        Duplicates = [.. all.Where(static g => g.Registers.Length > 1).SelectMany(g => duplicates.Rows(g.Registers))];
        Deceased = [.. all.Where(static g => g.Deaths.Length > 0).SelectMany(g => deceased.Rows(g.Registers, g.Deaths[0]))];
    }

    internal IReadOnlyList<(FoundRow Row, string[] Cells)> Duplicates { get; }

    internal IReadOnlyList<(FoundRow Row, string[] Cells)> Deceased { get; }

    internal Reduction Reduction => _rows.Reduction;
}
