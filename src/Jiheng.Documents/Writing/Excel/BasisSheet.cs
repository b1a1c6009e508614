using System.Globalization;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Writing.Packaging;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// The sheet 计算依据: inputs and parameters that formulas use and the forms show only as text (≥95%) or not at all.
/// </summary>
internal sealed class BasisSheet(int index)
{
    internal const string Name = "计算依据";

    private static readonly string[] Heads = ["序号", "项目", "数值", "单位", "出处或依据"];
    private static readonly int[] Widths = [6, 36, 18, 10, 50];
    private const int ValueColumn = 3;

    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly List<(Derivation Figure, string? Formula)> entries = [];
    private readonly Dictionary<Derivation, Address> steps = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when a formula needed it.</summary>
    internal bool HasRows => entries.Count > 0;

    /// <summary>The cell that holds the leaf's value; it gets a row on first use.</summary>
    internal Address AddressOf(Derivation leaf)
    {
        var identity = $"{leaf.Key}|{leaf.Label}|{leaf.Value.ToString(CultureInfo.InvariantCulture)}|{leaf.Unit.Symbol}|{leaf.Citation}";
        if (!rows.TryGetValue(identity, out var row))
        {
            rows[identity] = row = entries.Count + 2;
            entries.Add((leaf, null));
        }

        return new(Name, row, ValueColumn);
    }

    /// <summary>The cell of an intermediate result whose formula is too long to be written into another.</summary>
    internal Address AddressOf(Derivation step, Func<Address, string> formula)
    {
        if (steps.TryGetValue(step, out var known)) return known;
        var text = formula(new(Name, 0, 0));
        entries.Add((step, text));
        return steps[step] = new(Name, entries.Count + 1, ValueColumn);
    }

    internal byte[] ToXml(CellStyles styles, bool cachedResults)
    {
        using var bytes = new MemoryStream();
        using (var sheet = new WorksheetMarkup(bytes))
        {
            sheet.View(1, 0, index == 1);
            sheet.Columns([.. Widths.Select(w => (double)w)]);
            sheet.BeginRows();
            sheet.Row(1, 20, [.. Heads.Select((h, i) => SheetCell.OfText(i + 1, h, styles.Index(new(CellLook.Head))))]);
            for (var i = 0; i < entries.Count; i++) sheet.Row(i + 2, 16, Cells(entries[i].Figure, entries[i].Formula, i + 1, styles, cachedResults));
            sheet.EndRows();
            sheet.Print(false);
        }

        return bytes.ToArray();
    }

    private static SheetCell[] Cells(Derivation figure, string? formula, int number, CellStyles styles, bool cachedResults)
    {
        var (left, center) = (styles.Index(new(CellLook.Left)), styles.Index(new(CellLook.Center)));
        var source = formula is not null ? "按单元格公式计算" : (figure.Origin is { } origin ? SourceNames.Place(origin) : null) ?? (figure.Citation == "unverified" ? "未核实" : figure.Citation);
        return
        [
            SheetCell.OfNumber(1, number, center),
            SheetCell.OfText(2, (figure.Label.Length > 0 || formula is null ? figure.Label : "中间结果"), left),
            new(ValueColumn, styles.Index(new(CellLook.Right)), null, formula is null || cachedResults ? figure.Value : null, formula),
            SheetCell.OfText(4, figure.Unit.Symbol, center),
            SheetCell.OfText(5, source, left),
        ];
    }
}
