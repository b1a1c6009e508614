using Jiheng.Documents.Model;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>Forms with figures behind their cells, of the kinds that spreadsheets must compute again.</summary>
internal static class SampleForms
{
    private static readonly Rounding RatePlaces = Rounding.PercentTwoPlaces;

    // Domain example: 79.36 ÷ 86.78 = 91.449% → 91.45% → ×10 = 9.145 → 9.15; 367065 ÷ 432620 → 84.85% → 8.49.
    public static FormPage Scores { get; } = Build("项目自评",
        [("甲项目", 79.36m, 86.78m), ("乙项目", 367065m, 432620m), ("丙项目", 47.60m, 50m), ("丁项目", 6.99m, 7m)]);

    /// <summary>A sheet that takes its figures from <see cref="Scores"/> and adds a cap, a band and differences.</summary>
    public static FormPage Summary { get; } = BuildSummary();

    public static IReadOnlyList<FormPage> All => [Scores, Summary];

    public static Cell Number(Derivation figure, NumberStyle style, int decimals, string suffix = "") =>
        new(QuantityFormat.Plain(figure.Value, decimals)) { Align = CellAlign.Right, Figure = new(figure, new(style, decimals)) { Suffix = suffix } };

    public static Derivation Input(string key, string label, decimal value) =>
        Derivation.Input(key, label, new Quantity(value, Units.WanYuan, 2), new Origin("资金.csv", 2, label));

    private static FormPage Build(string name, (string Name, decimal Paid, decimal Budget)[] projects)
    {
        var rows = new List<Row> { new([Head("项目"), Head("支出数"), Head("预算数"), Head("执行率"), Head("得分")]) };
        var weight = Derivation.Constant("执行率分值", new Quantity(10m, Units.Point, 0), "财预〔2020〕10号");
        var scores = new List<Derivation>();
        foreach (var (project, paid, budget) in projects)
        {
            var (a, b) = (Input($"{project}.paid", "支出数", paid), Input($"{project}.budget", "预算数", budget));
            var rate = Derivation.Round(Derivation.Of(Operator.Divide, a, b).Named("", Units.Ratio, 4), RatePlaces).Named("执行率", Units.Ratio, 4, $"{project}.rate");
            var score = Derivation.Round(Derivation.Of(Operator.Multiply, rate, weight), Rounding.TwoPlaces).Named("得分", Units.Point, 2, $"{project}.score");
            scores.Add(score);
            rows.Add(new([new(project), Number(a, NumberStyle.Grouped, 2), Number(b, NumberStyle.Grouped, 2), Number(rate, NumberStyle.Percent, 2), Number(score, NumberStyle.Plain, 2, "分")]));
        }

        var total = Derivation.Of(Operator.Add, [.. scores]).Named("合计得分", Units.Point, 2, "score.total");
        rows.Add(new([Head("合计") with { ColumnSpan = 4 }, Number(total, NumberStyle.Plain, 2, "分")]));
        return new(name, [new Paragraph(ParagraphStyle.AnnexLabel, "附件2"), new Paragraph(ParagraphStyle.FormTitle, "项目支出绩效自评表"), new Paragraph(ParagraphStyle.FormSubtitle, "（2024年度）"), new Paragraph(ParagraphStyle.UnitLine, "单位：万元")],
            new([3, 2, 2, 2, 2], rows, HeadingRows: 1), [new Paragraph(ParagraphStyle.TableNote, "注：=1+1 是文字，不是公式。")]) { FrozenColumns = 1 };
    }

    private static FormPage BuildSummary()
    {
        Derivation At(int row, int column) => Scores.Table.Rows[row].Cells[column].Figure!.Derivation;
        var bands = new PiecewiseLinear(
            new Piece(0m, true, 0m, 0m, "60%以下不得分"), new Piece(0.6m, true, -15m, 25m, "60%—100%按比例"), new Piece(1m, false, 20m, -10m, "超过100%扣减"));
        var raw = Derivation.Of(Operator.Divide, At(1, 1), At(1, 2)).Named("未舍入执行率", Units.Ratio, 4);
        var banded = Derivation.Round(Derivation.Piecewise(raw, bands), Rounding.TwoPlaces).Named("分段得分", Units.Point, 2, "banded");
        var gap = Derivation.Of(Operator.Subtract, At(1, 1), At(1, 2)).Named("差额", Units.WanYuan, 2, "gap");
        var cap = Derivation.Of(Operator.Min, At(5, 1), Derivation.Constant("封顶分", new Quantity(30m, Units.Point, 0))).Named("封顶后得分", Units.Point, 2, "capped");
        var up = Derivation.Round(gap, new Rounding(0, MidpointRounding.ToPositiveInfinity)).Named("差额进位", Units.WanYuan, 0, "gap.up");
        var cut = Derivation.Round(At(5, 1), new Rounding(0, MidpointRounding.ToZero)).Named("得分取整", Units.Point, 0, "total.cut");
        Row Line(string name, Cell cell) => new([new(name) { Align = CellAlign.Left }, cell]);
        return new("汇总", [new Paragraph(ParagraphStyle.FormTitle, "汇总表")], new([3, 2],
        [
            new([Head("指标"), Head("数值")]),
            Line("甲项目执行率", Number(At(1, 3), NumberStyle.Percent, 2)),
            Line("分段得分", Number(banded, NumberStyle.Plain, 2, "分")),
            Line("差额", Number(gap, NumberStyle.Bracketed, 2)),
            Line("差额进位", Number(up, NumberStyle.Plain, 0)),
            Line("封顶后得分", Number(cap, NumberStyle.Plain, 2)),
            Line("得分取整", Number(cut, NumberStyle.Plain, 0)),
            Line("=HYPERLINK(\"x\")", new("@SUM(A1)")),
        ], HeadingRows: 1), []);
    }

    private static Cell Head(string text) => new(text) { Bold = true };
}
