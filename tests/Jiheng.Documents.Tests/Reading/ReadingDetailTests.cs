using System.Text;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Pdf;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Small things that a report in any format may hold.</summary>
public sealed class ReadingDetailTests
{
    [Fact]
    public void Word_SymbolsSoftHyphensAndRuby_AreReadAsPrinted() => Assert.Equal(["√达到≥95%，医保续"], Texts(Archive.Word(
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>达</w:t><w:softHyphen/><w:t>到</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>95%，</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>yi bao</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>医保</w:t></w:r></w:rubyBase></w:ruby></w:r><w:bdo><w:r><w:t>续</w:t></w:r></w:bdo><w:commentRangeStart w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
        ("word/_rels/document.xml.rels", Archive.Relations(("r1", "comments", "comments.xml"))), ("word/comments.xml", $"<w:comments {Archive.W}><w:comment><w:p><w:r><w:t>批注</w:t></w:r></w:p></w:comment></w:comments>"))));

    [Fact]
    public void Word_NestedTablesAndEndnotes_AreReadAfterTheirPlace()
    {
        var document = SourceAssert.Read("a.docx", Archive.Word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
            ("word/_rels/document.xml.rels", Archive.Relations(("r1", "endnotes", "endnotes.xml"))), ("word/endnotes.xml", $"<w:endnotes {Archive.W}><w:endnote><w:p><w:r><w:t>尾注</w:t></w:r></w:p></w:endnote></w:endnotes>")));
        Assert.Equal(["外", "内", "尾注"], document.Blocks.SelectMany(SourceAssert.Of).Select(t => t.Text));
        Assert.Equal(["body/tbl[1]/r[1]/c[1]", "body/tbl[1]/r[1]/c[1]/tbl[1]/r[1]/c[1]", "endnote[1]/p[1]"], document.Blocks.SelectMany(SourceAssert.Of).Select(t => t.PlaceAt(0).Path));
    }

    [Fact]
    public void Html_EntitiesAndNestedTables_AreRead() => Assert.Equal(["≥95%", "外", "内"],
        SourceAssert.Read("a.html", Encoding.UTF8.GetBytes("<html><p>&ge;95&#37;</p><table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table><style>p{}</style></html>")).Blocks.SelectMany(SourceAssert.Of).Select(t => t.Text));

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("big5", "big5")]
    [InlineData("utf-8", "utf-8")]
    public void Html_InItsDeclaredEncoding_IsRead(string declared, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(["收入"], Texts(Encoding.GetEncoding(encoding).GetBytes($"<html><head><meta charset=\"{declared}\"></head><body><p>收入</p></body></html>"), "a.html"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Text_Utf16WithItsMark_IsRead(string encoding) =>
        Assert.Equal(["收入"], Texts([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes("收入")], "a.txt"));

    [Fact]
    public void Pdf_HeadsFeetAndPageNumbers_TearNoFigureFromItsUnit()
    {
        string Page(int number, string body) => $"          某县绩效自评报告\n\n{body}\n\n                — {number} —\n\f";
        var blocks = PdfLayout.Read(Page(1, "一、基本情况") + Page(2, "全年保费收入较多，其中个人缴费收入38.04") + Page(3, "亿元，完成预算。"));
        Assert.Equal(["一、基本情况", "全年保费收入较多，其中个人缴费收入38.04\n亿元，完成预算。"], blocks.Cast<SourceParagraph>().Select(p => p.Text.Text));
    }

    private static IEnumerable<string> Texts(byte[] bytes, string name = "a.docx") => SourceAssert.Read(name, bytes).Blocks.SelectMany(SourceAssert.Of).Select(t => t.Text);
}
