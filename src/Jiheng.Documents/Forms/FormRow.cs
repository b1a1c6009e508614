namespace Jiheng.Documents.Forms;

/// <summary>A part of a form's table from top to bottom (行定义).</summary>
/// <param name="When">When it prints.</param>
public abstract record FormRow(Condition When)
{
    /// <summary>Its cells in reading order.</summary>
    public abstract IEnumerable<FormCell> AllCells();
}

/// <summary>One row (单行). Its cells fill the width left by those that reach down from the rows above.</summary>
public sealed record SingleRow(Condition When, IReadOnlyList<FormCell> Cells) : FormRow(When)
{
    /// <summary>Repeats at the top of every page; only the first rows of a form can.</summary>
    public bool Heading { get; init; }

    /// <summary>Least height in millimetres.</summary>
    public double MinHeight { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<FormCell> AllCells() => Cells;
}

/// <summary>
/// Rows that belong together (行组): printed once, or for each record of a list, with cells at the left that span them
/// all, such as 绩效指标 beside the indicators or 喀什地区 beside its counties.
/// </summary>
public sealed record RowGroup(Condition When, IReadOnlyList<FormCell> Side, IReadOnlyList<FormRow> Rows) : FormRow(When)
{
    /// <summary>The list whose records it is printed for; empty = once.</summary>
    public string Each { get; init; } = "";

    /// <summary>The shape of that list's records.</summary>
    public RecordShape? Shape { get; init; }

    /// <summary>Records that the official form always shows, in its order and with its labels.</summary>
    public IReadOnlyList<OfficialLine> Lines { get; init; } = [];

    /// <summary>How many records are printed at least, blank ones included.</summary>
    public int AtLeast { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<FormCell> AllCells() => Side.Concat(Rows.SelectMany(static r => r.AllCells()));
}
