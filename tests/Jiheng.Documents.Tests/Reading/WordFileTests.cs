using Jiheng.Documents.Model;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Reading;

public sealed class WordFileTests
{
    [Fact]
    public void Paragraph_TrackedChanges_AreReadAsAccepted()
    {
        var text = Assert.IsType<SourceParagraph>(Assert.Single(Read("<w:p><w:r><w:t>支出</w:t></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:ins><w:r><w:t>2</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>3</w:t></w:r></w:p>"))).Text;
        Assert.Equal("支出2", text.Text);
        Assert.Equal("body/p[1]", text.PlaceAt(2).Path);
    }

    [Fact]
    public void Paragraph_TextBox_IsReadOnceAfterIt()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
        var blocks = Read($"<w:p><w:r><w:t>前</w:t></w:r><w:r><x:AlternateContent xmlns:x=\"u\"><x:Choice><w:drawing>{box}</w:drawing></x:Choice><x:Fallback><w:pict>{box}</w:pict></x:Fallback></x:AlternateContent></w:r></w:p>");
        Assert.Equal(["前", "框"], blocks.Cast<SourceParagraph>().Select(p => p.Text.Text));
        Assert.Equal("body/p[1]/box[1]/p[1]", ((SourceParagraph)blocks[1]).Text.PlaceAt(0).Path);
    }

    [Fact]
    public void Shapes_GroupedOrInATable_AreReadBehindWhatTheyHangOn()
    {
        const string group = "<w:r><w:drawing><wpg:wgp xmlns:wpg=\"g\" xmlns:wps=\"s\"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp><wpg:grpSp><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wpg:grpSp></wpg:wgp></w:drawing></w:r>";
        var read = SourceAssert.Read("a.docx", Archive.Word($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r>{group}</w:p></w:tc></w:tr></w:tbl><w:p>{group}<w:r><w:t>段</w:t></w:r></w:p>"));
        Assert.Equal(
            ["格 body/tbl[1]/r[1]/c[1]", "甲 body/tbl[1]/r[1]/c[1]/box[1]/p[1]", "乙 body/tbl[1]/r[1]/c[1]/box[2]/p[1]", "段 body/p[1]", "甲 body/p[1]/box[1]/p[1]", "乙 body/p[1]/box[2]/p[1]"],
            read.Blocks.SelectMany(SourceAssert.Of).Select(t => $"{t.Text} {t.PlaceAt(0).Path}"));
    }

    [Fact]
    public void Table_MergedCells_HaveSpansAndPlaces()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";
        var table = Assert.IsType<SourceTable>(Assert.Single(Read("<w:tbl><w:tr>" + Cell("甲", "<w:vMerge w:val=\"restart\"/>") + Cell("乙", "<w:gridSpan w:val=\"2\"/>")
            + "</w:tr><w:tr>" + Cell("", "<w:vMerge/>") + Cell("1") + Cell("2") + "</w:tr></w:tbl>")));
        Assert.Equal([(0, 1, 2), (1, 2, 1)], table.Rows[0].Cells.Select(c => (c.Column, c.ColumnSpan, c.RowSpan)));
        Assert.Equal(["1", "2"], table.Rows[1].Texts());
        Assert.Equal("body/tbl[1]/r[2]/c[3]", table.Rows[1].Cells[1].Text.PlaceAt(0).Path);
    }

    [Fact]
    public void Notes_AfterTheBody_AreRead()
    {
        var document = SourceAssert.Read("a.docx", Archive.Word("<w:p><w:r><w:t>正文</w:t></w:r></w:p>",
            ("word/_rels/document.xml.rels", Archive.Relations(("r1", "footnotes", "footnotes.xml"), ("r2", "header", "header1.xml"))),
            ("word/footnotes.xml", $"<w:footnotes {Archive.W}><w:footnote w:type=\"separator\"><w:p/></w:footnote><w:footnote><w:p><w:r><w:t>注 5</w:t></w:r></w:p></w:footnote></w:footnotes>"),
            ("word/header1.xml", $"<w:hdr {Archive.W}><w:p><w:r><w:t>眉</w:t></w:r></w:p></w:hdr>")));
        Assert.Equal(["body/p[1]", "header[1]/p[1]", "footnote[1]/p[1]"], document.Blocks.Cast<SourceParagraph>().Select(p => p.Text.PlaceAt(0).Path));
    }

    [Fact]
    public void SampleDocuments_WrittenAndRead_HaveTheSameTables()
    {
        var (tables, charts) = (0, 0);
        foreach (var (_, document) in SampleCaseDocuments.All)
        {
            if (document.Text is not { } official) continue;
            using var stream = new MemoryStream();
            DocxWriter.Write(official, stream);
            var all = SourceAssert.Read("a.docx", stream.ToArray()).Tables();
            var read = all.Where(t => !IsChart(t)).ToList();
            var written = official.Sections.SelectMany(s => s.Blocks).OfType<TableBlock>().Select(b => b.Table).ToList();
            Assert.Equal(written.Count, read.Count);
            foreach (var (w, r) in written.Zip(read)) Same(w, r);
            tables += written.Count;
            Assert.Equal(official.Sections.SelectMany(s => s.Blocks).OfType<ChartBlock>().Count(), all.Count - read.Count);
            charts += all.Count - read.Count;
        }

        Assert.True(charts > 0, "no chart was compared");
        Assert.True(tables > 20, $"only {tables} tables were compared");
    }

    private static bool IsChart(SourceTable table) => table.Rows[0].Cells[0].Text.PlaceAt(0).Path.StartsWith("chart[", StringComparison.Ordinal);

    private static void Same(Table written, SourceTable read) => Assert.Equal(
        written.Rows.Select(r => string.Join('|', r.Cells.Select(c => $"{Lines(c.Text)}:{c.ColumnSpan}:{c.RowSpan}"))),
        read.Rows.Select(r => string.Join('|', r.Cells.Select(c => $"{c.Text.Text}:{c.ColumnSpan}:{c.RowSpan}"))));

    /// <summary>Readers leave out blanks around paragraphs and empty paragraphs.</summary>
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    private static IReadOnlyList<SourceBlock> Read(string body) => SourceAssert.Read("a.docx", Archive.Word(body)).Blocks;
}
