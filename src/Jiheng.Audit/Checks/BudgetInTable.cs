using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>基金支出 35.31 亿元，完成年度预算的 97.87%, where the budget stands in a table beside that amount (预算写在表中的完成比例).</summary>
public sealed partial class BudgetInTable : ArithmeticRule
{
    private const int FewestDigits = 3;
    private const int MostCells = 6;
    private const int LongestItem = 24;

    public override string Id => "table.budget";

    public override string Explanation => "正文写某数“完成（年度、年初、全年）预算的 p%”而没有写预算数的，在表中找到该数（所在行或列的名称与正文的名称相合），p 应当等于该数除以同一列（行）中同名的预算数；与任何一处相符即可，只找到一个预算数而不相符的才报。";

    public override string Example => "全年基金支出35.31亿元，完成年度预算的96.87%。\n项目|甲地区\n2022年预算基金收入|39.15\n2022年预算基金支出|36.08\n2022年实际基金收入|41.45\n2022年实际基金支出|35.31";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript)
    {
        if (manuscript.Tables.Count == 0) return [];
        var cells = new Lazy<ILookup<decimal, (TableView Table, int Row, int Column)>>(() => Cells(manuscript));
        return from passage in manuscript.Prose
               where !passage.InTable
               from sentence in passage.Sentences
               from told in sentence.Figures
               where told.Unit.IsPercent && Completed().IsMatch(told.Label) && !told.Label.Contains("分别", StringComparison.Ordinal) && !sentence.Figures.Any(f => Words.IsLevel(f) && Budget().IsMatch(f.Label))
               let statement = Of(sentence, told, cells.Value)
               where statement is not null
               select statement;
    }

    private static ILookup<decimal, (TableView Table, int Row, int Column)> Cells(Manuscript manuscript) =>
        (from table in manuscript.Tables
         from row in Enumerable.Range(0, table.Height)
         from column in Enumerable.Range(0, table.Width)
         let figure = table.FigureAt(row, column)
         where figure is { Unit.IsPercent: false } && figure.SignificantDigits >= FewestDigits
         select (figure.Value, Place: (table, row, column))).ToLookup(c => c.Value, c => c.Place);

    private static Statement? Of(Sentence sentence, Figure told, ILookup<decimal, (TableView Table, int Row, int Column)> cells)
    {
        // What the clause before tells: 基金支出 35.31 亿元，比上年增加 …，增长 …，完成年度预算的 ….
        var passage = sentence.Passage;
        if (passage.Before(told.Start).TakeWhile(f => f.Start >= sentence.Start).FirstOrDefault(f => Words.IsLevel(f) && !Words.IsReference(f)) is not { Unit.Base.Length: > 0 } level || level.SignificantDigits < FewestDigits) return null;
        if (passage.Text[level.End..told.Start].Contains(';', StringComparison.Ordinal) || Item().Match(level.Label) is not { Success: true } item) return null;
        var actual = new PrintedFigure(passage, level);
        var shares = cells[level.Value].Take(MostCells).SelectMany(c => Budgets(c.Table, c.Row, c.Column, item.Value)).DistinctBy(b => b.Figure.Value)
            .Select(b => Estimate.Divide(level.Estimate.Scale(1m / level.Unit.Factor), b.Estimate) is { } ratio ? new Arithmetic(ratio.Scale(100m), $"{actual.Text} ÷ {b.Text}", [actual, b]) : null).OfType<Arithmetic>().ToArray();
        return shares.Length == 0 ? null : new(new(passage, told), shares.Length == 1 ? shares[0] : null, shares) { Reach = 1m, Confidence = 0.7m, Name = "完成预算的比例" };
    }

    // Down the column by the names of its rows, or along the row by the headings of its columns.
    private static IEnumerable<PrintedFigure> Budgets(TableView table, int row, int column, string item)
    {
        var name = Name(table, row);
        if (Fits(name, item) && !Budget().IsMatch(name))
            foreach (var other in Enumerable.Range(0, table.Height).Where(r => r != row && Budget().IsMatch(Name(table, r)) && Fits(Name(table, r), item) && Plain(Name(table, r)) == Plain(name)))
                if (table.PrintedAt(other, column) is { Figure: { Unit.IsPercent: false, Value: not 0m } } budget) yield return budget;
        if (!Fits(name, item) || Budget().IsMatch(table.Heading(column))) yield break;
        foreach (var other in Enumerable.Range(0, table.Width).Where(c => c != column && Budget().IsMatch(table.Heading(c))))
            if (table.PrintedAt(row, other) is { Figure: { Unit.IsPercent: false, Value: not 0m } } budget) yield return budget;
    }

    private static bool Fits(string name, string item) => name.Contains(item, StringComparison.Ordinal);

    // The words of a row, with those of the group that it belongs to: 2022年实际 基金支出小计.
    private static string Name(TableView table, int row)
    {
        string Words(int r) => string.Concat(table.Row(r).TakeWhile((c, i) => table.FigureAt(r, i) is null).Where(c => c is { Text.Length: > 0 and <= LongestItem }).Select(c => c!.Text));
        if (table[row, 0] is { Text.Length: > 0 }) return Words(row);
        for (var above = row - 1; above >= 0 && row - above <= MostCells; above--)
            if (table[above, 0] is { Text: { Length: > 0 and <= LongestItem } group }) return group + Words(row);
        return Words(row);
    }

    private static string Plain(string name) => Frame().Replace(name, "");

    [GeneratedRegex("完成(?:了)?(?:全年|年度|年初|调整后?)?预算的?$")]
    private static partial Regex Completed();

    [GeneratedRegex("(?:(?!合计|全年|实现|实际|基金|共计|年度|累计|总计|预算|计划)[^,，;的总\\d]{2})?(?:收入|支出)$")]
    private static partial Regex Item();

    [GeneratedRegex("预算(?!执行|完成|差)")]
    private static partial Regex Budget();

    [GeneratedRegex(@"20\d\d年?度?|预算|实际|决算|执行|完成|年初|全年|数|小计|合计")]
    private static partial Regex Frame();
}
