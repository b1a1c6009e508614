using Jiheng.Domain.Quantities;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Where the parts of a pasted table are (粘贴表格的版面): titles, head, names, figures.</summary>
internal static class PastedLayout
{
    private static readonly string[] NameWords = ["地州", "县市", "县区", "区县", "单位", "名称", "地区", "统筹区", "区划"];

    /// <summary>
    /// The first row of the head; -1 when there is none. Titles and the line of units fill one cell, a head fills several; 编制单位：… with
    /// its day beside it is a line of its own.
    /// </summary>
    internal static int Head(IReadOnlyList<IReadOnlyList<PastedCell>> rows)
    {
        for (var y = 0; y + 1 < rows.Count; y++)
            if (rows[y].Count(static c => c.Text.Length > 0) >= 2 && !rows[y].Any(static c => IsNumber(c.Text) || IsUnitLine(c.Text)) && !IsCaption(rows[y].First(static c => c.Text.Length > 0).Text)) return y;
        return -1;
    }

    /// <summary>The first row of data. Further lines of a head leave out what the first line says for all of them, the names before all.</summary>
    internal static int Data(IReadOnlyList<IReadOnlyList<PastedCell>> rows, int head)
    {
        var first = rows[head].TakeWhile(static c => c.Text.Length == 0).Count();
        var y = head + 1;
        while (y < rows.Count && rows[y][first].Text.Length == 0 && rows[y].Any(static c => c.Text.Length > 0) && !rows[y].Any(static c => IsNumber(c.Text))) y++;
        return y;
    }

    /// <summary>How many columns from the left hold names, with a serial number before them or none.</summary>
    internal static int Names(IReadOnlyList<string> heads)
    {
        for (var x = heads.Count - 1; x >= 0; x--)
            if (Array.Exists(NameWords, w => heads[x].Contains(w, StringComparison.Ordinal))) return x + 1;
        return 0;
    }

    /// <summary>Whether a cell is a figure.</summary>
    internal static bool IsNumber(string text) => text.Length > 0 && NumberText.TryRead(NumberText.Normalise(text), out _, out _);

    // 编制单位：某财政局, 日期：…; in 参保人数（其中：学生） the colon stands behind a bracket.
    private static bool IsCaption(string text) => text.IndexOfAny([':', '：']) is var colon and > 0 && text.IndexOfAny(['(', '（']) is var bracket && (bracket < 0 || bracket > colon);

    // 单位：万元 is a line of its own; 应拨付（单位：万元） is a head.
    private static bool IsUnitLine(string text) => NumberText.Normalise(text).TrimStart('(') is var plain && (plain.StartsWith("单位：", StringComparison.Ordinal) || plain.StartsWith("单位:", StringComparison.Ordinal) || plain.StartsWith("金额单位", StringComparison.Ordinal));

    /// <summary>The units that a line such as 单位：人、万元 names.</summary>
    internal static IEnumerable<Unit> UnitsOf(string text)
    {
        var plain = NumberText.Normalise(text).Replace('：', ':');
        var at = plain.IndexOf("单位:", StringComparison.Ordinal);
        return at < 0 ? [] : plain[(at + 3)..].Split('、', ',', '，', '/', ')').Select(static u => Units.Find(u)).OfType<Unit>();
    }
}
