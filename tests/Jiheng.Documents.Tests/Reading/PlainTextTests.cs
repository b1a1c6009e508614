using System.Text;
using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

public sealed class PlainTextTests
{
    [Fact]
    public void CellLines_BlankLine_EndsTheRow()
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(SourceAssert.Text("\t单位\n\t金额\n\n\t甲县\n\t12.50 \n\n\n")));
        Assert.Equal(["单位", "金额"], table.Rows[0].Texts());
        Assert.Equal(["甲县", "12.50"], table.Rows[1].Texts());
        Assert.Equal(new SourcePlace(5, 2), table.Rows[1].Cells[1].Text.PlaceAt(0));
    }

    [Fact]
    public void CellLines_TextWithoutTab_GoesOnWithTheCell()
    {
        var table = Assert.IsType<SourceTable>(SourceAssert.Text("\t资金情况\n（万元）\n\t年度金额\n\t\n\n\t目标1\n\n目标2\n\t完成\n\n\t总分\n\t9\n")[0]);
        Assert.Equal(["资金情况\n（万元）", "年度金额", ""], table.Rows[0].Texts());
        Assert.Equal(["目标1\n目标2", "完成"], table.Rows[1].Texts());
        Assert.Equal(new SourcePlace(8, 1), table.Rows[1].Cells[0].Text.PlaceAt(4));
        Assert.Equal(["总分", "9"], table.Rows[2].Texts());
    }

    [Fact]
    public void CellLines_ProseAfterTwoBlanks_IsNotInTheTable()
    {
        var blocks = SourceAssert.Text("\t甲\n\t1\n\n\n二、资金情况\n资金已经到位。\n");
        Assert.Equal(3, blocks.Count);
        Assert.Equal(1, Assert.IsType<SourceParagraph>(blocks[1]).HeadingLevel);
    }

    [Fact]
    public void CellLines_TitleOfTheNextForm_BeginsATable()
    {
        var blocks = SourceAssert.Text("\t项目自评表\n\n\t（2023年度）\n\n\t名称\n\t甲\n\n\t项目自评表\n（乙县）\n\n\t名称\n\t乙\n");
        Assert.Equal([3, 2], blocks.Cast<SourceTable>().Select(t => t.Rows.Count));
    }

    [Fact]
    public void CellLines_IndentedParagraphs_AreProse() =>
        Assert.All(SourceAssert.Text("\t一、概况\n\t资金已经到位。\n\n\t项目已经完成。\n"), b => Assert.IsType<SourceParagraph>(b));

    [Fact]
    public void CellLines_HeadingOverSeveralColumns_IsFittedByTheEmptyCellsBelow()
    {
        var table = Assert.IsType<SourceTable>(SourceAssert.Text("\t编号\n\t第一批\n\t第二批\n\t配套\n\n\t\n\t中央\n\t地方\n\t中央\n\t地方\n\t\n")[0]);
        Assert.Equal([(0, 1), (1, 2), (3, 2), (5, 1)], table.Rows[0].Cells.Select(c => (c.Column, c.ColumnSpan)));
    }

    [Fact]
    public void TabRows_EmptyCells_KeepTheirColumns()
    {
        var table = Assert.IsType<SourceTable>(Assert.Single(SourceAssert.Text("项目\t\t金额\n\t小计\t 1.5 \n")));
        Assert.Equal(["", "小计", "1.5"], table.Rows[1].Texts());
        Assert.Equal(new SourcePlace(2, 6), table.Rows[1].Cells[2].Text.PlaceAt(0));
        Assert.Equal(2, table.Rows[1].Cells[2].Column);
    }

    [Fact]
    public void TabRows_LeftOverTags_AreNotText()
    {
        var table = Assert.IsType<SourceTable>(SourceAssert.Text("甲\t<p>第一</p><p>第二</p>\t乙\n")[0]);
        Assert.Equal("第一\n第二", table.Rows[0].Cells[1].Text.Text);
        Assert.Equal(new SourcePlace(1, 15), table.Rows[0].Cells[1].Text.PlaceAt(3));
    }

    [Fact]
    public void TabRows_TableOfContents_HasNoFigures() =>
        Assert.Equal(["一、概况", "（一）背景", "二、结论"],
            SourceAssert.Text("一、概况\t1\n（一）背景\t1\n二、结论\t12\n").Cast<SourceParagraph>().Select(p => p.Text.Text));

    [Fact]
    public void PipeRows_RuleUnderTheHeading_IsNotARow()
    {
        var table = Assert.IsType<SourceTable>(SourceAssert.Text("| 单位 | 金额 |\n|---|---:|\n| 甲 | 3 |\n")[0]);
        Assert.Equal(["甲", "3"], table.Rows[1].Texts());
        Assert.Equal(3, table.Rows[1].Cells[1].Text.PlaceAt(0).Line);
    }

    [Theory]
    [InlineData("一、基本情况", 1)]
    [InlineData("第二部分 决算说明", 1)]
    [InlineData("(二) 资金投入", 2)]
    [InlineData("3．指标分析", 3)]
    [InlineData("（1）数量指标", 4)]
    [InlineData("1.5亿元用于补助", 0)]
    [InlineData("（三）资金已经全部拨付到位。", 0)]
    [InlineData("总体情况", 0)]
    public void Heading_ByItsNumber_HasItsLevel(string line, int level) =>
        Assert.Equal(level, Assert.IsType<SourceParagraph>(Assert.Single(SourceAssert.Text(line))).HeadingLevel);

    [Fact]
    public void Prose_SentenceBrokenByAPage_IsOneParagraph()
    {
        var blocks = SourceAssert.Text("全年保费收入较多，其中个人缴费收入38.04\n\n亿元，完成预算。\n下一段。\n");
        Assert.Equal(2, blocks.Count);
        Assert.Equal("全年保费收入较多，其中个人缴费收入38.04\n亿元，完成预算。", ((SourceParagraph)blocks[0]).Text.Text);
    }

    [Fact]
    public void Prose_FigureCutFromItsUnit_IsOneParagraph() =>
        Assert.Equal("2023年度甲县基金保费收入38.04\n亿元，较上年增加。", ((SourceParagraph)Assert.Single(SourceAssert.Text("2023年度甲县基金保费收入38.04\n\n亿元，较上年增加。\n"))).Text.Text);

    [Theory]
    [InlineData("资金到位较好，执行较快。\n后续资金已经拨付。\n")]
    [InlineData("甲县财政补助资金绩效评价报告\n（2023年度）\n")]
    [InlineData("资金分配情况良好，其中包括\n二、存在的问题\n")]
    [InlineData("项目名称：补助资金\n主管部门：甲县医疗保障局\n")]
    public void Prose_LinesThatEnd_StayApart(string text) => Assert.Equal(2, SourceAssert.Text(text).Count);

    [Fact]
    public void Read_Gb18030_IsTheSameAsUtf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "一、绩效情况\n全年支出 12.5 万元。\n";
        var document = SourceAssert.Read("a.txt", Encoding.GetEncoding("GB18030").GetBytes(text));
        Assert.Equal("全年支出 12.5 万元。", ((SourceParagraph)document.Blocks[1]).Text.Text);
    }

    [Fact]
    public void Read_BytesOfNoText_SaysWhatIsExpected()
    {
        var result = SourceReader.Read("a.txt", [1, 0, 2, 0xFF, 0xFE]);
        Assert.False(result.IsRead);
        Assert.Contains("GB18030", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileThatIsNotThere_SaysSo() =>
        Assert.Contains("找不到", SourceReader.Read("no-such-file.txt").Error, StringComparison.Ordinal);
}
