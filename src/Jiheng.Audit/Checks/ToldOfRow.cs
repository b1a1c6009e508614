using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>支出 160022.84 万元，比上年增长 5.06%, where the table says 5.60% beside that amount (正文与表内同一行).</summary>
public sealed partial class ToldOfRow : AuditRule
{
    private const int FewestDigits = 5;

    public override string Id => "table.told";

    public override string Explanation => "正文写明的金额（五位数字以上）只在表中一行出现时，紧接着写的增长率、增减额、完成预算的比例，应当与该行相应栏的数一致；与该行任何一个数相同的不报，表中没有相应栏或有两栏的不比较。";

    public override string Example => "基金支出160022.84万元，比上年增长5.06%。\n项目|2024年决算数|2023年决算数|比上年增长\n基金收入|173572.35|166172.65|4.45%\n基金支出|160022.84|151534.81|5.60%";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var rows = new Lazy<Dictionary<decimal, (TableView Table, int Row)?>>(() => Rows(manuscript));
        foreach (var passage in manuscript.Prose.Where(p => !p.InTable))
            foreach (var sentence in passage.Sentences)
                foreach (var (level, told, from) in Told(sentence))
                    if (rows.Value.GetValueOrDefault(level.Value) is var (table, row) && Compare(table, row, new(passage, level), new(passage, told), from) is { } claim) yield return claim;
    }

    // Long figures by the only row that prints them; null where several do.
    private static Dictionary<decimal, (TableView Table, int Row)?> Rows(Manuscript manuscript)
    {
        var rows = new Dictionary<decimal, (TableView Table, int Row)?>();
        foreach (var table in manuscript.Tables)
            for (var row = 0; row < table.Height; row++)
                for (var column = 0; column < table.Width; column++)
                    if (table.FigureAt(row, column) is { SignificantDigits: >= FewestDigits, Unit.IsPercent: false } figure)
                        rows[figure.Value] = !rows.TryGetValue(figure.Value, out var known) || (known is var (t, r) && t == table && r == row) ? (table, row) : null;
        return rows;
    }

    // What follows a level up to the next one is told of it.
    private static IEnumerable<(Figure Level, Figure Told, int From)> Told(Sentence sentence)
    {
        Figure? level = null;
        var from = sentence.Start;
        foreach (var figure in sentence.Figures.Where(f => !f.Unit.IsCalendar))
        {
            if (Words.IsLevel(figure) && !Words.IsReference(figure)) level = figure.SignificantDigits >= FewestDigits ? figure : null;
            else if (level is not null && (Words.Direction(figure.Label) != 0 || figure.Unit.IsPercent)) yield return (level, figure, from);
            from = figure.End;
        }
    }

    private Claim? Compare(TableView table, int row, PrintedFigure level, PrintedFigure told, int from)
    {
        if (Kind(level, told, from) is not { } heading) return null;
        var cells = Enumerable.Range(0, table.Width).Select(c => (Column: c, Cell: table.PrintedAt(row, c))).Where(c => c.Cell is not null).ToArray();
        var size = Size(told);
        if (Array.Find(cells, c => Size(c.Cell!).With(size) == Agreement.Holds).Cell is { } same) return Claim.HoldsFor(told, same);
        var meant = cells.Where(c => heading.IsMatch(table.Heading(c.Column)) && c.Cell!.Figure.Unit.IsPercent == told.Figure.Unit.IsPercent).ToArray();
        if (meant is not [var (_, cell)] || cell!.Figure.Value == 0m) return null;
        return Fails(
            Severity.Warning, $"“{level.Text}”之后写 {told.Text}，表中同一行该栏为 {cell.Text}", told.Text, cell.Text, $"{told.Text} ≠ {cell.Text}", 0.75m, told.Location, cell.Location, level.Location);
    }

    // Which column is spoken of; null where another year or another base is named.
    private static Regex? Kind(PrintedFigure level, PrintedFigure told, int from)
    {
        var said = told.Passage.Text[from..told.Figure.Start];
        if (Completed().IsMatch(said)) return told.Figure.Unit.IsPercent ? Completion() : null;
        if (Words.Direction(told.Figure.Label) == 0 || Planned().IsMatch(said)) return null;
        if (told.Figure.Unit.IsPercent) return Growth();
        return told.Figure.Unit == level.Figure.Unit ? Change() : null;
    }

    private static Estimate Size(PrintedFigure f) => f.Figure.Value < 0 ? Estimate.Of(-f.Figure.Value, Interval.OfPrinted(-f.Figure.Value, f.Figure.Decimals)) : Estimate.Of(f.Figure.Value, Interval.OfPrinted(f.Figure.Value, f.Figure.Decimals));

    [GeneratedRegex("(?:增长|增幅|增减|降幅|同比)(?!额|数|金额)")]
    private static partial Regex Growth();

    [GeneratedRegex("增减|增加额|增长额")]
    private static partial Regex Change();

    [GeneratedRegex("完成预算|预算完成|执行率|完成率|执行预算|完成年初预算")]
    private static partial Regex Completion();

    [GeneratedRegex("完成(?:了)?(?:全年|年度|年初|调整后?)?预算的?$|预算(?:完成|执行)率(?:为)?$")]
    private static partial Regex Completed();

    [GeneratedRegex("预算|计划|目标|主要|原因|20\\d\\d|年均|(?<!同)[较比与](?!上年|去年|同期|上一年)")]
    private static partial Regex Planned();
}
