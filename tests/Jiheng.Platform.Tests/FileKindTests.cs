using System.IO.Compression;
using System.Text;
using Jiheng.Platform.Attachments;

namespace Jiheng.Platform.Tests;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "a.pdf", true)]
    [InlineData("%PDF-1.7\n", "a.png", false)]
    [InlineData("代码,金额\n653101,1.5\n", "a.csv", true)]
    [InlineData("<html><script>", "a.csv", false)]
    [InlineData("MZ\u0000\u0001", "a.csv", false)]
    [InlineData("", "a.csv", false)]
    public void Of_Content_DecidesAndNotTheName(string content, string name, bool accepted) =>
        Assert.Equal(accepted, FileKind.Of(Encoding.UTF8.GetBytes(content))?.Fits(name) == true);

    [Theory]
    [InlineData("word/document.xml", "a.docx", true)]
    [InlineData("word/document.xml", "a.xlsx", false)]
    [InlineData("xl/workbook.xml", "a.xlsx", true)]
    [InlineData("evil.exe", "a.docx", false)]
    public void Of_Archive_IsWhatItsPartsSay(string part, string name, bool accepted)
    {
        Assert.Equal(accepted, FileKind.Of(Archive("[Content_Types].xml", part))?.Fits(name) == true);
        Assert.Null(FileKind.Of(Archive("[Content_Types].xml", part, "word/vbaProject.bin")));
    }

    [Fact]
    public void Of_ListAsSpreadsheetsInChinaSaveIt_IsAList()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding("gb18030");
        Assert.Equal("text/csv; charset=gb18030", FileKind.Of(gb.GetBytes("代码,金额\n653101,1.5\n"))?.MediaType);
        Assert.Null(FileKind.Of(gb.GetBytes("代码\n<script>")));
        Assert.Null(FileKind.Of([0xFF, 0xFE, 0x41]));
    }

    // To somebody each of these is something else than it says.
    [Fact]
    public void Of_ContentThatIsTwoThings_IsNone()
    {
        var zip = Archive("evil.exe");
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];
        // A segment of four bytes, a scan of three with a stuffed FF 00, the end.
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 2, 7, 0xFF, 0, 8, 0xFF, 0xD9];
        var word = Archive("[Content_Types].xml", "word/document.xml");
        Assert.All([png, jpeg, [.. jpeg, 0, 0, 0, 0], word], static c => Assert.NotNull(FileKind.Of(c)));
        foreach (byte[] two in new byte[][]
        {
            [.. "%PDF-1.4\n"u8, .. zip], [.. png, .. zip], [.. png, .. "<html><script>"u8], [.. jpeg, .. "<?php"u8], [.. jpeg, .. "<html>"u8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xE0, .. "<?php"u8, 0xFF, 0xD9], [.. jpeg[..^2]], [.. jpeg, .. zip], [.. word, .. "<html>"u8], [.. word, .. zip],
            [.. "代码\n<script>"u8], Archive("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"), Archive("[Content_Types].xml", "word/document.xml", "../../etc/x"),
            Archive("[Content_Types].xml", "word/document.xml", "word/embeddings/a.exe"), Archive(("[Content_Types].xml", "vnd.ms-word.document.macroEnabled.main+xml"), ("word/document.xml", "")),
            Archive(("[Content_Types].xml", "application/vnd.ms-office.vbaProject"), ("word/document.xml", ""), ("word/v.bin", "")),
        }) Assert.Null(FileKind.Of(two));
    }

    [Theory]
    [InlineData("报告.pdf", true)]
    [InlineData("\u202Efdp.exe.pdf", false)]
    [InlineData("a\u200Bb.pdf", false)]
    [InlineData("CON.pdf", false)]
    [InlineData("com1.csv", false)]
    [InlineData("康县.csv", true)]
    public void Name_ThatMisleads_IsRefused(string name, bool accepted) => Assert.Equal(accepted, FileName.Problem(name) is null);

    private static byte[] Archive(params string[] parts) => Archive([.. parts.Select(static p => (p, ""))]);

    private static byte[] Archive(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
