using FsCheck;
using FsCheck.Fluent;
using Jiheng.Data.Cases;
using Jiheng.Data.Reading;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Reports.FundReport;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;
using FundLine = Jiheng.Domain.FundStatements.FundLine;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>Any statement of two funds: computed, printed to Word and Excel, read back with the same figures, audited without a complaint.</summary>
public sealed class RandomStatementsTests
{
    private static readonly FormLibrary Forms = FormLibrary.Read(Repository.Folder("forms"), new Diagnostics());
    private static readonly FormRecogniser Recogniser = new(LexiconFile.Read(Repository.Folder("forms"), new Diagnostics()));

    private static readonly Gen<Fund[]> Statements =
        from figures in Gen.ArrayOf(Gen.Choose(200, 90_000), 14)
        select new[] { Fund("f1", "城乡居民基本医疗保险", figures.AsSpan(0, 7)), Fund("f2", "城镇职工基本医疗保险", figures.AsSpan(7, 7)) };

    [Fact]
    public void Statement_PrintedReadAndAudited_IsTheSameAndSilent() => Prop.ForAll(Arb.From(Statements), funds =>
    {
        var source = new FundCase("某市2024年度社会保险基金收支情况", 2024, "某市医疗保障局", funds, []);
        foreach (var document in Printed.Of(FundDocument.Of(new(source, FundStatement.Compute(funds), [], []), Forms)))
        {
            var read = Assert.Single(Recogniser.Recognise(document, new Diagnostics()).Forms.OfType<RecognisedStatement>());
            Assert.Equal(funds.Select(Dump), read.Funds.Select(Dump));
            Printed.AssertSilent(document);
        }
    }).Holds(30);

    private static Fund Fund(string id, string name, ReadOnlySpan<int> figures) =>
        new(id, name, Line(id, "income", "基金收入", figures[..3]), Line(id, "expenditure", "基金支出", figures[3..6]), Amount($"fund.{id}.last_cumulative", "上年末滚存结余", figures[6]));

    private static FundLine Line(string fund, string id, string name, ReadOnlySpan<int> figures) =>
        new(id, name, Amount($"fund.{fund}.{id}", name, figures[0]), Amount($"fund.{fund}.{id}.budget", name + "预算", figures[1]), Amount($"fund.{fund}.{id}.last_year", name + "上年", figures[2]), []);

    private static Derivation Amount(string key, string label, int hundredths) => Derivation.Input(key, label, new(hundredths / 100m, Units.YiYuan, 2));

    private static string Dump(Fund fund) =>
        $"{fund.Name} {fund.Income.Actual.Value:0.00} {fund.Income.Budget!.Value:0.00} {fund.Income.LastYear!.Value:0.00} {fund.Expenditure.Actual.Value:0.00} {fund.Expenditure.Budget!.Value:0.00} {fund.Expenditure.LastYear!.Value:0.00} {fund.LastCumulative!.Value:0.00}";
}
