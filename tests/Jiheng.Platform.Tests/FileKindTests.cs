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

    private static byte[] Archive(params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) archive.CreateEntry(part);
        return bytes.ToArray();
    }
}
