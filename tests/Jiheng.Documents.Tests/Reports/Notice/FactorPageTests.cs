using DocumentFormat.OpenXml.Packaging;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Notice;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Tests.Reports.Notice;

/// <summary>An allocation by factors in print: a column for each factor, the score, what it comes to, and the letter that says so.</summary>
public sealed class FactorPageTests
{
    // 丙市 (0.5 × 60% + 0.2 × 40%) = 38%, 甲县 (0.3 × 60% + 0.3 × 40%) × 1.1 = 33%, 乙县 (0.2 × 60% + 0.5 × 40%) = 32%: of 1030, 380 and 330 and 320.
    [Fact]
    public void Of_ThreePlaces_PrintsFactorsScoresAndSums()
    {
        var (result, basis) = Made();
        var page = FactorPage.Of("某资金分配表", result, basis);
        Assert.Equal(["序号", "地州市名称", "县市名称", "参保人数\n（人）", "困难人口\n（人）", "绩效\n调节系数", "综合\n因素得数", "应分配资金", "已提前\n下达数", "此次\n拨付资金"], page.Table.Rows[0].Cells.Select(static c => c.Text));
        Assert.Equal(["", "全省总计", "1,000", "100", "", "", "1,030", "400", "630"], page.Table.Rows[1].Cells.Select(static c => c.Text));
        Assert.Equal(["1", "丙市", "", "500", "20", "1", "38.0000%", "380", "400", "(20)"], page.Table.Rows[2].Cells.Select(static c => c.Text));
        Assert.Equal(["2", "某地区", "地区合计", "500", "80", "", "", "650", "0", "650"], page.Table.Rows[3].Cells.Select(static c => c.Text));
        Assert.Equal(["甲县", "300", "30", "1.1", "33.0000%", "330", "0", "330"], page.Table.Rows[4].Cells.Select(static c => c.Text));
        Assert.True(page.Table.Rows[2].Cells[^1].Red);
        Assert.Contains("参保人数（60%）、困难人口（40%）", page.Foot[0].Text, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfficeFiles.Xlsx([page])), false);
        Assert.Empty(OfficeFiles.Errors(book));
    }

    [Fact]
    public void Notice_OfAnAllocationByFactors_SaysHowThePoolWasGivenOut()
    {
        var (result, basis) = Made();
        var material = MadeNotice.Of(MadeNotice.Area);
        var notice = NoticeDocument.Of(new(material.Notice, result, [], null) { Factors = basis }, FormFiles.Library);
        var text = DocumentDump.Of(notice.Text!);
        Assert.Contains("待分配资金1030万元，按因素法分配：参保人数（60%）、困难人口（40%）", text, StringComparison.Ordinal);
        Assert.DoesNotContain("审核参保人数", text, StringComparison.Ordinal);
        Assert.DoesNotContain("补助标准", text, StringComparison.Ordinal);
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(notice.Text!)), false);
        Assert.Empty(OfficeFiles.Errors(document));
    }

    private static (HeadCountResult Result, FactorBasis Basis) Made()
    {
        var area = HeadCountArea.Sum("990000", "全省总计",
        [
            HeadCountArea.Leaf("990300", "丙市", new(0m, 0m, 400m)),
            HeadCountArea.Sum("990100", "某地区", [HeadCountArea.Leaf("990101", "甲县", new(0m, 0m, 0m)), HeadCountArea.Leaf("990102", "乙县", new(0m, 0m, 0m))]),
        ]);
        var terms = new FactorTerms(Derivation.Input("pool", "待分配资金", new(1030m, Units.WanYuan, 0)), [new("f1", "参保人数", Ratio(0.6m)), new("f2", "困难人口", Ratio(0.4m))]);
        FactorClaim[] claims = [Claim("990300", 500m, 20m, 1m), Claim("990101", 300m, 30m, 1.1m), Claim("990102", 200m, 50m, 1m)];
        var given = FactorAllocation.Allocate(area, terms, claims);
        return (given.Result, new(terms, claims.ToDictionary(static c => c.Code), given.Scores));
    }

    private static FactorClaim Claim(string code, decimal heads, decimal poor, decimal coefficient) => new(
        code, code, [Derivation.Input(code + ".factor.f1.value", "参保人数", new(heads, Units.Person, 0)), Derivation.Input(code + ".factor.f2.value", "困难人口", new(poor, Units.Person, 0))],
        Derivation.Input(code + ".coefficient", "绩效调节系数", new(coefficient, Units.None, coefficient.Scale)));

    private static Derivation Ratio(decimal value) => Derivation.Constant("权重", new(value, Units.Ratio, 4));
}
