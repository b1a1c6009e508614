using System.Globalization;
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
    private readonly List<Derivation> leaves = [];

    /// <summary>True when a formula needed it.</summary>
    internal bool HasRows => leaves.Count > 0;

    /// <summary>The cell that holds the leaf's value; it gets a row on first use.</summary>
    internal Address AddressOf(Derivation leaf)
    {
        var identity = leaf.Key.Length > 0 ? leaf.Key : $"{leaf.Label}|{leaf.Value.ToString(CultureInfo.InvariantCulture)}|{leaf.Unit.Symbol}|{leaf.Citation}";
        if (!rows.TryGetValue(identity, out var row))
        {
            leaves.Add(leaf);
            rows[identity] = row = leaves.Count + 1;
        }

        return new(Name, row, ValueColumn);
    }

    internal byte[] ToXml(CellStyles styles)
    {
        using var bytes = new MemoryStream();
        using (var sheet = new WorksheetMarkup(bytes))
        {
            sheet.View(1, 0, index == 1);
            sheet.Columns([.. Widths.Select(w => (double)w)]);
            sheet.BeginRows();
            sheet.Row(1, 20, [.. Heads.Select((h, i) => SheetCell.OfText(i + 1, h, styles.Index(new(CellLook.Head))))]);
            for (var i = 0; i < leaves.Count; i++) sheet.Row(i + 2, 16, Cells(leaves[i], i + 1, styles));
            sheet.EndRows();
            sheet.Print(false);
        }

        return bytes.ToArray();
    }

    private static SheetCell[] Cells(Derivation leaf, int number, CellStyles styles)
    {
        var (left, center) = (styles.Index(new(CellLook.Left)), styles.Index(new(CellLook.Center)));
        var source = leaf.Origin?.ToString() ?? (leaf.Citation == "unverified" ? "未核实" : leaf.Citation);
        return
        [
            SheetCell.OfNumber(1, number, center),
            SheetCell.OfText(2, leaf.Label + (leaf.Key.Length > 0 ? $"（{leaf.Key}）" : ""), left),
            SheetCell.OfNumber(ValueColumn, leaf.Value, styles.Index(new(CellLook.Right))),
            SheetCell.OfText(4, leaf.Unit.Symbol, center),
            SheetCell.OfText(5, source, left),
        ];
    }
}
