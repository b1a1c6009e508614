using System.Text;
using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Files of other programs: the reason says what they are and what to do.</summary>
public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("WordDocument", "另存为 docx")]
    [InlineData("Workbook", "另存为 xlsx")]
    [InlineData("EncryptedPackage", "打开密码")]
    [InlineData("Anything", "另存为 docx 或 xlsx")]
    public void Read_OldContainer_SaysWhatItIs(string stream, string reason) =>
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)], reason);

    [Theory]
    [InlineData("OFD.xml", "ofd")]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("xl/workbook.bin", "xlsb")]
    [InlineData("ppt/presentation.xml", "演示文稿")]
    [InlineData("附件/甲.docx", "压缩包")]
    public void Read_ArchiveOfAnotherProgram_SaysWhatItIs(string part, string reason) => Refused(Archive.Of((part, "<a/>")), reason);

    [Theory]
    [InlineData("{\\rtf1 甲}", "RTF")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related", "mht")]
    [InlineData("GIF89a", "图片")]
    [InlineData("Rar!\u001a", "压缩包")]
    public void Read_OtherFormat_SaysWhatToDo(string content, string reason) => Refused(Encoding.UTF8.GetBytes(content), reason);

    [Fact]
    public void Read_TextNamedAsOldWord_SaysSo() => Refused(Encoding.UTF8.GetBytes("一、基本情况\n支出10万元。"), "纯文本");

    [Fact]
    public void Read_WebPageNamedAsOldWord_IsRead() => Assert.Null(SourceReader.Read("报告.doc", Encoding.UTF8.GetBytes("<html><body><p>支出10万元。</p></body></html>")).Error);

    private static void Refused(byte[] bytes, string reason) => Assert.Contains(reason, SourceReader.Read("报告.doc", bytes).Error, StringComparison.Ordinal);
}
