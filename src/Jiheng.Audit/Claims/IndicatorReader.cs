using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>Reads one indicator row below a heading (识别指标行), tolerant of shifted names and of targets split over 性质, 值 and 单位.</summary>
internal static class IndicatorReader
{
    private const int MostMissing = 2;

    internal static Indicator? Of(TableView table, int row, FormColumns heading, ref string section)
    {
        var columns = Shifted(table, row, heading);
        var first = new[] { columns.Target, columns.Sign, columns.Actual, columns.Weight, columns.Criterion }.Where(c => c >= 0).DefaultIfEmpty(0).Min();
        var words = Enumerable.Range(0, first).Where(c => table[row, c] is { Text.Length: > 0 } cell && !IsNumber(cell)).ToArray();
        if (words.Length == 0) return null;
        var name = columns.Name >= 0 && words.Contains(columns.Name) ? columns.Name : words[^1];
        if (Array.IndexOf(words, name) is var at and > 0 && table[row, words[at - 1]] is { } above && table.Labels.IsClass(IndicatorName.Plain(above.Text, keepClass: true))) section = above.Text;
        Passage? Cell(int column) => column >= 0 && table[row, column] is { Text.Length: > 0 } cell ? cell : null;
        var unit = Cell(columns.Unit)?.Text ?? "";
        var target = With(table.PrintedAt(row, columns.Target), unit);
        return new(table, row, table[row, name]!)
        {
            Class = section,
            Sign = Comparator(Cell(columns.Sign)?.Text) is var s and not '\0' ? s : Comparator(Cell(columns.Target)?.Text),
            TargetCell = Cell(columns.Target),
            Target = target,
            ActualCell = Cell(columns.Actual),
            Actual = With(table.PrintedAt(row, columns.Actual), unit),
            Weight = Points(table.PrintedAt(row, columns.Weight)),
            Score = Points(table.PrintedAt(row, columns.Score)),
            Note = Cell(columns.Note),
            AsksReason = columns.Note >= 0,
            Criterion = Cell(columns.Criterion),
        };
    }

    // A row whose first cells are missing stands one or two columns to the left of its heading: points, or else the value, tell how far.
    private static FormColumns Shifted(TableView table, int row, FormColumns columns)
    {
        for (var shift = 0; shift <= MostMissing; shift++)
        {
            if (columns.Score >= 0 ? Points(table.PrintedAt(row, columns.Weight - shift)) is not null && Points(table.PrintedAt(row, columns.Score - shift)) is not null : IsValue(table, row, columns.Target - shift))
                return shift == 0 ? columns : Left(columns, shift);
        }

        return columns;
    }

    private static FormColumns Left(FormColumns c, int by)
    {
        int Moved(int column) => column < 0 ? -1 : Math.Max(-1, column - by);
        return c with { Name = Moved(c.Name), Sign = Moved(c.Sign), Target = Moved(c.Target), Unit = Moved(c.Unit), Actual = Moved(c.Actual), Weight = Moved(c.Weight), Score = Moved(c.Score), Note = Moved(c.Note), Criterion = Moved(c.Criterion) };
    }

    private static bool IsValue(TableView table, int row, int column) =>
        column > 0 && table[row, column] is { Text.Length: > 0 } cell && (Comparator(cell.Text) != '\0' || table.FigureAt(row, column) is not null);

    private static bool IsNumber(Passage cell) => cell.Text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');

    private static char Comparator(string? text) => text is { Length: > 0 } && "≥≤=><".Contains(text[0], StringComparison.Ordinal) ? text[0] : '\0';

    private static PrintedFigure? Points(PrintedFigure? figure) => figure is { Figure.Unit.Base: "" or "分" } ? figure : null;

    // A bare figure takes the unit of the column 度量单位.
    private static PrintedFigure? With(PrintedFigure? figure, string unit) =>
        figure is { Figure.Unit.Base: "" } && unit.Length > 0 ? figure with { Figure = figure.Figure with { Unit = FigureUnit.Of(unit) } } : figure;
}
