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
    private readonly List<MatchGroup> _groups = [];
    private long _number;

    internal PersonPart(RowWriting rows)
    {
        _rows = rows;
        (_duplicateRows, _deceasedRows) = (new(_duplicates, rows), new(_deceased, rows));
    }

    /// <summary>What all rows come to.</summary>
    internal ResultTotals Totals => ResultTotals.Of(_rows, _duplicateRows);

    /// <summary>Takes over some persons; false when none are left.</summary>
    /// <param name="persons">The persons who are left.</param>
    /// <param name="rows">How many rows they have together at least, if there are as many.</param>
    /// <param name="number">Persons so far who are enrolled more than once.</param>
    internal bool Take(IEnumerator<MatchGroup> persons, int rows, ref long number)
    {
        _number = number;
        _groups.Clear();
        while (rows > 0 && persons.MoveNext())
        {
            var group = persons.Current;
            _groups.Add(group);
            rows -= group.Registers.Length;
            number += group.Registers.Length > 1 ? 1 : 0;
        }

        return _groups.Count > 0;
    }

    /// <summary>Makes the rows of the persons taken over.</summary>
    internal void Make()
    {
        foreach (var group in _groups)
        {
            _rows.Reduction.NextPerson();
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
