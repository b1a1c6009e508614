using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Automatic numbers, which stand nowhere in the text of the file.</summary>
public sealed class WordNumberTests
{
    private const string Outline = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"h1\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl>";

    [Fact]
    public void Paragraphs_OfAList_CarryTheirNumbersAndLevels()
    {
        var blocks = Read(Outline, Item(0, "总体情况"), Item(1, "资金"), Item(1, "指标"), Item(0, "存在问题"), Item(1, "进度"), Item(2, "2024年支出5万元"));
        Assert.Equal(["一、总体情况", "（一）资金", "（二）指标", "二、存在问题", "（一）进度", "1. 2024年支出5万元"], blocks.Select(p => p.Text.Text));
        Assert.Equal([1, 2, 2, 1, 2, 3], blocks.Select(p => p.HeadingLevel));
    }

    [Fact]
    public void Paragraph_NumberedByItsStyle_CarriesTheNumber() =>
        Assert.Equal(["一、甲", "二、乙"], Read(Outline, "<w:p><w:pPr><w:pStyle w:val=\"h1\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", Item(0, "乙")).Select(p => p.Text.Text));

    [Fact]
    public void Lists_OfOnePattern_CountTogetherUntilOneStartsAgain() =>
        Assert.Equal(["一、甲", "二、乙", "三、丙", "四、丁"], Read(Outline, Item(0, "甲"), Item(0, "乙", 2), Item(0, "丙", 3), Item(0, "丁")).Select(p => p.Text.Text));

    [Theory]
    [InlineData("decimal", "<w:isLgl/>", "%1.%2", "1.1 甲")]
    [InlineData("decimalEnclosedCircle", "", "%2", "① 甲")]
    [InlineData("upperRoman", "", "%2.", "I. 甲")]
    [InlineData("ideographTraditional", "", "%2、", "甲、甲")]
    [InlineData("lowerLetter", "", "%2)", "a) 甲")]
    [InlineData("bullet", "", "\uF0B7", "甲")]
    [InlineData("none", "", "%2", "甲")]
    [InlineData("nonsense", "", "第%2项：", "第1项：甲")]
    public void Level_OfAForm_IsShownAsWordShowsIt(string form, string more, string pattern, string shown)
    {
        var levels = "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + $"<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"{form}\"/>{more}<w:lvlText w:val=\"{pattern}\"/></w:lvl>";
        Assert.Equal(shown, Read(levels, Item(1, "甲"))[0].Text.Text);
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百零五")]
    public void Counting_InChinese_GoesOverTen(int start, string shown) =>
        Assert.Equal($"{shown}、甲", Read($"<w:lvl w:ilvl=\"0\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>", Item(0, "甲"))[0].Text.Text);

    [Fact]
    public void Paragraph_WithoutTextOrNumber_IsLeftAlone() =>
        Assert.Equal(["一、甲", "乙"], Read(Outline, Item(0, "甲"), "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>").Select(p => p.Text.Text));

    private static string Item(int level, string text, int list = 1) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static List<SourceParagraph> Read(string levels, params string[] paragraphs) =>
        [.. SourceAssert.Read("a.docx", Archive.Word(string.Concat(paragraphs),
            ("word/_rels/document.xml.rels", Archive.Relations(("r1", "numbering", "numbering.xml"), ("r2", "styles", "styles.xml"))),
            ("word/styles.xml", $"<w:styles {Archive.W}><w:style w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"h1\"><w:basedOn w:val=\"base\"/></w:style></w:styles>"),
            ("word/numbering.xml", $"<w:numbering {Archive.W}><w:abstractNum w:abstractNumId=\"7\">{levels}</w:abstractNum>"
                + string.Concat(Enumerable.Range(1, 3).Select(n => $"<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"7\"/></w:num>")) + "</w:numbering>")))
            .Blocks.Cast<SourceParagraph>()];
}
