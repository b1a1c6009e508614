using System.Text.RegularExpressions;

namespace Jiheng.Documents.Reading.Plain;

/// <summary>Forms that follow each other without a gap are told apart by their titles (表题): a row of one cell that ends in 表.</summary>
internal static partial class TableTitles
{
    internal static IEnumerable<IReadOnlyList<IReadOnlyList<SourceText>>> Split(IReadOnlyList<IReadOnlyList<SourceText>> rows)
    {
        var start = 0;
        for (var i = 1; i < rows.Count; i++)
        {
            if (!IsTitle(rows[i]) || rows[i - 1].Count == 1) continue;
            yield return [.. rows.Skip(start).Take(i - start)];
            start = i;
        }

        if (start < rows.Count) yield return start == 0 ? rows : [.. rows.Skip(start)];
    }

    private static bool IsTitle(IReadOnlyList<SourceText> row) => row.Count == 1 && Title().IsMatch(row[0].Text);

    [GeneratedRegex(@"^[^。；]{3,60}表\s*(?:[（(][^（）()]*[)）]\s*)*$")]
    private static partial Regex Title();
}
