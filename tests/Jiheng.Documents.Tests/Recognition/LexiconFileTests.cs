using Jiheng.Data.Reading;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Documents.Tests.Recognition;

public sealed class LexiconFileTests
{
    [Fact]
    public void Read_TheShippedLexicon_FindsNothingWrong()
    {
        var diagnostics = new Diagnostics();
        _ = LexiconFile.Read(Repository.Folder("forms"), diagnostics);
        Assert.Empty(diagnostics.Items);
    }

    [Theory]
    [InlineData("indicator_columns", "产 出\n指 标", null)]
    [InlineData("level1", "产 出\n指 标", "产出指标")]
    [InlineData("fund_columns", "全年实际支出", "executed")]
    [InlineData("fund_columns", "执行数（Ｂ）", "executed")]
    [InlineData("fund_columns", "全年\n预算数", "budget")]
    [InlineData("fund_columns", "预计执行率\n（B/A×100%）", "rate")]
    [InlineData("funds", "其中：中央财政资金", "central")]
    [InlineData("funds", "上级资金（万元）：", "superior")]
    [InlineData("indicator_columns", "预期指标值（包含数字及文字描述）", "target")]
    [InlineData("allocation_columns", "2018年6月底参保 人数(新财社 [2018]273号)", "reported")]
    [InlineData("allocation_columns", "2018年底参保人数（专员办审核）", "audited")]
    [InlineData("fields", "转移支付（项目）\n名称", "name")]
    public void Find_ALabelAsPrinted_GivesItsMeaning(string section, string printed, string? meaning) => Assert.Equal(meaning, Recognised.Lexicon[section].Find(printed));

    [Fact]
    public void FindCut_OfANarrowCell_CompletesIt() => Assert.Equal("满意度指标", Recognised.Lexicon["level1"].FindCut("满意度指"));

    [Fact]
    public void FindEnding_OfATitle_NamesTheForm() => Assert.Equal("allocation", Recognised.Lexicon["titles"].FindEnding("2020年中央财政补助资金分配表"));

    [Fact]
    public void Parse_OfAWordWithTwoMeanings_IsAnError()
    {
        var diagnostics = new Diagnostics();
        _ = LexiconFile.Parse("id: lexicon\nfunds:\n  central: [中央资金]\n  local: [地方资金, 中央资金]\n", "词典.yaml", diagnostics);
        Assert.Contains(diagnostics.Items, d => d.Place.Column == "funds.local" && d.Given == "中央资金" && d.Severity == Severity.Error);
    }

    [Fact]
    public void Parse_OfAMisspeltSection_NamesTheNearest()
    {
        var diagnostics = new Diagnostics();
        _ = LexiconFile.Parse("id: lexicon\nfund:\n  central: [中央资金]\n", "词典.yaml", diagnostics);
        Assert.Contains(diagnostics.Items, d => d.Given == "fund" && d.Expected.Contains("funds", StringComparison.Ordinal));
    }

    /// <summary>What the program prints it must also read: every head of a column in forms/ stands in the lexicon under its role.</summary>
    [Fact]
    public void Lexicon_Always_KnowsTheHeadsThatTheFormsPrint()
    {
        var forms = FormLibrary.Read(Repository.Folder("forms"), new Diagnostics()).Forms.Values.Where(f => f.Record.Name == "self-evaluation" || f.Record.Name == "target-table" || f.Record.Name == "tracking");
        string[] sections = ["indicator_columns", "fund_columns", "goal_columns", "management_columns", "tracking_columns"];
        var unknown = forms.SelectMany(f => f.Rows.SelectMany(r => r.AllCells()).Where(c => c.Label is not null && c.Role.Length > 0).Select(c => (f.Id, Label: c.Label!.ToString(), c.Role)))
            .Where(l => l.Role is not ("label" or "goal") && !sections.Any(s => Recognised.Lexicon[s].Find(l.Label) == l.Role)).ToArray();
        Assert.Empty(unknown);
    }
}
