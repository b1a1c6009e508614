using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Files made to hurt, and files that are not what they are called: a reason in Chinese, no exception.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void Read_PartThatUnpacksTooFar_IsRefused() =>
        Refused(Archive.Word($"<w:p><w:r><w:t>{new string('9', 80_000_000)}</w:t></w:r></w:p>"), "解压后过大");

    [Fact]
    public void Read_HighRatio_IsRefused() =>
        Refused(Archive.Word($"<w:p><w:r><w:t>{new string('9', 20_000_000)}</w:t></w:r></w:p>"), "解压后过大");

    [Fact]
    public void Read_ExternalEntity_IsRefused() => Refused(Archive.Of(
        ("_rels/.rels", Archive.Relations(("r1", "officeDocument", "word/document.xml"))),
        ("word/document.xml", $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document {Archive.W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")), "损坏");

    [Fact]
    public void Read_EndlessNesting_IsRefused() =>
        Refused(Archive.Word(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))), "嵌套过深");

    [Fact]
    public void Read_AttributesWithoutEnd_AreRefused() =>
        Refused(Archive.Word($"<w:p {string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=\"\" "))}/>"), "过于庞大");

    [Fact]
    public void Read_TextOfTabs_IsRefused() =>
        Assert.Contains("单元格", SourceReader.Read("a.txt", [.. Enumerable.Repeat((byte)'\t', 2_000_000)]).Error, StringComparison.Ordinal);

    [Fact]
    public void Read_TextTooLong_IsRefused() =>
        Assert.Contains("超过上限", SourceReader.Read("a.txt", [.. Enumerable.Repeat((byte)'9', 9_000_000)]).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>", 60_000)]
    [InlineData("<div></ul><p></p></li>", 60_000)]
    [InlineData("<b><p>", 60_000)]
    [InlineData("<a a=1>", 60_000)]
    [InlineData("<td>", 600_000)]
    public void Read_PageOfUnclosedTags_IsRefused(string tags, int times) =>
        Assert.Contains("嵌套过深", SourceReader.Read("a.html", System.Text.Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(tags, times)))).Error, StringComparison.Ordinal);

    [Fact]
    public void Read_LargeSoundPage_IsRead() =>
        Assert.True(SourceReader.Read("a.html", System.Text.Encoding.UTF8.GetBytes("<html><table>" + string.Concat(Enumerable.Repeat("<tr><td class=\"x\"><p>甲</p></td><td><b>12.5</b></td></tr>", 20_000)) + "</table></html>")).IsRead);

    [Fact]
    public void Read_ArchiveOfSomethingElse_IsRefused() => Refused(Archive.Of(("a.txt", "1")), "压缩包");

    [Fact]
    public void Read_TextCalledDocx_IsRefused() => Refused("内容"u8.ToArray(), "扩展名");

    [Fact]
    public void Read_OldWordFile_SaysWhatToDo() => Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "另存为 docx");

    [Fact]
    public void Read_TruncatedFile_IsRefused() => Refused(Archive.Word("<w:p/>")[..200], "损坏");

    private static void Refused(byte[] bytes, string reason)
    {
        var result = SourceReader.Read("a.docx", bytes);
        Assert.False(result.IsRead);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }
}
