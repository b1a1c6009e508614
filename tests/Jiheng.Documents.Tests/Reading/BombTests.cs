using System.Text;
using Jiheng.Documents.Reading;
using Jiheng.Fuzz.Bombs;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Files made to take all memory or all time: refused with a reason, on little memory. How fast is in bench/results/audit-bombs.md.</summary>
public sealed class BombTests
{
    private const long MostMemory = 512L << 20;

    public static TheoryData<string> Bombs => [.. BombFiles.All.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Read_Bomb_IsRefused(string name)
    {
        var bomb = BombFiles.All.Single(b => b.Name == name);
        var result = Answered(bomb.Make(), name);
        Assert.False(result.IsRead);
        Assert.Contains(bomb.Reason, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ten-gigabytes.docx")]
    [InlineData("ten-gigabytes.xlsx")]
    [InlineData("ten-gigabytes.pdf")]
    public void Bomb_OfTenGigabytes_HasTenMegabytes(string name) => Assert.InRange(BombFiles.All.Single(b => b.Name == name).Make().Length, 9_000_000, 12_000_000);

    [Fact]
    public void Read_TwoPartsOfOneName_IsRefused() =>
        Refused(Archive.Of(("_rels/.rels", Archive.Relations(("r1", "officeDocument", "word/document.xml"))), ("word/document.xml", $"<w:document {Archive.W}><w:body/></w:document>"), ("Word/Document.xml", $"<w:document {Archive.W}><w:body><w:p/></w:body></w:document>")), "同名");

    [Fact]
    public void Read_TextCutByAMillionComments_IsReadOrRefused() =>
        Answered(Archive.Word($"<w:p><w:r><w:t>{string.Concat(Enumerable.Repeat("9<!---->", 900_000))}</w:t></w:r></w:p>"));

    [Fact]
    public void Read_AttributesByTheMillion_AreRefused() =>
        Refused(Archive.Word(string.Concat(Enumerable.Repeat($"<w:p {string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}=\"{i}\" "))}/>", 9000))), "过于庞大", "过大");

    [Fact]
    public void Read_ManyTablesOverPages_IsRead() =>
        Answered(Archive.Word(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{i}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"))));

    [Fact]
    public void Read_PdfThatIsAlsoAnArchive_IsReadAsWhatItSays()
    {
        var polyglot = (byte[])[.. "%PDF-1.4\n"u8, .. Archive.Word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")];
        Assert.False(SourceReader.Read("a.docx", polyglot).IsRead);
    }

    [Fact]
    public void Read_CellOfAHundredMegabytes_IsRefused() =>
        Refused(Archive.Of(("_rels/.rels", Archive.Relations(("r1", "officeDocument", "xl/workbook.xml"))), ("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" xmlns:r=\"r\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Archive.Relations(("r1", "worksheet", "s.xml"))), ("xl/s.xml", $"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{new string('9', 100_000_000)}</t></is></c></row></sheetData></worksheet>")), "解压后过大");

    private static void Refused(byte[] bytes, params string[] reasons)
    {
        var result = Answered(bytes);
        Assert.False(result.IsRead);
        Assert.Contains(reasons, r => result.Error!.Contains(r, StringComparison.Ordinal));
    }

    private static ReadingResult Answered(byte[] bytes, string name = "a.docx")
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = SourceReader.Read(name, bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
        return result;
    }
}
