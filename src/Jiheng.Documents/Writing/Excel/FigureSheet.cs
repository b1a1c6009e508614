using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>A row of the sheet 计算依据: a figure that formulas need and no form shows.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Formula">How it is computed; null when it was entered or prescribed.</param>
internal sealed record FigureRow(Derivation Figure, string? Formula);

/// <summary>
/// The last sheet of a workbook (计算依据): inputs, parameters and intermediate results behind the formulas, each once,
/// with where it comes from.
/// </summary>
internal sealed class FigureSheet(int index)
{
    public const string Name = "计算依据";
    public const int ValueColumn = 2;
    private const int FirstRow = 3;

    private readonly List<FigureRow> rows = [];

    private readonly Dictionary<(string Key, string Label, decimal Value, string Unit, string Source), int> leaves = [];

    public IReadOnlyList<FigureRow> Rows => rows;

    public int Index => index;

    /// <summary>The cell of an entered or prescribed figure; the same figure is listed once.</summary>
    public CellAddress Leaf(Derivation figure)
    {
        var identity = (figure.Key, figure.Label, figure.Value, figure.Unit.Symbol, Source(figure));
        if (!leaves.TryGetValue(identity, out var row)) leaves[identity] = row = Append(new FigureRow(figure, null));
        return At(row);
    }

    /// <summary>The cell of an intermediate result.</summary>
    public CellAddress Computed(Derivation figure, string formula) => At(Append(new FigureRow(figure, formula)));

    /// <summary>Where a figure comes from, in words.</summary>
    public static string Source(Derivation figure)
    {
        string[] parts = [figure.Origin?.ToString() ?? "", figure.Citation, figure.Note];
        var text = string.Join("；", parts.Where(p => p.Length > 0));
        return text.Length > 0 || figure.Operands.Count == 0 ? text : "由上列数据计算";
    }

    private int Append(FigureRow row)
    {
        rows.Add(row);
        return rows.Count - 1;
    }

    private CellAddress At(int row) => new(index, FirstRow + row, ValueColumn);
}
