using System.Text.RegularExpressions;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>How well what a cell holds suits a column (单元格与列的相符程度), for rows whose columns are shifted.</summary>
internal sealed partial class CellAffinity(FormLexicon lexicon)
{
    private const int Certain = 6;
    private const int Impossible = -6;

    /// <summary>For columns of indicator tables.</summary>
    internal int OfIndicator(string role, GridCell cell) => role switch
    {
        "level1" => Level(cell, "level1", "level2", 1),
        "level2" => Level(cell, "level2", "level1", 2),
        "level3" => LooksMeasured(cell) ? -8 : Code().Match(cell.Text) is { Success: true } code ? (Depth(code) == 3 ? Certain : Impossible) : IsLevel(cell, "level1") || IsLevel(cell, "level2") ? -4 : 1,
        "weight" when IsPoints(cell) && cell.Text.Contains('.') => 2,
        "weight" or "score" or "number" => IsPoints(cell) ? 4 : cell.IsDash ? 0 : Impossible,
        "target" or "actual" => cell.Text.Length > 3 * LabelText.Longest ? -2 : LooksMeasured(cell) ? 2 : 0,
        "completion" or "deviation" or "rate" => cell.Text.EndsWith('%') ? 3 : cell.IsDash ? 1 : -4,
        "nature" => lexicon["natures"].Has(cell.Text) ? Certain : -3,
        "measure" => Units.Find(LabelText.Normal(cell.Text)) is not null ? 4 : LooksMeasured(cell) ? -4 : 0,
        _ => IsPoints(cell) ? -1 : cell.Text.Length < 12 && LooksMeasured(cell) ? -4 : cell.Text.Length > 8 ? 1 : 0,
    };

    /// <summary>For columns of funds blocks and other tables of amounts.</summary>
    internal static int OfAmount(string role, GridCell cell) => role switch
    {
        "rate" or "progress" => cell.Text.EndsWith('%') ? 5 : cell.IsDash ? 1 : -2,
        "weight" => IsPoints(cell) ? 1 : cell.IsDash ? 0 : -4,
        "score" => cell.Text.EndsWith('分') ? 4 : IsPoints(cell) ? 1 : cell.IsDash ? 0 : -4,
        _ => cell.IsDash ? 0 : AmountText.TryRead(cell.Text, out _, out _) ? 2 : Impossible,
    };

    /// <summary>What it costs when an indicator has no such cell.</summary>
    internal static int AbsenceOfIndicator(string role) => role switch
    {
        "level3" => 8,
        "target" or "actual" or "weight" => 5,
        "score" => 4,
        "level2" => 1,
        _ => 0,
    };

    private int Level(GridCell cell, string own, string other, int depth)
    {
        if (Code().Match(cell.Text) is { Success: true } code) return Depth(code) == depth ? Certain : Impossible;
        if (IsLevel(cell, own)) return Certain;
        return IsLevel(cell, other) ? -4 : LooksMeasured(cell) || cell.Text.Length > LabelText.Longest ? -5 : -1;
    }

    private bool IsLevel(GridCell cell, string section) => lexicon[section].FindCut(IndicatorNames.Plain(cell.Text)) is not null;

    // A is level 1, A1 level 2, A11 level 3.
    private static int Depth(Match code) => code.Groups["digits"].Length + 1;

    private static bool LooksMeasured(GridCell cell) => Measured().IsMatch(LabelText.Normal(cell.Text));

    private static bool IsPoints(GridCell cell) => NumberText.TryRead(cell.Text.TrimEnd('分'), out var value, out _) && value is >= 0m and <= 100m;

    [GeneratedRegex(@"^(?<letter>[A-Z])(?<digits>\d{0,2})[\s　.、]*(?=\p{IsCJKUnifiedIdeographs})")]
    internal static partial Regex Code();

    [GeneratedRegex(@"^(?:[≥≤=><]|\d+(?:[.,]\d+)*(?:%|\p{IsCJKUnifiedIdeographs}{0,4})$|\d)")]
    private static partial Regex Measured();
}
