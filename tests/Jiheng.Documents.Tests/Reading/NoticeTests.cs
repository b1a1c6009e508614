using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>What was not read is said, so that nobody takes silence for agreement.</summary>
public sealed class NoticeTests
{
    [Fact]
    public void Workbook_FormulasWithoutValues_AreCountedAndNamed()
    {
        var read = SourceAssert.Read("a.xlsx", ExcelFileTests.Bytes("<row r=\"2\"><c r=\"B2\"><f>1+1</f><v>2</v></c><c r=\"C2\"><f>B2*2</f></c><c r=\"D2\" t=\"str\"><f>\"\"</f><v></v></c></row><row r=\"3\"><c r=\"C3\"><f>C2</f></c></row>", ""));
        Assert.Equal("有 2 个公式没有保存计算结果（第一个在 表一!C2），没有审核；请用 Excel 或 WPS 打开并保存后重新审核", Assert.Single(read.Notices));
    }

    [Theory]
    [InlineData("<xdr:sp><xdr:txBody><a:p><a:r><a:t>另有 5 万元</a:t></a:r></a:p></xdr:txBody></xdr:sp>", 1)]
    [InlineData("<xdr:graphicFrame/>", 0)]
    public void Workbook_TextInShapes_IsSaid(string shape, int notices)
    {
        var read = SourceAssert.Read("a.xlsx", Archive.Of(
            ("_rels/.rels", Archive.Relations(("r1", "officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", "<workbook><sheets><sheet name=\"表一\" xmlns:r=\"r\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Archive.Relations(("r1", "worksheet", "s.xml"))),
            ("xl/s.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
            ("xl/_rels/s.xml.rels", Archive.Relations(("r1", "drawing", "d.xml"))),
            ("xl/d.xml", $"<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"a\">{shape}</xdr:wsDr>")));
        Assert.Equal(notices, read.Notices.Count(n => n == "工作表“表一”的文本框和形状中的文字没有审核"));
    }

    [Fact]
    public void Word_ChangesAndPictures_AreSaid()
    {
        const string picture = "<w:r><w:drawing><pic:blipFill xmlns:pic=\"pic\"><a:blip xmlns:a=\"a\"/></pic:blipFill></w:drawing></w:r>";
        var read = SourceAssert.Read("a.docx", Archive.Word($"<w:p>{picture}<w:ins w:id=\"1\"><w:r><w:t>新增</w:t></w:r></w:ins></w:p><w:p>{picture}</w:p>"));
        Assert.Equal(["文件中有修订，按全部接受后的文字审核", "文中有 2 张图片，其中的文字和数字没有审核"], read.Notices);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>收入1万元。</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><x:AlternateContent xmlns:x=\"x\"><x:Choice><w:drawing/></x:Choice><x:Fallback><w:pict><v:imagedata xmlns:v=\"v\"/></w:pict></x:Fallback></x:AlternateContent></w:r><w:r><w:t>图</w:t></w:r></w:p>")]
    public void Word_WithoutThem_SaysNothing(string body) => Assert.Empty(SourceAssert.Read("a.docx", Archive.Word(body)).Notices);

    [Fact]
    public void File_WithoutText_IsSaidToBeOne()
    {
        Assert.Equal("文件中没有文字，没有可审核的内容", Assert.Single(SourceAssert.Read("a.txt", []).Notices));
        Assert.Equal("文件中没有文字，没有可审核的内容", SourceAssert.Read("a.docx", Archive.Word("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")).Notices[^1]);
    }

    [Fact]
    public void Text_OfMoreNumbersThanAnybodyChecks_IsRefused()
    {
        var result = SourceReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1 ", 300_001))));
        Assert.Contains("数字超过 30 万个", result.Error, StringComparison.Ordinal);
        Assert.True(SourceReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,234.56 ", 290_000)))).IsRead);
    }
}
