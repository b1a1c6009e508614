using System.Text;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>What a document's file is called.</summary>
public sealed class FileTitleTests
{
    [Theory]
    [InlineData("01-项目支出绩效自评表（2023年补助资金（第三批）-上年）", "01-项目支出绩效自评表（2023年补助资金（第三批）-上年）")]
    [InlineData("2023/2024年度：“一体化”\n", "2023／2024年度：“一体化”")]
    [InlineData("a\\b:c*d?e\"f<g>h|i", "a＼b：c＊d？e＂f＜g＞h｜i")]
    [InlineData(" ../报告. ", "／报告")]
    public void Of_KeepsWhatIsRead(string title, string name) => Assert.Equal(name, FileTitle.Of(title));

    [Fact]
    public void Of_CutsBetweenCharacters()
    {
        // 180 bytes hold sixty characters of three bytes, or 45 of four.
        Assert.Equal(new string('长', 60), FileTitle.Of(new string('长', 300)));
        Assert.Equal(180, Encoding.UTF8.GetByteCount(FileTitle.Of(string.Concat(Enumerable.Repeat("𠮷", 300)))));
    }
}
