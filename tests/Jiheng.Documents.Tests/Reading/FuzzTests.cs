using System.Text;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Broken files of every kind, from fixed seeds: the reader answers with a document or a reason, and never throws.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Read_BrokenWord_NeverThrows()
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(SampleCaseDocuments.All.First(d => d.Document.Text is not null).Document.Text!, stream);
        Break("a.docx", stream.ToArray(), 1, 300);
    }

    [Fact]
    public void Read_BrokenXmlInWord_NeverThrows() => BreakInside(
        "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>收入 3</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        body => Archive.Word(body), "a.docx", 2);

    [Fact]
    public void Read_BrokenText_NeverThrows() =>
        Break("a.txt", Encoding.UTF8.GetBytes("一、情况\n\t甲\n\t1\n\n\t乙\n二\n\n三\n\t2\n\n\n| a | b |\n甲\t\t3\n\n乙\t\t4\n全年支出，共 5\n万元。<p>末</p>\n"), 3, 3000);

    internal static void BreakInside(string content, Func<string, byte[]> pack, string name, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var text = content.ToCharArray();
            for (var n = random.Next(4); n >= 0; n--) text[random.Next(text.Length)] = "<>/&\"-0129azw:= "[random.Next(16)];
            Answers(SourceReader.Read(name, pack(new(text))));
        }
    }

    internal static void Break(string name, byte[] good, int seed, int times)
    {
        var random = new Random(seed);
        for (var i = 0; i < times; i++)
        {
            var bytes = i % 3 == 0 ? good[..random.Next(good.Length)] : good.ToArray();
            for (var n = random.Next(8); n >= 0 && bytes.Length > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Answers(SourceReader.Read(name, bytes));
        }
    }

    private static void Answers(ReadingResult result) => Assert.True(result.IsRead ? result.Error is null : result.Error!.Contains("文件", StringComparison.Ordinal));
}
