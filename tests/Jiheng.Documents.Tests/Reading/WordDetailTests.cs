using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>What stands in a Word file beside its plain paragraphs.</summary>
public sealed class WordDetailTests
{
    [Fact]
    public void Paragraphs_WhoseMarkIsDeleted_AreOne()
    {
        var blocks = Read("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>支出20</w:t></w:r></w:p><w:p><w:r><w:t>万元。</w:t></w:r></w:p><w:p><w:r><w:t>末</w:t></w:r></w:p>");
        Assert.Equal([("支出20万元。", "body/p[1]"), ("末", "body/p[2]")], blocks.Cast<SourceParagraph>().Select(p => (p.Text.Text, p.Text.PlaceAt(0).Path)));
    }

    [Fact]
    public void Text_MovedAway_IsReadWhereItWent() =>
        Assert.Equal(["乙甲"], Texts(Read("<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:r><w:t>乙</w:t></w:r><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo></w:p>")));

    [Fact]
    public void Rows_Deleted_AreGone() =>
        Assert.Equal(["乙"], Texts(Read("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")));

    [Fact]
    public void Field_ShowsItsResultNotItsCode() =>
        Assert.Equal(["共5页"], Texts(Read("<w:p><w:r><w:t>共</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> = 2 + 9 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>5</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>页</w:t></w:r></w:p>")));

    [Fact]
    public void Characters_OfParagraphAndCell_KnowTheirPlace()
    {
        var blocks = Read("<w:p><w:r><w:t>甲乙</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>丁戊</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        Assert.Equal(new SourcePlace(0, 2, "body/p[1]"), ((SourceParagraph)blocks[0]).Text.PlaceAt(1));
        var cell = ((SourceTable)blocks[1]).Rows[0].Cells[0].Text;
        Assert.Equal("丙\n丁戊", cell.Text);
        Assert.Equal(new SourcePlace(0, 4, "body/tbl[1]/r[1]/c[1]"), cell.PlaceAt(3));
        Assert.Equal(3, cell.OffsetOf(cell.PlaceAt(3)));
    }

    [Fact]
    public void Charts_GiveTheValuesTheyKeepAsATable()
    {
        const string chart = "<c:chartSpace xmlns:c=\"c\"><c:ser><c:tx><c:pt idx=\"0\"><c:v>执行率</c:v></c:pt></c:tx><c:cat><c:pt idx=\"0\"><c:v>2023年</c:v></c:pt><c:pt idx=\"1\"><c:v>2024年</c:v></c:pt></c:cat><c:val><c:numCache><c:formatCode>0.00%</c:formatCode><c:pt idx=\"0\"><c:v>0.98125</c:v></c:pt><c:pt idx=\"1\"><c:v>1</c:v></c:pt></c:numCache></c:val></c:ser>"
            + "<c:ser><c:tx><c:pt idx=\"0\"><c:v>支出</c:v></c:pt></c:tx><c:val><c:numCache><c:formatCode>#,##0.0</c:formatCode><c:pt idx=\"1\"><c:v>1234.56</c:v></c:pt></c:numCache></c:val></c:ser></c:chartSpace>";
        var document = SourceAssert.Read("a.docx", Archive.Word("<w:p/>", ("word/_rels/document.xml.rels", Archive.Relations(("r1", "chart", "charts/c1.xml"))), ("word/charts/c1.xml", chart)));
        var table = Assert.Single(document.Tables());
        Assert.Equal([",执行率,支出", "2023年,98.13%,", "2024年,100.00%,1,234.6"], table.Rows.Select(r => string.Join(',', r.Texts())));
        Assert.Equal("chart[1]/r[3]/c[2]", table.Rows[2].Cells[1].Text.PlaceAt(0).Path);
    }

    private static IReadOnlyList<SourceBlock> Read(string body) => SourceAssert.Read("a.docx", Archive.Word(body)).Blocks;

    private static IEnumerable<string> Texts(IEnumerable<SourceBlock> blocks) => blocks.SelectMany(SourceAssert.Of).Select(t => t.Text);
}
