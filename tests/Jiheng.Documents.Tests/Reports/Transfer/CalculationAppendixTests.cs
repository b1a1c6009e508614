using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Reports.Transfer;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Tests.Reports.Transfer;

public sealed class CalculationAppendixTests
{
    public static TheoryData<bool> Reports => [true, false];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Of_Report_TellsEveryFigureThatTheTextUses(bool sample)
    {
        var report = sample ? SampleReport.Composed : MadeReport.Composed;
        var lines = Lines(CalculationAppendix.Of(report.Ledger, "附件2"));

        foreach (var figure in report.Ledger.Figures.Select(static f => FigureWords.Unalias(f.Derivation)))
        {
            var name = report.Ledger.NameOf(figure);
            var value = DerivationText.Value(figure);
            var bare = figure.Unit.Symbol.Length > 0 && value.EndsWith(figure.Unit.Symbol, StringComparison.Ordinal) ? value[..^figure.Unit.Symbol.Length] : value;
            Assert.True(lines.Any(l => l.Contains(bare, StringComparison.Ordinal)), $"{name} {value} is not explained.");
        }
    }

    [Fact]
    public void Of_Sample_ExplainsNoFigureTwice()
    {
        var explained = Lines(CalculationAppendix.Of(SampleReport.Composed.Ledger, "附件2")).Where(static l => l.Contains('＝', StringComparison.Ordinal)).Select(static l => l.Split('＝')[0].Trim('　', ' ')).ToList();
        Assert.Equal(explained.Distinct(), explained);
    }

    [Fact]
    public void Explain_SumOfManyInputs_IsOneLineOfNamesAndValues()
    {
        var parts = Enumerable.Range(1, 8).Select(n => Derivation.Input($"p.{n}", $"第{n}县拨款", Quantity.Of(n, Units.WanYuan), new Origin("a.csv", n + 1))).ToArray();
        var sum = Derivation.Of(Operator.Add, parts).Named("拨款合计", Units.WanYuan, 0, "p.sum");

        Assert.Equal(
            ["拨款合计36万元 ＝ 8项“县拨款”之和：第1＝1、第2＝2、第3＝3、第4＝4、第5＝5、第6＝6、第7＝7、第8＝8（录入自a.csv第2至9行）"],
            new DerivationLines(new FigureLedger()).Explain(sum));
    }

    [Fact]
    public void Explain_SecondTime_SaysNothing()
    {
        var (a, b) = (Derivation.Input("a", "甲", Quantity.Of(3m, Units.WanYuan)), Derivation.Input("b", "乙", Quantity.Of(4m, Units.WanYuan)));
        var sum = Derivation.Of(Operator.Add, a, b).Named("合计", Units.WanYuan, 0, "sum");
        var rate = Derivation.Round(Derivation.Of(Operator.Divide, a, sum), Rounding.PercentTwoPlaces).Named("占比", Units.Ratio, 4, "rate");
        var lines = new DerivationLines(new FigureLedger());

        // 3 ÷ 7 = 42.857…%
        Assert.Equal(["占比42.86% ＝ 甲3万元 ÷ 合计7万元，四舍五入到百分比2位小数", "　　合计7万元 ＝ 甲3万元 ＋ 乙4万元"], lines.Explain(rate));
        Assert.Empty(lines.Explain(sum));
    }

    private static List<string> Lines(Section section) => [.. section.Blocks.OfType<Paragraph>().Where(static p => p.Style == ParagraphStyle.Derivation).Select(static p => p.Text)];
}
