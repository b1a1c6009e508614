namespace Jiheng.Audit.Claims;

/// <summary>A form of a document (表单): its title line, funds and indicators, in whatever layout.</summary>
/// <param name="Name">The project or department that it speaks of; empty for loose tables before the first form.</param>
/// <param name="Title">The last heading above it.</param>
public sealed record Form(string Name, string Title)
{
    /// <summary>Rows of the funds block.</summary>
    public IReadOnlyList<FundsLine> Funds { get; init; } = [];

    /// <summary>Indicator rows.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Rows of totals and subtotals of points.</summary>
    public IReadOnlyList<TotalRow> Totals { get; init; } = [];

    /// <summary>Where it begins among the document's passages.</summary>
    public int Start { get; init; }

    /// <summary>What the lexicon calls forms of its title: department, transfer; null when the title names none.</summary>
    public string? Kind { get; init; }

    /// <summary>True for the form of a whole department (部门整体).</summary>
    public bool IsDepartment => Kind == "department";

    /// <summary>The amount of the whole, by the funds block.</summary>
    public FundsLine? Total => Funds.FirstOrDefault(f => f.IsTotal && f.Budget is not null) ?? Funds.FirstOrDefault(f => f.Budget is not null);
}
