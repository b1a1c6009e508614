using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Files made to take all memory or all time: refused with a reason, and fast.</summary>
public sealed class BombTests
{
    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(1);

    [Fact]
    public void Read_AFewMegabytesOfAGigabyte_IsRefusedFast()
    {
        var bomb = Bomb(1024);
        Assert.InRange(bomb.Length, 900_000, 12_000_000);
        Refused(bomb, "解压后过大");
    }

    [Fact]
    public void Read_TenMegabytesOfTenGigabytes_IsRefusedFast()
    {
        var bomb = MadeBombs.TenGigabytes();
        Assert.InRange(bomb.Length, 9_000_000, 12_000_000);
        Refused(bomb, "解压后过大");
    }

    [Fact]
    public void Read_PdfOfTenGigabytes_IsRefusedFast()
    {
        var bomb = MadeBombs.Pdf();
        Assert.InRange(bomb.Length, 9_000_000, 12_000_000);
        Refused(bomb, "解压后过大");
    }

    [Fact]
    public void Read_BombThatLiesAboutItsLength_IsRefusedFast() => Refused(Lying(Bomb(256)), "解压后过大", "损坏");

    [Fact]
    public void Read_TwoPartsOfOneName_IsRefused() =>
        Refused(Archive.Of(("_rels/.rels", Archive.Relations(("r1", "officeDocument", "word/document.xml"))), ("word/document.xml", $"<w:document {Archive.W}><w:body/></w:document>"), ("Word/Document.xml", $"<w:document {Archive.W}><w:body><w:p/></w:body></w:document>")), "同名");

    [Fact]
    public void Read_TextCutByAMillionComments_IsReadOrRefusedFast() =>
        Answered(Archive.Word($"<w:p><w:r><w:t>{string.Concat(Enumerable.Repeat("9<!---->", 900_000))}</w:t></w:r></w:p>"));

    [Fact]
    public void Read_AttributesByTheMillion_AreRefused() =>
        Refused(Archive.Word(string.Concat(Enumerable.Repeat($"<w:p {string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}=\"{i}\" "))}/>", 9000))), "过于庞大", "过大");

    [Fact]
    public void Read_ManyTablesOverPages_IsReadFast() =>
        Answered(Archive.Word(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{i}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"))));

    [Fact]
    public void Read_PdfThatIsAlsoAnArchive_IsReadAsWhatItSays()
    {
        var polyglot = (byte[])[.. "%PDF-1.4\n"u8, .. Archive.Word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")];
        Assert.False(SourceReader.Read("a.docx", polyglot).IsRead);
    }

    [Fact]
    public void Read_CellOfAHundredMegabytes_IsRefusedFast() =>
        Refused(Archive.Of(("_rels/.rels", Archive.Relations(("r1", "officeDocument", "xl/workbook.xml"))), ("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" xmlns:r=\"r\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Archive.Relations(("r1", "worksheet", "s.xml"))), ("xl/s.xml", $"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{new string('9', 100_000_000)}</t></is></c></row></sheetData></worksheet>")), "解压后过大");

    private static void Refused(byte[] bytes, params string[] reasons)
    {
        var result = Answered(bytes);
        Assert.False(result.IsRead);
        Assert.Contains(reasons, r => result.Error!.Contains(r, StringComparison.Ordinal));
    }

    /// <summary>By the processor's time: other tests use the machine at the same moment.</summary>
    private static ReadingResult Answered(byte[] bytes)
    {
        GC.Collect();
        var (before, own) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var result = SourceReader.Read("a.docx", bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512L << 20);
        Assert.True(own.Elapsed < 10 * Fast, $"took {own.Elapsed}");
        return result;
    }

    /// <summary>A Word file whose main part unpacks to so many MiB of blanks.</summary>
    private static byte[] Bomb(int size)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            using (var relations = archive.CreateEntry("_rels/.rels").Open()) relations.Write(Encoding.UTF8.GetBytes(Archive.Relations(("r1", "officeDocument", "word/document.xml"))));
            using var main = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var megabyte = new byte[1 << 20];
            Array.Fill(megabyte, (byte)' ');
            for (var i = 0; i < size; i++) main.Write(megabyte);
        }

        return stream.ToArray();
    }

    /// <summary>The same archive, its directory claiming a thousand bytes.</summary>
    private static byte[] Lying(byte[] archive)
    {
        for (var i = archive.Length - 46; i > 0; i--)
            if (archive.AsSpan(i).StartsWith("PK\u0001\u0002"u8) && Encoding.UTF8.GetString(archive, i + 46, 17) == "word/document.xml") BinaryPrimitives.WriteInt32LittleEndian(archive.AsSpan(i + 24), 1000);
        return archive;
    }
}
