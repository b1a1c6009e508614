using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>What a form tells of its goal as a whole (年度总体目标), expected or reached, in words above its indicators.</summary>
/// <param name="Form">The form.</param>
/// <param name="Text">The cell.</param>
/// <param name="IsActual">True for 实际完成情况.</param>
internal sealed partial record GoalCell(Form Form, Passage Text, bool IsActual)
{
    private const int ShortestText = 12;
    private const int MostRows = 2;

    /// <summary>Every such cell: it stands below 预期目标 or 实际完成情况, in the row below or in the next.</summary>
    internal static IEnumerable<GoalCell> Of(Manuscript manuscript)
    {
        var forms = manuscript.Forms.Where(f => f.Indicators.Count > 0).ToLookup(f => f.Indicators[0].Table);
        foreach (var table in manuscript.Tables.Where(forms.Contains))
            for (var row = 0; row + 1 < table.Height; row++)
            {
                // The form whose indicators stand next below the goal.
                if (!table.Row(row).Any(c => c is not null && Actual().IsMatch(c.Text)) || forms[table].FirstOrDefault(f => f.Indicators[0].Row > row) is not { } form) continue;
                for (var column = 0; column < table.Width; column++)
                    if (table[row, column] is { } head && (Actual().IsMatch(head.Text) || Expected().IsMatch(head.Text)))
                        for (var below = row + 1; below < Math.Min(table.Height, row + 1 + MostRows); below++)
                            if (table[below, column] is { Text.Length: >= ShortestText, Only: null } text) yield return new(form, text, Actual().IsMatch(head.Text));
            }
    }

    [GeneratedRegex("^(?:全年|年度|目标)?实际完成(?:情况|目标)$|^(?:总体)?目标(?:实际)?完成情况$")]
    private static partial Regex Actual();

    [GeneratedRegex("^(?:年初|年度)?(?:预期|总体|设定|绩效)+目标$")]
    private static partial Regex Expected();
}
