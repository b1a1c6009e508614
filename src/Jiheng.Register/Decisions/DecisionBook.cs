namespace Jiheng.Register.Decisions;

/// <summary>The decisions of earlier runs (处理台账): of several about one row the latest holds, and of one day the last in the file.</summary>
public sealed class DecisionBook
{
    /// <summary>The column heads of decisions.csv; result files carry the same columns and can be read back.</summary>
    internal static readonly string[] Head = ["编号", "结论", "理由", "经办人", "日期"];

    private readonly Dictionary<string, Decision> _byRow = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _idle = new(StringComparer.Ordinal);

    public DecisionBook(IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions)
        {
            if (!_byRow.TryGetValue(decision.RowId, out var known) || decision.DecidedOn >= known.DecidedOn) _byRow[decision.RowId] = decision;
        }
    }

    /// <summary>All that hold, by id.</summary>
    public IEnumerable<Decision> All => _byRow.Values.OrderBy(static d => d.RowId, StringComparer.Ordinal);

    /// <summary>Decisions about rows that this run has not found (编号不明的处理记录).</summary>
    public IEnumerable<Decision> Unmet => All.Where(d => !_met.Contains(d.RowId));

    /// <summary>Decisions to keep a row of which there is no choice (不起作用的保留): only of a person's enrolments one can be kept.</summary>
    public IEnumerable<Decision> Idle => _idle.Select(id => _byRow[id]);

    /// <summary>The decision about a row, which is noted as found; null when there is none. For any thread.</summary>
    internal Decision? Of(string rowId)
    {
        if (!_byRow.TryGetValue(rowId, out var decision)) return null;
        lock (_met) _met.Add(rowId);
        return decision;
    }

    /// <summary>Notes that a decision has no effect on the row that it is about. For any thread.</summary>
    internal void NoteIdle(Decision decision)
    {
        lock (_met) _idle.Add(decision.RowId);
    }

    /// <summary>A decision in the columns of <see cref="Head"/> behind the id.</summary>
    internal static string[] Cells(Decision? decision) => decision is null ? ["", "", "", ""] : [decision.Verdict.Text(), decision.Reason, decision.DecidedBy, decision.DecidedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];
}
