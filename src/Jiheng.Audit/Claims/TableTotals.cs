using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>The totals of a document's tables by their digits (各表合计数), to find the one that a figure of the text misses by a digit.</summary>
internal sealed partial class TableTotals
{
    private const int FewestDigits = 5;
    private const int MostAlike = 8;

    private readonly Dictionary<string, List<(TableView Table, int Column, PrintedFigure Total)>> forms = new(StringComparer.Ordinal);
    private readonly HashSet<decimal> values = [];

    internal TableTotals(Manuscript manuscript)
    {
        foreach (var table in manuscript.Tables)
            foreach (var row in Enumerable.Range(0, table.Height).Where(table.IsTotal))
                for (var column = 0; column < table.Width; column++)
                    if (table.PrintedAt(row, column) is { } total && IsTelling(total.Figure) && !total.Figure.Unit.IsPercent) Add(table, column, total);
    }

    internal bool IsEmpty => forms.Count == 0;

    /// <summary>Long enough that two such figures hardly ever differ in one digit by chance.</summary>
    internal static bool IsTelling(Figure figure) => figure.SignificantDigits >= FewestDigits && Digits(figure.Value).TrimEnd('0').Length >= FewestDigits - 1;

    /// <summary>The total of what the figure's name says that differs from it in one digit.</summary>
    internal PrintedFigure? Twin(PrintedFigure printed)
    {
        if (values.Contains(printed.Figure.Value)) return null;
        var named = Words.Lead(printed.Passage, printed.Figure);
        foreach (var form in Forms(printed.Figure.Value))
            foreach (var (table, column, total) in forms.GetValueOrDefault(form) ?? [])
                if (IsOf(printed, named, table, column)) return total;
        return null;
    }

    private void Add(TableView table, int column, PrintedFigure total)
    {
        if (!values.Add(total.Figure.Value)) return;
        foreach (var form in Forms(total.Figure.Value))
            if (!forms.TryGetValue(form, out var alike)) forms[form] = [(table, column, total)];
            else if (alike.Count < MostAlike) alike.Add((table, column, total));
    }

    // Unit, year and words of the column must be those of the figure.
    private static bool IsOf(PrintedFigure printed, string named, TableView table, int column)
    {
        // The paragraph right above the table may be the one that tells the figure.
        var (figure, heading) = (printed.Figure, table.Heading(column));
        var about = printed.Passage.Text == table.Caption ? heading : heading + table.Caption;
        if (People().IsMatch(heading) != (figure.Unit.Base is "人" or "人次" or "户") || (figure.Unit.Base == "元" && Unit().Matches(about) is { Count: > 0 } units && units.All(u => u.Value != figure.Unit.Symbol))) return false;
        if (Mark().Matches(named).Any(m => !about.Contains(m.Value, StringComparison.Ordinal)) || Other().Matches(heading).Any(m => !named.Contains(m.Value, StringComparison.Ordinal))) return false;
        var (told, titled) = (Pairs(named).ToArray(), Pairs(heading).ToArray());
        // 住院支出 and 门诊支出: each says something that the other does not.
        return told.Intersect(titled).Any() && (IsWithin(named, heading) || IsWithin(heading, named));
    }

    // Of what is left without the words said of everything, every character stands in the other.
    private static bool IsWithin(string name, string other) => Plain().Replace(name, "").All(c => other.Contains(c, StringComparison.Ordinal));

    // Pairs of characters that say what is counted: 参保, 提前; 资金 and 人数 are said of everything.
    private static IEnumerable<string> Pairs(string named) =>
        from run in Plain().Replace(named, " ").Split(' ')
        from i in Enumerable.Range(0, Math.Max(0, run.Length - 1))
        where run[i] >= '\u4E00' && run[i + 1] >= '\u4E00'
        select run.Substring(i, 2);

    private static IEnumerable<string> Forms(decimal value)
    {
        var digits = Digits(value);
        return digits.Select((_, i) => string.Concat(digits.AsSpan(0, i), "?", digits.AsSpan(i + 1)));
    }

    private static string Digits(decimal value) => Math.Abs(value).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("人数|人次|户数")]
    private static partial Regex People();

    [GeneratedRegex("[亿万千百]?元")]
    private static partial Regex Unit();

    [GeneratedRegex(@"20\d\d|上年|去年|同期|预算|目标|计划|[上下]半年|(?:核减|调整|扣除|清算)[前后]|第?[一二三四五六]批|月|季|批|中央|自治区|省级|市级|县级|地方|其中")]
    private static partial Regex Mark();

    [GeneratedRegex("上年|去年|同期|预算|目标|计划|[上下]半年|(?:核减|调整|扣除|清算)[前后]|第?[一二三四五六]批|批")]
    private static partial Regex Other();

    [GeneratedRegex(@"资金|金额|人数|补助|中央|全区|全市|全县|全省|年度|本年|全年|合计|总计|共计?|万元|数额|[^\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Plain();
}
