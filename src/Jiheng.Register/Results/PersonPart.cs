using Jiheng.Register.Matching;

namespace Jiheng.Register.Results;

/// <summary>The rows of some persons, made on one thread (部分人员的明细).</summary>
internal sealed class PersonPart : IDisposable
{
    private readonly RowWriting _rows;
    private readonly StringWriter _duplicates = new() { NewLine = "\n" };
    private readonly StringWriter _deceased = new() { NewLine = "\n" };
    private readonly DuplicateRows _duplicateRows;
    private readonly DeceasedRows _deceasedRows;
    private IReadOnlyList<MatchGroup> _groups = [];
    private int _start, _end;
    private long _number;

    internal PersonPart(RowWriting rows)
    {
        _rows = rows;
        (_duplicateRows, _deceasedRows) = (new(_duplicates, rows), new(_deceased, rows));
    }

    /// <summary>The ids that were given, without their numbers.</summary>
    internal IdSet Ids => _rows.Ids;

    /// <summary>What all rows come to.</summary>
    internal ResultTotals Totals => ResultTotals.Of(_rows, _duplicateRows);

    /// <summary>Takes over some persons; gives how many of them are enrolled more than once.</summary>
    /// <param name="groups">All persons.</param>
    /// <param name="start">The first that is taken over; may lie behind the last.</param>
    /// <param name="count">How many, if there are as many.</param>
    /// <param name="number">Persons before who are enrolled more than once.</param>
    internal long Take(IReadOnlyList<MatchGroup> groups, int start, int count, long number)
    {
        (_groups, _start, _end, _number) = (groups, Math.Min(start, groups.Count), Math.Min(start + count, groups.Count), number);
        var twice = 0L;
        for (var i = _start; i < _end; i++) twice += groups[i].Registers.Length > 1 ? 1 : 0;
        return twice;
    }

    /// <summary>Makes the rows of the persons taken over.</summary>
    internal void Make()
    {
        for (var i = _start; i < _end; i++)
        {
            var group = _groups[i];
            if (group.Registers.Length > 1) _duplicateRows.Write(++_number, group.Registers);
            if (group.Deaths.Length > 0) _deceasedRows.Write(group.Registers, group.Deaths);
        }
    }

    /// <summary>Writes the rows that were made, and keeps room for the next.</summary>
    internal void CopyTo(TextWriter duplicates, TextWriter deceased)
    {
        foreach (var (made, target) in new[] { (_duplicates, duplicates), (_deceased, deceased) })
        {
            foreach (var piece in made.GetStringBuilder().GetChunks()) target.Write(piece.Span);
            made.GetStringBuilder().Clear();
        }
    }

    public void Dispose()
    {
        _duplicates.Dispose();
        _deceased.Dispose();
    }
}
