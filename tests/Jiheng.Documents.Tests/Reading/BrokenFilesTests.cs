using Jiheng.Documents.Reading;
using Jiheng.Fuzz.Mutation;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>The first broken files of every format, as bench/fuzz makes them by the hundred thousand.</summary>
public sealed class BrokenFilesTests
{
    [Theory]
    [InlineData("text", 1500)]
    [InlineData("docx", 600)]
    [InlineData("xlsx", 600)]
    [InlineData("html", 1000)]
    [InlineData("pdf", 20)]
    public void Read_BrokenFile_GivesADocumentOrAReason(string reader, int count)
    {
        var files = new BrokenFiles(reader, 1);
        var read = 0;
        for (var number = 0; number < count; number++)
        {
            var result = SourceReader.Read(files.Name, files.Of(number));
            if (result.IsRead) read++;
            else Assert.Contains("文件", result.Error, StringComparison.Ordinal);
        }

        // Files that are all refused would test nothing but the refusal.
        Assert.True(reader == "pdf" || read > count / 10, $"only {read} of {count} could be read");
    }
}
